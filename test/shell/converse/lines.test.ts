import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { openLines } from '../../../src/shell/converse/lines.ts'

function open() {
  const input = new PassThrough()
  let shown = ''
  const lines = openLines(input, (text) => void (shown += text))
  return { input, lines, shown: () => shown }
}

test.each([
  ['a line', 'abc\n', { line: 'abc' }],
  ['nothing', '\n', { line: '' }],
  ['the sign for back', ' < \n', 'back'],
  ['Esc, which such a terminal does not take', '\x1b\n', 'back'],
  ['lines at once', 'a\nb\nc\n', { line: 'a b c' }],
  ['a line with a key that moves', 'a\x1b[Db\n', { line: 'a[Db' }],
])('%s', async (_, typed, read) => {
  const { input, lines } = open()

  const reading = lines.read()
  input.write(typed)

  expect(await reading).toEqual(read)
  lines.end()
})

test('the end of the input cancels, now and from then on', async () => {
  const { input, lines, shown } = open()

  const reading = lines.read()
  input.end()

  expect([await reading, await lines.read()]).toEqual(['cancelled', 'cancelled'])
  expect(shown()).toBe('\n')
  lines.end()
})

test('what is typed before a question is no answer to it', async () => {
  const { input, lines } = open()

  input.write('early\n')
  await new Promise((done) => setTimeout(done, 20))
  const reading = lines.read()
  input.write('late\n')

  expect(await reading).toEqual({ line: 'late' })
  lines.end()
})
