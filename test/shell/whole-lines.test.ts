import { expect, test } from 'vitest'
import { wholeLines } from '../../src/shell/whole-lines.ts'

async function linesOf(...chunks: readonly (string | Buffer)[]): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of wholeLines(chunks.map((chunk) => Buffer.from(chunk)))) lines.push(line)
  return lines
}

test.each([
  ['none', [], []],
  ['one', ['a\n'], ['a']],
  ['a torn one', ['a\nb'], ['a']],
  ['empty ones', ['\n\n', '\n'], ['', '', '']],
  ['one of several chunks', ['a', 'b', 'c\nd', 'e\n'], ['abc', 'de']],
  ['a return and other breaks stay in the line', ['a\r\n\u2028b\n'], ['a\r', '\u2028b']],
  ['a mark of the byte order stays', ['\ufeffa\n'], ['\ufeffa']],
])('%s', async (_, chunks, lines) => {
  expect(await linesOf(...chunks)).toEqual(lines)
})

test('a character on both sides of a seam', async () => {
  const [first, second] = [Buffer.from([0xc3]), Buffer.from([0xbc, 0x0a])]

  expect(await linesOf(first, second)).toEqual(['ü'])
})

test('of a line that is far too long the beginning is given, and the next is read as ever', async () => {
  const piece = Buffer.alloc(1 << 25, 'x')
  const lines = await linesOf('a\n', piece, piece, piece, piece, 'end\nb\nc', '\n')

  expect(lines.map((line) => (line.length > 3 ? line.length : line))).toEqual(['a', 3 << 25, 'b', 'c'])
})
