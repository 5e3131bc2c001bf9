import * as sdk from '@aws-sdk/client-apigatewayv2'
import { expect, test } from 'vitest'
import { FIELD_NAMES, FIELDS, isRequired, REQUEST } from '../../src/model/fields.ts'
import { wireName } from '../../src/model/names.ts'
import { REPLY_MEMBERS } from '../../src/model/reply.ts'
import type { Shape } from '../../src/model/shape.ts'

/**
 * The SDK's schemas are tuples: kind, namespace, name, traits, member names, member schemas, number of required members
 * (which come first). Of schemas: 0 is a string, 1 a number, 2 a boolean; 128 added to one is a map of it.
 */
type Schema = unknown
const STRING = 0
const NUMBER = 1
const BOOLEAN = 2
const MAP = 128

function membersOf(schema: Schema): { names: string[]; shapes: Schema[]; required: string[] } {
  if (!Array.isArray(schema) || schema[0] !== 3) throw new Error('the SDK writes its structures in another way')
  const [, , , , names, shapes, required = 0] = schema
  return { names, shapes, required: names.slice(0, required) }
}

/** A member's schema as this program names shapes. */
function kindOf(schema: Schema): unknown {
  const bare = Array.isArray(schema) && schema.length === 2 ? schema[0] : schema
  if (bare === STRING) return 'text'
  if (bare === NUMBER) return 'integer'
  if (bare === BOOLEAN) return 'boolean'
  if (bare === (MAP | STRING)) return { map: 'text' }
  if (typeof bare === 'function') {
    const { names, shapes } = membersOf(bare())
    return { structure: names.map((name, index) => [name, kindOf(shapes[index])]) }
  }
  if (Array.isArray(bare) && bare[0] === 2) return { map: kindOf(bare[5]) }
  throw new Error(`a schema that this test cannot read: ${JSON.stringify(schema)}`)
}

function ownKind(shape: Shape | { readonly kind: 'boolean' }): unknown {
  switch (shape.kind) {
    case 'map':
      return { map: ownKind(shape.of) }
    case 'structure':
      return { structure: Object.entries(shape.members).map(([name, member]) => [name, ownKind(member.shape)]) }
    default:
      return shape.kind
  }
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

test('the table has the members of the SDK’s request, with their types', () => {
  const { names, shapes } = membersOf(sdk.CreateIntegrationRequest$)

  const theirs = names.map((name, index): [string, unknown] => [name, kindOf(shapes[index])])
  const ours = FIELD_NAMES.map((name): [string, unknown] => [name, ownKind(FIELDS[name].shape)])

  expect(ours).toEqual(theirs.sort(byName))
  expect(ours).toHaveLength(18)
})

test('what is required is required', () => {
  expect(FIELD_NAMES.filter(isRequired)).toEqual(membersOf(sdk.CreateIntegrationRequest$).required.sort())
})

test('members travel under the names that the SDK gives them', () => {
  const { names, shapes } = membersOf(sdk.CreateIntegrationRequest$)
  const inBody = names.flatMap((name, index) => {
    const schema = shapes[index]
    const traits: unknown = Array.isArray(schema) ? schema[1] : undefined
    return traits && typeof traits === 'object' && 'jsonName' in traits ? [[name, traits.jsonName]] : []
  })

  expect(inBody).toHaveLength(17)
  expect(inBody).toEqual(inBody.map(([name]) => [name, wireName(String(name))]))
})

test.each([
  ['ConnectionType', sdk.ConnectionType],
  ['ContentHandlingStrategy', sdk.ContentHandlingStrategy],
  ['IntegrationType', sdk.IntegrationType],
  ['PassthroughBehavior', sdk.PassthroughBehavior],
] as const)('%s has the values that the SDK knows', (field, values) => {
  expect([...(FIELDS[field].shape.oneOf ?? [])].sort()).toEqual(Object.values(values).sort())
})

test('the reply has the members of the SDK’s result, with their types', () => {
  const { names, shapes } = membersOf(sdk.CreateIntegrationResult$)

  const theirs = names.map((name, index): [string, unknown] => [name, kindOf(shapes[index])])
  const ours = [...REPLY_MEMBERS].map(([name, shape]): [string, unknown] => [name, ownKind(shape)])

  expect(ours).toEqual(theirs.sort(byName))
})

test('every field says what it is, in one line', () => {
  const helps = Object.values(REQUEST.members).map(({ help }) => help)

  for (const help of helps) expect(help).toMatch(/^\S[^\n]{5,110}$/)
})
