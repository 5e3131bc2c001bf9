import { expect, test } from 'vitest'
import type { Filling } from '../../../src/formats/rest/path-parameters.ts'
import { composedPath, filledUri, placeholdersIn, wantsPath } from '../../../src/formats/rest/path-parameters.ts'

const source = (name: string): Filling => ({ from: [], value: { kind: 'source', source: name } })
const fixed = (text: string): Filling => ({ from: [], value: { kind: 'static', text } })

const FILLINGS = new Map([
  ['p', source('request.path.q')],
  ['h', source('request.header.x')],
  ['s', source('stageVariables.v')],
  ['t', fixed('text')],
  ['u', fixed('a/b')],
])

test('placeholders, and not stage variables', () => {
  expect(placeholdersIn('https://${stageVariables.a}/{b}{c+}/{}/{d')).toEqual(['b', 'c'])
})

test('what can stand in the URI does', () => {
  expect(filledUri('/{p}/{h}/{s}/{t}/{u}/{other}', FILLINGS)).toBe('/{q}/{h}/${stageVariables.v}/text/{u}/{other}')
  expect([...FILLINGS].filter(([, filling]) => wantsPath(filling)).map(([name]) => name)).toEqual(['h', 'u'])
})

test.each([
  ['/{p}/{h}/{t}', '/${request.path.q}/${request.header.x}/text'],
  ['/${stageVariables.a}/{other}', '/${stageVariables.a}/${request.path.other}'],
  ['/$5/{u}', '/$5/a/b'],
  ['/$a/{h}', undefined],
  ['/${a}/{h}', undefined],
  [`/${'a'.repeat(512)}`, undefined],
])('a path put together: %#', (path, composed) => {
  expect(composedPath(path, FILLINGS)).toBe(composed)
})
