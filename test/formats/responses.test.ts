import { expect, test } from 'vitest'
import { asBlocks, asPairs, fromBlocks, fromPairs } from '../../src/formats/responses.ts'
import { mapOf } from '../support/draft.ts'

const PAIRS = { list: 'ResponseParameters', destination: 'Destination', source: 'Source' }
const BLOCKS = { status: 'status_code', mappings: 'mappings' }
const WIRE = mapOf({ 200: { 'append:header.a': 'x', 'overwrite:statuscode': '204' }, 500: {} })

test('pairs are the same there and back', () => {
  const pairs = asPairs(WIRE, PAIRS)

  expect(pairs).toEqual(
    mapOf({
      200: {
        ResponseParameters: [
          { Destination: 'append:header.a', Source: 'x' },
          { Destination: 'overwrite:statuscode', Source: '204' },
        ],
      },
      500: { ResponseParameters: [] },
    }),
  )
  expect(fromPairs(pairs, PAIRS)).toEqual({ value: WIRE, plain: [] })
})

test('the shape of the wire is read where pairs are expected, and told of', () => {
  expect(fromPairs(mapOf({ 200: { 'remove:header.x': "''" } }), PAIRS)).toEqual({
    value: mapOf({ 200: { 'remove:header.x': "''" } }),
    plain: ['200'],
  })
})

test('two pairs of one destination do not become one', () => {
  const twice = mapOf({
    200: {
      ResponseParameters: [
        { Destination: 'a', Source: 'x' },
        { Destination: 'a', Source: 'y' },
      ],
    },
  })

  expect(fromPairs(twice, PAIRS)).toEqual({ value: twice, plain: [] })
})

test('blocks are the same there and back', () => {
  const blocks = asBlocks(WIRE, BLOCKS)

  expect(blocks).toEqual([
    mapOf({ status_code: '200', mappings: { 'append:header.a': 'x', 'overwrite:statuscode': '204' } }),
    mapOf({ status_code: '500', mappings: {} }),
  ])
  expect(fromBlocks(blocks, BLOCKS)).toEqual(WIRE)
})

test.each([
  [
    'a status twice',
    [
      { status_code: '200', mappings: {} },
      { status_code: 200, mappings: {} },
    ],
  ],
  ['no status', [{ mappings: {} }]],
  ['no list', 'x'],
])('%s cannot be read from blocks', (_, blocks) => {
  const value = Array.isArray(blocks) ? blocks.map((block) => mapOf(block)) : blocks

  expect(fromBlocks(value, BLOCKS)).toBeUndefined()
})

test('what is no map stays as it is', () => {
  expect([asPairs('x', PAIRS), asBlocks('x', BLOCKS), fromPairs('x', PAIRS).value]).toEqual(['x', 'x', 'x'])
})
