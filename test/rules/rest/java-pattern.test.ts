import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { patternError } from '../../../src/rules/rest/java-pattern.ts'

describe('patternError', () => {
  /** All of these were held against java.util.regex.Pattern. */
  test.each([
    ['a closed class', '4[0-9]{2}'],
    ['a bracket first in a class', '[]a]'],
    ['the same in what a class excludes', '[^]a]'],
    ['an escaped bracket', '\\[ [\\]]'],
    ['a bracket that closes nothing', 'a]'],
    ['groups of each kind', '(?:a)(?=b)(?!c)(?<=d)(?<!e)(?<name>f)(?>g)(?i)(?i-s:h)'],
    ['parentheses in a class', '[()]'],
    ['quoted text', '\\Q[(*\\E'],
    ['quoted text to the end', '\\Q[('],
    ['lazy and possessive quantifiers', 'a*?b++c??d{2}+'],
    ['a quantified group', '(a|b)*'],
    ['a quantifier behind an anchor', '^*'],
    ['nothing', ''],
    ['an empty choice', 'a||b'],
    // Java refuses these, but not everything does.
    ['a class in a class', '[[]'],
    ['what may be a comment', '(?x)a # ('],
    ['a brace', '{"error"'],
  ])('finds nothing wrong with %s', (_, pattern) => {
    expect(patternError(pattern)).toBeUndefined()
  })

  test.each([
    ['[', 'the bracket at character 1 is never closed'],
    ['a[^', 'the bracket at character 2 is never closed'],
    ['a[]', 'the bracket at character 2 is never closed'],
    ['[a\\]', 'the bracket at character 1 is never closed'],
    ['(a', 'the parenthesis at character 1 is never closed'],
    ['a)', 'the parenthesis at character 2 closes nothing'],
    ['*', 'the * at character 1 repeats nothing'],
    ['a|+', 'the + at character 3 repeats nothing'],
    ['(?:?a)', 'the ? at character 4 repeats nothing'],
    ['a**', 'the * at character 3 repeats nothing'],
    ['a++*', 'the * at character 4 repeats nothing'],
    ['a\\', 'the backslash at the end escapes nothing'],
  ])('refuses %s', (pattern, error) => {
    expect(patternError(pattern)).toBe(error)
  })

  test('comes to an end whatever the text', () => {
    const parts = fc.constantFrom(
      'a',
      '(',
      ')',
      '[',
      ']',
      '^',
      '*',
      '+',
      '?',
      '|',
      '\\',
      '\\Q',
      '\\E',
      '(?',
      '(?x)',
      '&&',
      '{',
    )

    fc.assert(
      fc.property(
        fc.array(parts).map((all) => all.join('')),
        (pattern) => {
          expect(typeof patternError(pattern)).toMatch(/^(string|undefined)$/)
        },
      ),
    )
  })
})
