import { loadDocument } from '../argv/input-document.ts'
import type { Tokens } from '../argv/tokenize.ts'
import { CliError } from '../errors.ts'
import type { Draft } from '../model/draft.ts'
import { isFieldName } from '../model/fields.ts'
import { PROTOCOLS } from '../model/flags.ts'
import type { Finding } from '../rules/rule.ts'
import type { Where } from '../rules/word-finding.ts'
import type { Json, JsonMap } from '../value.ts'
import type { World } from '../world.ts'
import type { Origin } from './formats/from-file.ts'

export interface Judged {
  readonly draft: Draft
  readonly warnings: readonly string[]
}

export interface Judging {
  readonly tokens: Tokens
  readonly ranges: boolean
  /** The file that it comes from, where it is no input document. */
  readonly origin?: Origin | undefined
}

/**
 * Holds a draft against the rules. Warnings let it pass.
 *
 * @returns the draft as it may be sent, and the warnings in words
 *
 * @throws CliError `param`: all errors and warnings, each with its place and what would be right.
 */
export async function judged(draft: Draft, { tokens, ranges, origin }: Judging, world: World): Promise<Judged> {
  const { judge, withoutNull } = await import('../rules/judge.ts')
  const protocol = PROTOCOLS.find((known) => known === tokens.get('--protocol-type')) ?? origin?.item.protocol
  const findings = judge(draft, { protocol, ranges })
  if (findings.length === 0) return { draft: withoutNull(draft), warnings: [] }
  const { wordFinding, findingReport } = await import('../rules/word-finding.ts')
  const whereOf = origin?.whereOf(draft) ?? (await finder(draft, tokens, world))
  const lines = findings.map((finding) => wordFinding(finding, whereOf(finding), draft))
  if (findings.every(({ tier }) => tier === 'advice')) return { draft: withoutNull(draft), warnings: lines }
  const message = `Parameter validation failed:\n${lines.join('\n')}`
  const found: readonly Json[] = findings.map((finding) => findingReport(finding, whereOf(finding), draft))
  const report: JsonMap = new Map<string, Json>([
    ['Code', 'ParamValidation'],
    ['Message', message],
    ['Findings', found],
  ])
  throw new CliError('param', message, { report })
}

/** Finds the place of each finding; a document is read anew for that, since most runs find nothing. */
async function finder(draft: Draft, tokens: Tokens, world: World): Promise<(finding: Finding) => Where> {
  const document = loadDocument(tokens, world)
  if (document === undefined) return () => ({ by: 'flag' })
  const { format, given, content } = document
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
  const placeOf =
    format === 'json'
      ? (await import('../documents/json-places.ts')).jsonPlaces(text, { line: 1, column: 1 })
      : (await import('../yaml/read.ts')).readYamlWithPlaces(text).placeOf
  const file = /^fileb?:\/\//.test(given)
    ? given.replace(/^fileb?:\/\//, '')
    : given === '-'
      ? '-'
      : `--cli-input-${format}`
  return ({ field, path = [], tier }) => {
    // What is missing can be given in either way; a flag is the shorter one.
    if (draft.get(field)?.as !== 'document' && (tier !== 'client' || isFieldName(field))) return { by: 'flag' }
    return { by: 'document', file, format, ...(placeOf([field, ...path]) ?? placeOf([field])) }
  }
}
