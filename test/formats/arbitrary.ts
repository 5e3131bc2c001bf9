import fc from 'fast-check'
import type { Draft } from '../../src/model/draft.ts'
import { FIELD_NAMES, FIELDS } from '../../src/model/fields.ts'
import type { FieldName } from '../../src/model/fields.ts'
import type { Value, ValueMap } from '../../src/value.ts'

/** What means something in one of the languages: references, quotes, comments, numbers, what YAML takes for no text. */
const TRAPS = [
  ...['${', '${a}', '$${a}', '$$', '$', '%{', '%%{', '%', '{{', '}}', '{{resolve:ssm:x}}', '${!a}', '${Token[1]}'],
  ...["'", '"', '`', '\\', '\\\\', '\\n', '\\u0041', '"""', "'''", '*/', '//', '#', ' #', ': ', ' : ', '- ', '? ', '|'],
  ...['1.0', '2.0', 'yes', 'no', 'on', 'null', '~', 'true', '0x1f', '012', '1_000', '1e3', '.5', '12:30:45', '=', '<<'],
  ...['2020-01-01', '&a', '*a', '!Ref a', '@', '%TAG', '---', '...', '\n---\n', 'EOT', '\nEOT\n', '<<EOT', '[', ']'],
  ...[
    '{',
    '}',
    ',',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\t',
    '\u0000',
    '\u0085',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\u001b[31m',
  ],
  ...['é', '😀', '\u202e', '$default', '\\$default', '$request.path.id', '${stageVariables.x}', '$context.requestId'],
  ...[
    'a',
    'b c',
    'https://example.com/{proxy}',
    '__proto__',
    'constructor',
    'file://x',
    '--x',
    '$(id)',
    '%NAME%',
    '!x',
  ],
]

/** Unicode of any kind that UTF-8 can hold, and texts made of traps. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...TRAPS), { maxLength: 6 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()) },
)

const KEYS = [
  'append:header.x',
  'overwrite:path',
  'application/json',
  '$default',
  'QueueUrl',
  'integration.request.header.a',
]
const key = fc.oneof(
  fc.constantFrom(...KEYS),
  hostileText.filter((text) => text !== ''),
)

function mapOf(keys: fc.Arbitrary<string>, values: fc.Arbitrary<Value>, minLength = 0): fc.Arbitrary<ValueMap> {
  const pairs = fc.uniqueArray(fc.tuple(keys, values), { minLength, maxLength: 4, selector: ([name]) => name })
  return pairs.map((entries) => new Map<Value, Value>(entries))
}

const status = fc.integer({ min: 200, max: 599 }).map(String)

function valueOf(field: FieldName): fc.Arbitrary<Value> {
  const { shape } = FIELDS[field]
  if (field === 'ResponseParameters') return mapOf(status, mapOf(key, hostileText, 1), 1)
  switch (shape.kind) {
    case 'text':
      return 'oneOf' in shape ? fc.constantFrom(...(shape.oneOf ?? [])) : hostileText
    case 'integer':
      return fc.bigInt({ min: BigInt(shape.min), max: BigInt(shape.max) })
    case 'map':
      return mapOf(key, hostileText)
    case 'structure':
      return hostileText.map((name) => new Map([['ServerNameToVerify', name]]))
  }
}

const REQUIRED: readonly FieldName[] = ['ApiId', 'IntegrationType']

/**
 * Requests with every member that there is and any text in it, in the order of the table: more than the service would
 * take, so that no format can rely on what it takes.
 */
export function draftArbitrary(): fc.Arbitrary<Draft> {
  const others = FIELD_NAMES.filter((field) => !REQUIRED.includes(field))
  return fc.subarray(others).chain((some) => {
    const fields = FIELD_NAMES.filter((field) => REQUIRED.includes(field) || some.includes(field))
    return fc.tuple(...fields.map(valueOf)).map((values) => draftOfValues(fields, values))
  })
}

function draftOfValues(fields: readonly FieldName[], values: readonly Value[]): Draft {
  return new Map(fields.map((field, at) => [field, { value: values[at] ?? '', as: 'document' }]))
}

/** The values alone, to be compared: how they were given does not count, nor the order of maps. */
export function plainOf(draft: Draft): unknown {
  return sorted(new Map([...draft].map(([name, { value }]): [string, Value] => [name, value])))
}

function sorted(value: Value): unknown {
  if (!(value instanceof Map)) return value
  const entries = Array.from(value as ValueMap, ([name, inner]) => [name, sorted(inner)] as const)
  return ['map', ...entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))]
}
