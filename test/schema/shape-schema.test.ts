import { expect, test } from 'vitest'
import { choice, integer, map, structure, text } from '../../src/model/shape.ts'
import { shapeSchema } from '../../src/schema/shape-schema.ts'

const REMOVAL = { '^remove:': { type: 'string' } }

test.each([
  ['text', text(), { type: 'string' }],
  ['text with limits', text(1, 64), { type: 'string', minLength: 1, maxLength: 64 }],
  ['text of a list', choice('A', 'B'), { type: 'string', enum: ['A', 'B'] }],
  ['a number', integer(50, 30_000), { type: 'integer', minimum: 50, maximum: 30_000 }],
  [
    'a map',
    map(text(1, 2)),
    {
      type: 'object',
      patternProperties: REMOVAL,
      additionalProperties: { type: 'string', minLength: 1, maxLength: 2 },
    },
  ],
  [
    'a map of maps',
    map(map(text())),
    {
      type: 'object',
      additionalProperties: { type: 'object', patternProperties: REMOVAL, additionalProperties: { type: 'string' } },
    },
  ],
  [
    'a structure',
    structure({ Name: { shape: text(), help: 'What it is.' } }),
    {
      type: 'object',
      properties: { Name: { description: 'What it is.', type: 'string' } },
      additionalProperties: false,
    },
  ],
])('%s', (_, shape, schema) => {
  expect(shapeSchema(shape)).toEqual(schema)
})
