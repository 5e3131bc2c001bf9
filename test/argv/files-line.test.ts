import { describe, expect, test } from 'vitest'
import { lastText, listed, readFilesLine } from '../../src/argv/files-line.ts'
import { VALIDATE_FLAGS } from '../../src/model/flags.ts'
import { caught } from '../support/caught.ts'

const line = (...words: string[]) => readFilesLine(words, VALIDATE_FLAGS)

describe('a line has', () => {
  test('files and options in any order', () => {
    const { files, options } = line('a.yaml', '--strict', '-', '--format', 'json', 'b c.json')

    expect(files).toEqual(['a.yaml', '-', 'b c.json'])
    expect([...options]).toEqual([
      ['--strict', [true]],
      ['--format', ['json']],
    ])
  })

  test('nothing', () => {
    expect(line()).toEqual({ options: new Map(), files: [] })
  })

  test('options that are shortened or joined to their value', () => {
    expect([...line('--form=sarif', '--prot', 'HTTP').options]).toEqual([
      ['--format', ['sarif']],
      ['--protocol-type', ['HTTP']],
    ])
  })
})

test('of a repeated option the last counts, or all', () => {
  const repeated = line('--rule', 'a,b', '--format', 'json', '--rule=c,,', '--format', 'text')

  expect(lastText(repeated, '--format')).toBe('text')
  expect(listed(repeated, '--rule')).toEqual(['a', 'b', 'c'])
  expect(listed(repeated, '--ignore')).toEqual([])
  expect(lastText(repeated, '--explain')).toBeUndefined()
})

test.each(['', ',', ' , '])('an option that names nothing: %j', (text) => {
  expect(caught(() => listed(line('--rule', 'a', '--rule', text), '--rule'))).toMatchObject({
    fault: 'usage',
    message: 'argument --rule: nothing is named',
  })
})

test('an option that there is not', () => {
  expect(caught(() => line('--strikt', 'a.yaml', '-x'))).toEqual({
    fault: 'unknown-options',
    message: 'Unknown options: --strikt, -x',
    hint: 'instead of --strikt: --strict',
  })
})

test('a value that is not offered', () => {
  expect(caught(() => line('--format', 'xml'))).toMatchObject({ fault: 'usage' })
})
