import { describe, expect, test } from 'vitest'
import { readMapping } from '../../../src/grammar/mapping.ts'
import type { Protocol } from '../../../src/model/facts.ts'
import { factsOf } from '../../../src/rules/facts-of.ts'
import { knownOf } from '../../../src/rules/known.ts'
import { mappings, mended, sourcedMappings, usableKey, written } from '../../../src/rules/mapping/mappings.ts'
import type { Mapping } from '../../../src/rules/mapping/mappings.ts'
import { draftOf } from '../../support/draft.ts'

type Reader = (...given: Parameters<typeof mappings>) => Iterable<Mapping>

function read(reader: Reader, plain: Record<string, unknown>, protocol: Protocol | undefined): readonly Mapping[] {
  const draft = draftOf(plain)
  const known = knownOf(draft)
  return [...reader(known, factsOf(known, draft, protocol))]
}

const BOTH = {
  RequestParameters: { 'append:header.a': 'b', 'remove:header.c': '$request.path' },
  ResponseParameters: { '200': { 'append:header.d': '$response.header.e' } },
}

describe('the pairs of an HTTP API', () => {
  test('come with their place', () => {
    expect(read(mappings, BOTH, 'HTTP')).toEqual([
      { field: 'RequestParameters', path: ['append:header.a'], side: 'request', key: 'append:header.a', value: 'b' },
      {
        field: 'RequestParameters',
        path: ['remove:header.c'],
        side: 'request',
        key: 'remove:header.c',
        value: '$request.path',
      },
      {
        field: 'ResponseParameters',
        path: ['200', 'append:header.d'],
        side: 'response',
        key: 'append:header.d',
        value: '$response.header.e',
      },
    ])
  })

  test('with sources are those that read something', () => {
    expect(read(sourcedMappings, BOTH, 'HTTP').map(({ key }) => key)).toEqual(['append:header.d'])
  })

  test('may be of interest for their side or for what they hold', () => {
    const draft = draftOf(BOTH)
    const known = knownOf(draft)
    const facts = factsOf(known, draft, 'HTTP')

    expect([...sourcedMappings(known, facts, { side: 'request' })]).toEqual([])
    expect([...sourcedMappings(known, facts, { holding: 'context.' })]).toEqual([])
    expect([...sourcedMappings(known, facts, { side: 'response', holding: '.header.' })]).toHaveLength(1)
  })

  test('of a service action have no keys that say what is done', () => {
    const plain = { IntegrationSubtype: 'SQS-SendMessage', RequestParameters: { MessageBody: '$request.body' } }

    expect(read(mappings, plain, 'HTTP')).toEqual([])
    expect(read(sourcedMappings, plain, 'HTTP').map(({ key }) => key)).toEqual(['MessageBody'])
  })
})

test.each(['WEBSOCKET', undefined] as const)('there are none where the protocol is %s', (protocol) => {
  const { ResponseParameters } = BOTH

  expect([
    ...read(mappings, { ResponseParameters }, protocol),
    ...read(sourcedMappings, { ResponseParameters }, protocol),
  ]).toEqual([])
})

test('a key is usable on the side that has its target', () => {
  expect(usableKey({ key: 'overwrite:path', side: 'request' })?.target).toBe('path')
  expect(usableKey({ key: 'overwrite:path', side: 'response' })).toBeUndefined()
  expect(usableKey({ key: 'Overwrite:path', side: 'request' })).toBeUndefined()
})

test('a value is mended where all its sources can be', () => {
  const pieces = readMapping('a $request.path ${context.stage}')

  expect(mended(pieces, ({ source }) => written(source, 'braced'))).toBe('a ${request.path} ${context.stage}')
  expect(mended(pieces, ({ form }) => (form === 'plain' ? 'x' : undefined))).toBeUndefined()
  expect(written('request.path', 'plain')).toBe('$request.path')
})
