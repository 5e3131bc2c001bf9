import { describe, expect, test } from 'vitest'
import { CliError } from '../../src/errors.ts'
import { repr } from '../../src/python/repr.ts'
import { DEEPEST } from '../../src/shorthand/cursor.ts'
import { parseShorthand } from '../../src/shorthand/parse.ts'
import { READS, REFUSES } from './recorded.ts'

const unread = (): never => {
  throw new Error('No @ stands before the equals sign, so nothing is loaded.')
}

function refusal(text: string): CliError {
  try {
    parseShorthand(text, (scalar) => scalar)
  } catch (error) {
    if (error instanceof CliError) return error
    throw error
  }
  throw new Error(`This is shorthand: ${text}`)
}

test.each(READS)('reads %s', (_, text, value) => {
  expect(repr(parseShorthand(text, unread))).toBe(value)
})

test.each(REFUSES)('refuses %s', (_, text, message) => {
  expect(refusal(text)).toMatchObject({ fault: 'param', message })
})

describe('@=', () => {
  const files = new Map<string, string | Uint8Array>([
    ['file://t', 'x,y="z"\n'],
    ['file://a,b', 'comma'],
    ['fileb://b', Uint8Array.of(98)],
  ])
  const load = (scalar: string): string | Uint8Array => files.get(scalar) ?? scalar

  test.each([
    ['a file, whose text is not parsed again', 'a@=file://t', `{'a': 'x,y="z"\\n'}`],
    ['bytes', 'a@=fileb://b', "{'a': b'b'}"],
    ['a text that is no file', 'a@=b', "{'a': 'b'}"],
    ['nothing', 'a@=,b@=', "{'a': '', 'b': ''}"],
    ['blanks around the @', 'a  @\t=  file://t , b = c', `{'a': 'x,y="z"\\n', 'b': 'c'}`],
    ['quotes', `a@="file://a,b",b@='file://a,b'`, "{'a': 'comma', 'b': 'comma'}"],
    ['only its own pair', 'a@=fileb://b,b=fileb://b', "{'a': b'b', 'b': 'fileb://b'}"],
    ['the items of a csv list', 'a@=x,fileb://b,"file://a,b"', "{'a': ['x', b'b', 'comma']}"],
    ['the items of a list, and of those in it', 'a@=[x,[fileb://b]]', "{'a': ['x', [b'b']]}"],
    ['no member of a hash', 'a@={b=fileb://b}', "{'a': {'b': 'fileb://b'}}"],
    ['no member of a hash in a list', 'a@=[{b=fileb://b},fileb://b]', "{'a': [{'b': 'fileb://b'}, b'b']}"],
    ['a member of its own', 'a={b@=fileb://b,c=fileb://b}', "{'a': {'b': b'b', 'c': 'fileb://b'}}"],
  ])('loads %s', (_, text, value) => {
    expect(repr(parseShorthand(text, load))).toBe(value)
  })

  test.each([
    ['an @ alone', 'a@', "Expected: '=', received: 'EOF' for input:\n a@\n  ^"],
    ['another character', 'a@b=c', "Expected: '=', received: 'b' for input:\n a@b=c\n  ^"],
    ['two of them', 'a@@=b', "Expected: '=', received: '@' for input:\n a@@=b\n  ^"],
    [
      'a key given twice',
      'a@=b,a=c',
      'Second instance of key "a" encountered for input:\na@=b,a=c\n     ^\n' +
        'This is often because there is a preceding "," instead of a space.',
    ],
  ])('refuses %s', (_, text, message) => {
    expect(refusal(text)).toMatchObject({ fault: 'param', message })
  })

  test('what load throws passes through, and comes before a later mistake', () => {
    const gone = new Error('Unable to load paramfile file://gone')
    const fail = (): never => {
      throw gone
    }

    expect(() => parseShorthand('a@=file://gone,b="', fail)).toThrow(gone)
  })

  test('the key of the next pair is looked at, but not loaded', () => {
    const asked: string[] = []
    const note = (scalar: string): string => {
      asked.push(scalar)
      return scalar
    }

    parseShorthand('a@=x,file://k=y,b=z', note)

    expect(asked).toEqual(['x'])
  })
})

test('nesting has a limit', () => {
  const nested = (depth: number): string => `a=${'['.repeat(depth)}${']'.repeat(depth)}`

  expect(parseShorthand(nested(DEEPEST), unread).size).toBe(1)
  expect(refusal(nested(DEEPEST + 1)).message).toBe('Nested more than 500 levels deep')
  expect(refusal(`a=${'{a='.repeat(100_000)}`).message).toBe('Nested more than 500 levels deep')
})

const many = (text: string): string => text.repeat(Math.ceil(200_000 / text.length))

describe('time is linear', () => {
  test.each([
    ['quotes', many('"')],
    ['backslashes in an open quote', `a="${many('\\')}`],
    ['escaped quotes', `a='${many("\\'")}`],
    ['pairs of backslashes and quotes', `a="${many('\\\\"\\"')}`],
    ['commas', `a=${many(',')}`],
    ['doubled commas', many('a=b,,')],
    ['items', `a=b${many(',c')},d=e`],
    ['quoted items', `a=b${many(',"c d"')}"`],
    ['items that are gone back to', `a=b${many(',"x,c=d" z')}`],
    ['quotes within such items', `a=b${many(`,"x,c='" z`)}`],
    ['list items', `a=[${many(',')}`],
    ['pairs', many('a,=')],
    ['members', `a={${many('a=,')}`],
    ['blanks', `a=b,${many(' ')}`],
    ['blanks in a word', `a=b${many(' ')}c${many(' ')},d`],
    ['lines', many('a=b,\n')],
    ['astral characters', `a=${many('😀')}`],
    ['a media type with a long gap', `text/plain=,${many(' ')}"`],
    ['a media type with a long text', `text/plain=${many(', a ')}"`],
  ])('%s', (_, text) => {
    const start = performance.now()

    try {
      parseShorthand(text, (scalar) => scalar)
    } catch (error) {
      expect(error).toBeInstanceOf(CliError)
    }

    expect(performance.now() - start).toBeLessThan(1500)
  })
})
