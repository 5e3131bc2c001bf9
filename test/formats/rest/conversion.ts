import { expect, test } from 'vitest'
import type { Protocol } from '../../../src/model/facts.ts'
import type { Draft } from '../../../src/model/draft.ts'
import type { FoundRest, Note, Route } from '../../../src/formats/format.ts'
import { lookupOf } from '../../../src/formats/lookup.ts'
import { spelled } from '../../../src/formats/references/template.ts'
import { restToV2 } from '../../../src/formats/rest/to-v2.ts'
import { plainValue } from '../../../src/rules/example.ts'
import { isList, isMap, isTemplate } from '../../../src/value.ts'
import type { Template, Value, ValueMap } from '../../../src/value.ts'

type Plain = Readonly<Record<string, unknown>>

/** A case: an integration of a REST API, and what becomes of it. References stand in the draft as `<Name>`. */
export interface Conversion {
  readonly rest: Plain
  readonly set?: Readonly<Record<string, string>>
  readonly statuses?: readonly string[]
  readonly route?: Route
  /** Beside what every draft has: the ApiId, and on HTTP APIs the PayloadFormatVersion. None where nothing comes of it. */
  readonly draft?: Plain
  /**
   * The kind, the member, what is said, and in brackets what to do instead. Beside those on what every draft has, or on what
   * goes with an integration that becomes nothing.
   */
  readonly notes: readonly string[]
}

/** `template('https://', ['Host', 'var.host'])`: texts, and references by name and as they were written. */
export function template(...parts: readonly (string | readonly [string, string])[]): Template {
  return {
    kind: 'template',
    parts: parts.map((part) => (typeof part === 'string' ? part : { kind: 'reference', name: part[0], text: part[1] })),
  }
}

export function integrationOf(plain: Plain): ValueMap {
  return new Map(Object.entries(plain).map(([key, value]) => [key, valueOf(value)]))
}

function valueOf(plain: unknown): Value {
  if (Array.isArray(plain)) return plain.map(valueOf)
  if (typeof plain !== 'object' || plain === null) return plainValue(plain)
  return isTemplate(plain as Value) ? (plain as Template) : integrationOf(plain as Plain)
}

export function restOf(plain: Plain, route?: Route): FoundRest {
  const integration = integrationOf(plain)
  return { kind: 'rest', name: 'Orders', integration, notes: [], place: () => undefined, ...(route && { route }) }
}

/** Holds the conversion against cases: whole drafts, and all notes. */
export function checkConversions(protocol: Protocol, cases: Readonly<Record<string, Conversion>>): void {
  test.each(Object.entries(cases))(`${protocol}: %s`, (_, { rest, set = {}, statuses = [], route, draft, notes }) => {
    const lookup = lookupOf(new Map(Object.entries(set)))
    const converted = restToV2(restOf(rest, route), { protocol, lookup, statuses })

    const always = { ApiId: '<ApiId>', ...(protocol === 'HTTP' && { PayloadFormatVersion: '1.0' }) }
    expect(converted.found && plainDraft(converted.found.draft)).toEqual(draft && { ...always, ...draft })
    const said = converted.notes.map(lineOf)
    const versions =
      protocol === 'HTTP' ? ['assumed PayloadFormatVersion: HTTP APIs need it, and 1.0 is what REST APIs send.'] : []
    const last =
      draft === undefined
        ? goingWith(rest, notes)
        : [...versions, 'assumed ApiId: The API is another one than the REST API.']
    expect([...said].sort()).toEqual([...notes, ...last].sort())
  })
}

/** Of an integration that becomes nothing, what is said of the members beside that which is the reason. */
function goingWith(rest: Plain, [reason = '']: readonly string[]): readonly string[] {
  const others = Object.keys(rest).filter((name) => !reason.startsWith(`lost ${name}: `))
  return others.map((name) => `lost ${name}: It goes with the integration.`)
}

export function plainDraft(draft: Draft): Plain {
  return Object.fromEntries(Array.from(draft, ([name, { value }]) => [name, plainOf(value)]))
}

function plainOf(value: Value): unknown {
  if (isTemplate(value)) return spelled(value, ({ name }) => `<${name}>`)
  if (isMap(value)) return Object.fromEntries(Array.from(value, ([key, item]) => [String(plainOf(key)), plainOf(item)]))
  if (isList(value)) return value.map(plainOf)
  return typeof value === 'bigint' ? Number(value) : value
}

function lineOf({ kind, member, says, instead }: Note): string {
  return `${kind} ${member}${says === '' ? '' : `: ${says}`}${instead === undefined ? '' : ` [${instead}]`}`
}
