import { expect, test } from 'vitest'
import { readMapping, sourcesIn } from '../../../src/grammar/mapping.ts'
import type { Side } from '../../../src/grammar/mapping-key.ts'
import { unknownSource } from '../../../src/rules/mapping/unknown-source.ts'

function found(value: string, side: Side): unknown {
  const pieces = readMapping(value)
  const place = { field: 'RequestParameters', path: ['k'], side, key: 'k', value } as const
  return unknownSource({ ...place, pieces, sources: sourcesIn(pieces) })
}

test.each(['text', '$request.body.a ${stageVariables.b}', '$context.nothing'])('%j reads what is there', (value) => {
  expect(found(value, 'request')).toBeUndefined()
})

test('of several the first is told, and all are mended', () => {
  expect(found('$Request.path $event.body ${headers.x}', 'request')).toEqual({
    field: 'RequestParameters',
    path: ['k'],
    says: '"$Request.path" is no source of a request mapping.',
    fix: { put: '$request.path $request.body ${request.header.x}' },
  })
})

test('the brace is put behind the name', () => {
  expect(found('${request.path.a and more', 'request')).toMatchObject({ fix: { put: '${request.path.a} and more' } })
  expect(found('${ more', 'request')).toHaveProperty('fix.words')
})

test('a request is a doubt in a response', () => {
  expect(found('${request.path.a}', 'response')).toMatchObject({ tier: 'advice' })
})
