import { harmless, harmlessLine } from '../grammar/harmless.ts'
import { shellWord } from '../grammar/shell-quote.ts'
import type { Draft } from '../model/draft.ts'
import { isFieldName } from '../model/fields.ts'
import { flagOf } from '../model/names.ts'
import { writeCompactJson } from '../output/json.ts'
import { printShorthand } from '../shorthand/print.ts'
import { isMap } from '../value.ts'
import type { Json, JsonMap, Value, ValueMap } from '../value.ts'
import type { Finding, Fix, Tier } from './rule.ts'

/** Where the input of a finding stands: on the command line, or in a document. */
export type Where =
  | { readonly by: 'flag' }
  | {
      readonly by: 'document'
      readonly file: string
      /** The language it is written in. */
      readonly format: 'json' | 'yaml' | 'hcl' | 'shell'
      /** Both from 1; where they are missing the document has no such member. */
      readonly line?: number
      readonly column?: number
    }

/** Up to here a corrected map is shown whole, beyond it the pair alone. */
const WHOLE = 300

/** A finding for people: the place, what is wrong and by which rule; below that, indented, what would be right. */
export function wordFinding(finding: Finding, where: Where, draft: Draft): string {
  const { says, rule, tier, fix } = finding
  const warns = tier === 'advice' ? 'warning: ' : ''
  // The AWS CLI's own complaints keep their line to themselves: scripts know it by heart.
  const head =
    tier === 'client'
      ? `${harmless(says)}\n    ${placeText(finding, where)} [${rule}]`
      : `${warns}${placeText(finding, where)}: ${harmlessLine(says)} [${rule}]`
  const fixed = fix === undefined ? '' : `\n    fix: ${harmless(wordFix(finding, fix, where, draft))}`
  return `${head}${fixed}`
}

/** The same as data of one shape, for `--cli-error-format json` and its like. */
export function findingReport(finding: Finding, where: Where, draft: Draft): JsonMap {
  const { rule, refs, tier, says, fix } = finding
  return new Map<string, Json>([
    ['Rule', rule],
    ['References', refs.join(' ')],
    ['Severity', severityOf(tier)],
    ['Place', placeText(finding, where)],
    ['Message', says],
    ['Fix', fix === undefined ? '' : wordFix(finding, fix, where, draft)],
  ])
}

export const severityOf = (tier: Tier): 'error' | 'warning' => (tier === 'advice' ? 'warning' : 'error')

function placeText({ field, path = [], within }: Finding, where: Where): string {
  const inside = within === undefined ? '' : ` (its line ${within.line}, column ${within.column})`
  if (where.by === 'flag') return memberNames([isFieldName(field) ? flagOf(field) : field, ...path]) + inside
  const { file, line, column } = where
  const place = harmlessLine(line === undefined ? file : `${file}:${line}:${column ?? 1}`)
  return `${place}: ${memberNames([field, ...path])}${inside}`
}

/** The names that lead to a member; one that could be taken for something else in quotes. */
export function memberNames(names: readonly string[]): string {
  return names.map((name) => (/^[\w:.$/-]+$/.test(name) ? name : harmlessLine(JSON.stringify(name)))).join(' ')
}

/** What would be right, in the language of the place: a flag to paste, or a line of the document. */
export function wordFix(finding: Finding, fix: Fix, where: Where, draft: Draft): string {
  const { field, path = [] } = finding
  if ('words' in fix) return fix.words
  if ('add' in fix) return member(fix.add.field, fix.add.value, where)
  const whole = draft.get(field)?.value
  if (where.by === 'flag' && isMap(whole)) {
    const mended = replaced(whole, path, fix)
    const text = mended && flagText(field, mended)
    if (text !== undefined && text.length <= WHOLE) return text
  }
  const [name = field, value] = 'key' in fix ? [fix.key, innerValue(whole, path)] : [path.at(-1), fix.put]
  if (path.length > 0 || !isFieldName(field)) return pair(name, value, where)
  return member(field, value ?? '', where)
}

function member(field: string, value: Value, where: Where): string {
  return where.by === 'flag' ? flagText(field, value) : pair(field, value, where)
}

function flagText(field: string, value: Value): string {
  const flag = isFieldName(field) ? flagOf(field) : field
  return `${flag} ${shellWord(isMap(value) ? (printShorthand(value) ?? jsonOf(value)) : wordOf(value))}`
}

function pair(name: string, value: Value | undefined, where: Where): string {
  if (where.by === 'flag')
    return printShorthand(new Map([[name, value ?? '']])) ?? jsonOf(new Map([[name, value ?? '']]))
  if (where.format === 'json') return `${JSON.stringify(name)}: ${jsonOf(value ?? '')}`
  return `${/^[A-Za-z][\w:.-]*$/.test(name) && !name.endsWith(':') ? name : JSON.stringify(name)}: ${jsonOf(value ?? '')}`
}

const wordOf = (value: Value): string => (typeof value === 'string' ? value : jsonOf(value))

/** What rules put is of the kinds that JSON has. */
const jsonOf = (value: Value): string => writeCompactJson(value as Json)

function innerValue(value: Value | undefined, path: readonly string[]): Value | undefined {
  const [name, ...rest] = path
  if (name === undefined) return value
  return isMap(value) ? innerValue(value.get(name), rest) : undefined
}

/** The map with its entry at the path corrected, in its place. */
function replaced(map: ValueMap, [name, ...rest]: readonly string[], fix: Fix): ValueMap | undefined {
  if (name === undefined) return 'put' in fix && isMap(fix.put) ? fix.put : undefined
  const entries = [...map].map(([key, value]): readonly [Value, Value] | undefined => {
    if (key !== name) return [key, value]
    if (rest.length > 0) {
      const inner = isMap(value) ? replaced(value, rest, fix) : undefined
      return inner && [key, inner]
    }
    if ('key' in fix) return [fix.key, value]
    return 'put' in fix ? [key, fix.put] : undefined
  })
  return entries.every((entry) => entry !== undefined) ? new Map(entries) : undefined
}
