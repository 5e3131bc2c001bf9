import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasMark, keyText, newVeil, startsWithMark } from '../../../src/formats/rest/veil.ts'
import { template } from './conversion.ts'

test('a template can be changed as a text, and its references stay', () => {
  const veil = newVeil()
  const text = veil.hide(template('method.request.header.', ['Name', 'var.name'], '-x')) ?? ''

  expect(hasMark(text)).toBe(true)
  expect(startsWithMark(text)).toBe(false)
  expect(veil.say(text)).toBe('method.request.header.${var.name}-x')
  expect(veil.show(text.replace('method.', '$'))).toEqual(template('$request.header.', ['Name', 'var.name'], '-x'))
})

test('parts of several make one', () => {
  const veil = newVeil()
  const [host, path] = [veil.hide(template(['Host', 'var.host'])), veil.hide(template('/', ['Path', 'var.path']))]

  expect(veil.show(`https://${host}${path}`)).toEqual(
    template('https://', ['Host', 'var.host'], '/', ['Path', 'var.path']),
  )
})

test('the same text has the same marks', () => {
  const { hide } = newVeil()

  expect(hide(template('a', ['B', 'var.b']))).toBe(hide(template('a', ['B', 'var.b'])))
  expect(hide(template('a', ['B', 'var.b']))).not.toBe(hide(template('a', ['C', 'var.c'])))
})

test('what stands for a text is one, and all else is none', () => {
  const { hide } = newVeil()

  expect([200n, 1.5, true].map(hide)).toEqual(['200', '1.5', 'true'])
  expect([null, undefined, [], new Map(), NaN].map(hide)).toEqual(Array(5).fill(undefined))
  expect([200n, template('a.', ['B', 'var.b']), new Map()].map(keyText)).toEqual([
    '200',
    'a.${var.b}',
    'a key that is no text',
  ])
})

test('every text comes back, marks and all', () => {
  const hostile = fc.string({ unit: fc.constantFrom('\ufdd0', '\ufdd1', '0', '1', 'a', '$', '{') })
  fc.assert(
    fc.property(hostile, hostile, (before, after) => {
      const veil = newVeil()
      const whole = template(before, ['X', 'x'], after)
      const text = veil.show(veil.hide(before) ?? '')

      expect(text).toBe(before)
      expect(veil.show(veil.hide(whole) ?? '')).toEqual(
        template(...[before, ['X', 'x'] as const, after].filter((part) => part !== '')),
      )
    }),
  )
})
