import { expect, test } from 'vitest'
import { joined, onlyReference, referTo, referencesIn, spelled } from '../../../src/formats/references/template.ts'
import type { Reference } from '../../../src/value.ts'

const arn: Reference = { kind: 'reference', name: 'FnArn', text: 'Fn.Arn' }

test('parts are joined, and texts beside each other become one', () => {
  expect(joined(['a', '', 'b'])).toBe('ab')
  expect(joined([])).toBe('')
  expect(joined(['a', { kind: 'template', parts: ['b', arn] }, 'c', 'd'])).toEqual({
    kind: 'template',
    parts: ['ab', arn, 'cd'],
  })
})

test('a template of nothing but a reference is told from others', () => {
  expect(onlyReference(referTo('FnArn', 'Fn.Arn'))).toEqual(arn)
  expect(onlyReference({ kind: 'template', parts: ['a', arn] })).toBeUndefined()
  expect(onlyReference('a')).toBeUndefined()
})

test('a template is spelled in the words of a language', () => {
  expect(spelled({ kind: 'template', parts: ['a', arn, 'b'] }, ({ name }) => `<${name}>`)).toBe('a<FnArn>b')
})

test('references are found wherever they are, each once', () => {
  const template = { kind: 'template', parts: ['x', arn, arn] } as const

  expect(referencesIn(['a', template, [template], new Map([['k', template]])])).toEqual([arn])
})
