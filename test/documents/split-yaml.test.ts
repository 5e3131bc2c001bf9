import { describe, expect, test } from 'vitest'
import { splitYaml } from '../../src/documents/split-yaml.ts'
import { piecesOf } from './source.ts'

test.each([
  ['nothing', '', []],
  ['only comments', '# a\n\n  # b', []],
  ['one', 'a: 1\n', ['1:1 a: 1\n']],
  ['one with its mark', '---\na: 1', ['1:1 ---\na: 1']],
  ['one behind its mark', '--- {a: 1}\n--- {a: 2}', ['1:1 --- {a: 1}\n', '2:1 --- {a: 2}']],
  ['several', 'a: 1\n---\nb: 2\n---\nc: 3\n', ['1:1 a: 1\n', '2:1 ---\nb: 2\n', '4:1 ---\nc: 3\n']],
  ['empty ones', '---\n---\n# a\n---\t# b\n--- \na: 1\n---\n', ['5:1 --- \na: 1\n']],
  ['comments and directives before the mark', '# a\n%YAML 1.2\n---\na: 1', ['1:1 # a\n%YAML 1.2\n---\na: 1']],
  [
    'an end',
    'a: 1\n...\n\n%YAML 1.1\n---\nb: 2\n... # x\n',
    ['1:1 a: 1\n...\n', '3:1 \n%YAML 1.1\n---\nb: 2\n... # x\n'],
  ],
  ['an end and no mark', 'a: 1\n...\nb: 2\n', ['1:1 a: 1\n...\n', '3:1 b: 2\n']],
  ['ends of nothing', '...\n...\na: 1\n', ['3:1 a: 1\n']],
  ['marks in a block of text', 'a: |\n  x\n---\nb: 1', ['1:1 a: |\n  x\n', '3:1 ---\nb: 1']],
  ['what only looks like a mark', 'a:\n ---\n---x: 1\n....: 2\n', ['1:1 a:\n ---\n---x: 1\n....: 2\n']],
  ['CRLF', 'a: 1\r\n---\r\nb: 2\r\n', ['1:1 a: 1\r\n', '2:1 ---\r\nb: 2\r\n']],
  ['CR', 'a: 1\r---\rb: 2\r', ['1:1 a: 1\r', '2:1 ---\rb: 2\r']],
  ['a value of nothing', '--- ~\n--- null\n', ['1:1 --- ~\n', '2:1 --- null\n']],
])('%s', (_, text, pieces) => {
  expect(piecesOf(splitYaml(100), text)).toEqual(pieces)
  expect(piecesOf(splitYaml(100), ...text)).toEqual(pieces)
})

describe('what is too long', () => {
  const long = `a: ${'x'.repeat(40)}\n`
  const REFUSED = '! This document is longer than 40 characters, more than is read at once.'

  test.each([
    ['is passed over', `b: 1\n---\n${long}---\nc: 1\n`, ['1:1 b: 1\n', `2:1 ${REFUSED}`, '4:1 ---\nc: 1\n']],
    ['over many lines', `${'a: 1\n'.repeat(20)}...\nc: 1\n`, [`1:1 ${REFUSED}`, '22:1 c: 1\n']],
    ['in comments', `${'# a\n'.repeat(20)}---\nc: 1\n`, [`1:1 ${REFUSED}`, '21:1 ---\nc: 1\n']],
    ['is longer than this', `a: ${'x'.repeat(36)}\n---\nb: 1`, [`1:1 a: ${'x'.repeat(36)}\n`, '2:1 ---\nb: 1']],
  ])('%s', (_, text, pieces) => {
    expect(piecesOf(splitYaml(40), text)).toEqual(pieces)
    expect(piecesOf(splitYaml(40), ...text)).toEqual(pieces)
  })
})
