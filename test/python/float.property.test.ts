import fc from 'fast-check'
import { expect, test } from 'vitest'
import { floatText } from '../../src/python/float.ts'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })

test('the text reads back as the same number, and never as an integer', () => {
  fc.assert(
    fc.property(finite, (value) => {
      const text = floatText(value)

      expect(Number(text)).toBe(value)
      expect(text).toMatch(/^-?\d+(\.\d+|(\.\d+)?e[-+]\d{2,3})$/)
    }),
    { numRuns: 500 },
  )
})

test('no other text of that form is shorter and reads back', () => {
  fc.assert(
    fc.property(finite, (value) => {
      const digits = floatText(value).replace(/e.*$/, '').replace(/\D/g, '').replace(/^0+/, '').replace(/0+$/, '')

      if (digits.length > 1) expect(Number(value.toPrecision(digits.length - 1))).not.toBe(value)
    }),
    { numRuns: 500 },
  )
})
