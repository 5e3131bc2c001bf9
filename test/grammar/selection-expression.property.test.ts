import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asExpression, readSelection, staticValue } from '../../src/grammar/selection-expression.ts'

const pieces = fc
  .array(fc.constantFrom('$', '{', '}', '\\', 'request.body.a', 'default', ' ', '.', '['), { maxLength: 20 })
  .map((each) => each.join(''))

test('every text has parts, and its variables stand where they say', () => {
  fc.assert(
    fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), (expression) => {
      for (const part of readSelection(expression))
        if (part.kind === 'variable') expect(expression.slice(part.at, part.end)).toContain(part.name)
    }),
  )
})

test('a value that is written as an expression is that value', () => {
  const value = fc.string().filter((text) => !text.includes('\\'))
  fc.assert(
    fc.property(value, (text) => {
      expect(staticValue(asExpression(text))).toBe(text)
    }),
  )
})

test.each(['${', '$a', '\\', '\\$', '$', '${a}', '${$'])('much of %s is read at once', (piece) => {
  const text = piece.repeat(300_000 / piece.length)
  const start = performance.now()
  readSelection(text)

  expect(performance.now() - start).toBeLessThan(1000)
})
