import { expect, test } from 'vitest'
import { fitItems, isFitMap, isWhole } from '../../../src/formats/code/fit.ts'
import type { Fit } from '../../../src/formats/code/fit.ts'
import { referTo } from '../../../src/formats/references/template.ts'
import type { Draft } from '../../../src/model/draft.ts'
import { isTemplate } from '../../../src/value.ts'
import type { Value } from '../../../src/value.ts'
import { draftOf } from '../../support/draft.ts'
import { WRONG } from '../oracle/drafts.ts'

const given = (name: string, value: Value): Draft => new Map([[name, { value, as: 'document' }]])
const required = draftOf({ ApiId: 'a', IntegrationType: 'MOCK' })

function shown(fit: Fit): unknown {
  if (typeof fit !== 'object') return fit
  if (isWhole(fit)) return `whole ${fit.of} ${fit.reference.name}`
  if (isFitMap(fit)) return Array.from(fit, ([key, value]) => [shown(key), shown(value)])
  return isTemplate(fit) ? fit.parts.map((part) => (typeof part === 'string' ? part : part.name)) : fit
}

const membersOf = (draft: Draft): unknown =>
  fitItems([{ name: '', draft }]).items.map(({ members }) => Array.from(members, ([name, fit]) => [name, shown(fit)]))

test('what is of the type of its field stays as it is', () => {
  const draft = draftOf({
    ApiId: 'a',
    IntegrationType: 'x',
    ResponseParameters: { 200: { a: 'b' } },
    TimeoutInMillis: 5,
  })

  expect(membersOf(draft)).toEqual([
    [
      ['ApiId', 'a'],
      ['IntegrationType', 'x'],
      ['ResponseParameters', [['200', [['a', 'b']]]]],
      ['TimeoutInMillis', 5n],
    ],
  ])
  expect(fitItems([{ name: '', draft }]).notes).toEqual([])
})

test('what is not is left out or becomes a text, and each of it is told of', () => {
  const lost = (member: string, says: string): unknown => ({ kind: 'lost', member, says, item: 0 })
  const changed = (member: string, text: string): unknown => ({
    kind: 'changed',
    member,
    says: `It is written as the text "${text}".`,
    item: 0,
  })
  const noName = 'An integration has no member of this name.'

  expect(membersOf(WRONG)).toEqual([
    [
      ['ApiId', '12'],
      ['IntegrationType', 'true'],
      ['PayloadFormatVersion', '1.0'],
      [
        'RequestParameters',
        [
          ['200', '1'],
          [['Key'], 'x'],
        ],
      ],
      [
        'ResponseParameters',
        [
          ['201', []],
          ['202', []],
        ],
      ],
      ['TlsConfig', []],
    ],
  ])
  expect(fitItems([{ name: '', draft: WRONG }]).notes).toEqual([
    lost('Bogus', noName),
    lost('__proto__', noName),
    changed('ApiId', '12'),
    lost('Description', 'Only a text can stand here.'),
    changed('IntegrationType', 'true'),
    changed('PayloadFormatVersion', '1.0'),
    changed('RequestParameters.200', '1'),
    lost('RequestParameters.200', 'The map has another key that is written in the same way.'),
    lost('RequestParameters.None', 'It cannot be a key here.'),
    lost('RequestParameters.a', 'Only a text can stand here.'),
    lost('RequestTemplates', 'Only a map can stand here.'),
    lost('ResponseParameters.200', 'Only a map can stand here.'),
    lost('ResponseParameters.201.b', 'Only a text can stand here.'),
    lost('TimeoutInMillis', 'Only a whole number can stand here.'),
    lost('TlsConfig.ServerNameToVerify', 'Only a text can stand here.'),
    lost('TlsConfig.constructor', 'It cannot be a key here.'),
  ])
})

test.each<[string, Value, Fit | undefined, readonly string[]]>([
  ['a float without a fraction', 5000, 5000n, []],
  ['digits', ' 5000 ', 5000n, ['The text " 5000 " is written as a number.']],
  ['a fraction', 0.5, undefined, ['Only a whole number can stand here.']],
  ['null', null, undefined, []],
])('a timeout: %s', (_, value, fit, says) => {
  const { items, notes } = fitItems([{ name: '', draft: new Map([...required, ...given('TimeoutInMillis', value)]) }])

  expect(items[0]?.members.get('TimeoutInMillis')).toBe(fit)
  expect(notes.map((note) => note.says)).toEqual(says)
})

test('what no integration can do without is missed', () => {
  expect(fitItems([{ name: '', draft: given('ApiId', 'a') }]).notes).toEqual([
    {
      kind: 'told',
      member: 'IntegrationType',
      says: 'No integration can do without it, and it is not given.',
      item: 0,
    },
  ])
})

test('a reference that stands for a map elsewhere is no text', () => {
  const reference = referTo('X', 'x')
  const draft: Draft = new Map([
    ...required,
    ...given('Description', reference),
    ...given('RequestParameters', reference),
    ...given('RequestTemplates', reference),
  ])

  expect(membersOf(draft)).toEqual([
    [
      ['ApiId', 'a'],
      ['IntegrationType', 'MOCK'],
      ['RequestParameters', 'whole map X'],
      ['RequestTemplates', 'whole map X'],
    ],
  ])
  expect(fitItems([{ name: '', draft }]).notes.map(({ member, says }) => [member, says])).toEqual([
    ['Description', 'A map cannot be part of a text.'],
  ])
})

test('a target refuses keys, tells of texts and of members', () => {
  const draft = new Map([...required, ...draftOf({ RequestParameters: { a: '1', b: '2' } })])
  const { items, notes } = fitItems([{ name: '', draft }], {
    refusesKey: (key) => (key === 'a' ? 'No a.' : undefined),
    tellsOfText: (text) => (text === '2' ? { kind: 'changed', says: 'Two.' } : undefined),
    tellsOf: (field) => (field === 'ApiId' ? [{ kind: 'told', says: 'An API.' }] : []),
  })

  expect(items[0]?.members.get('RequestParameters')).toEqual(new Map([['b', '2']]))
  expect(notes).toEqual([
    { kind: 'told', member: 'ApiId', says: 'An API.', item: 0 },
    { kind: 'lost', member: 'RequestParameters.a', says: 'No a.', item: 0 },
    { kind: 'changed', member: 'RequestParameters.b', says: 'Two.', item: 0 },
  ])
})
