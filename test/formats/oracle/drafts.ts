import fc from 'fast-check'
import type { Draft } from '../../../src/model/draft.ts'
import { isTemplate } from '../../../src/value.ts'
import type { Reference, Template, Value } from '../../../src/value.ts'
import { draftArbitrary } from '../arbitrary.ts'

const given = (value: Value): { value: Value; as: 'document' } => ({ value, as: 'document' })
const draftOf = (members: readonly (readonly [string, Value])[]): Draft =>
  new Map(members.map(([name, value]) => [name, given(value)]))
const mapOf = (...entries: readonly (readonly [Value, Value])[]): Value => new Map(entries)
const ref = (name: string): Reference => ({ kind: 'reference', name, text: `x.${name} "\${a}" ' \\` })
const of = (...parts: Template['parts']): Template => ({ kind: 'template', parts })

const REQUIRED: readonly (readonly [string, Value])[] = [
  ['ApiId', 'a1b2c3d4'],
  ['IntegrationType', 'AWS_PROXY'],
]

/** Drafts with any text in them, the same in each run. */
export const hostileDrafts = (count: number): readonly Draft[] =>
  fc.sample(draftArbitrary(), { numRuns: count, seed: 11 })

/** Texts that the tools take for something of their own. */
export const TOKENS: Draft = draftOf([
  ...REQUIRED,
  ['Description', 'a ${Token[TOKEN.1]}#{Token[TOKEN.1]}$${Token[a]} -1.8881545897087503e+289${Token[TOKEN.2]}'],
  ['IntegrationUri', '#{TfToken[TOKEN.1]}&{TfToken[TOKEN.2]}$$${TfToken[TOKEN.3]}%{TfToken[TOKEN.4]}${TfToken[a]}'],
  ['TemplateSelectionExpression', '${Token[TOKEN.1]}'],
  ['RequestParameters', mapOf(['a ${TfToken[TOKEN.1]}', '-1.8881545897087503e+289'], ['#{TfToken[TOKEN.1]}', '${'])],
  [
    'RequestTemplates',
    mapOf(['constructor', '$'], ['for', '$$'], ['null', '%'], ['toString', '%%{'], ['200', ''], ['//', '#']),
  ],
])

/** References of every kind, beside texts that would join with them. */
export const REFERENCES: Draft = draftOf([
  ['ApiId', of(ref('ApiId'))],
  ['IntegrationType', 'AWS_PROXY'],
  ['Description', of(ref('Timeout'), ' ms in class $', ref('Class'), '$$', ref('Class'), '%', ref('Class'), '\\${')],
  ['IntegrationUri', of('arn:', ref('AwsPartition'), ':lambda:', ref('AwsRegion'), ':${x}:', ref('Version'), '"')],
  ['RequestParameters', mapOf(['overwrite:path', of('/${request.path.id}/$', ref('Class'))], ['b', of(ref('Class'))])],
  ['RequestTemplates', of(ref('Templates'))],
  [
    'ResponseParameters',
    mapOf(['200', mapOf(['a', of(ref('Class'), ref('AwsUrlSuffix'))])], ['404', of(ref('Mappings'))]),
  ],
  ['TimeoutInMillis', of(ref('Timeout'))],
  ['TlsConfig', of(ref('Tls'))],
])

export const WHOLE_RESPONSES: Draft = draftOf([
  ...REQUIRED,
  ['ResponseParameters', of(ref('Responses'))],
  ['TlsConfig', mapOf(['ServerNameToVerify', of(ref('Server'))])],
])

/** What no rule has judged: nothing is of the type of its field. */
export const WRONG: Draft = draftOf([
  ['ApiId', 12n],
  ['IntegrationType', true],
  ['Bogus', 'x'],
  ['__proto__', 'x'],
  ['Description', mapOf()],
  ['PayloadFormatVersion', 1],
  ['RequestParameters', mapOf([200n, 1n], ['200', 'x'], [null, 'x'], ['a', [1n]], [of(ref('Key')), 'x'])],
  ['RequestTemplates', 'x'],
  ['ResponseParameters', mapOf(['200', 'x'], ['201', mapOf(['a', null], ['b', mapOf()])], ['202', mapOf()])],
  ['TimeoutInMillis', of('3', ref('Digits'))],
  ['TlsConfig', mapOf(['ServerNameToVerify', new Uint8Array(1)], ['constructor', 'x'])],
])

/** How a draft looks in plain data, where a reference has a mark in its place. */
export interface Look {
  readonly mark: (name: string) => unknown
  /** Whether a map keeps a key. */
  readonly keeps?: (key: string) => boolean
  readonly text?: (text: string) => string
}

export function plainDraft(draft: Draft, look: Look): Readonly<Record<string, unknown>> {
  const members = Array.from(draft, ([name, { value }]) => [name, plain(value, look)] as const)
  return Object.fromEntries(members)
}

function plain(value: Value, look: Look): unknown {
  const { mark, keeps = () => true, text = (same) => same } = look
  if (isTemplate(value)) {
    const parts = value.parts.map((part) => (typeof part === 'string' ? text(part) : mark(part.name)))
    return parts.length === 1 ? parts[0] : parts.join('')
  }
  if (value instanceof Map) {
    const entries = [...value].map(([key, item]): [string, unknown] => [text(String(key)), plain(item, look)])
    return Object.fromEntries(entries.filter(([key]) => keeps(key)))
  }
  return typeof value === 'string' ? text(value) : typeof value === 'bigint' ? Number(value) : value
}
