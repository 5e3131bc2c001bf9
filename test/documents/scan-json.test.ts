import { expect, test } from 'vitest'
import { scanContainer, scanPlain } from '../../src/documents/scan-json.ts'
import type { Scan } from '../../src/documents/scan-json.ts'

const scanOf = (text: string, changes: Partial<Scan> = {}): Scan => ({
  ...{ text, at: 0, ended: false, lines: false, zone: -1, depth: 0, quoted: false, last: 0, inItems: false },
  ...changes,
})

/** The outcome, and the text that was taken. */
function scanned(text: string, changes: Partial<Scan> = {}): readonly [string, string] {
  const scan = scanOf(text, changes)
  const outcome = scanContainer(scan)
  return [outcome, text.slice(0, scan.at)]
}

test.each([
  ['a map', '{"a": {}} x', ['whole', '{"a": {}}']],
  ['a list', '[[1], {"a": 2}] x', ['whole', '[[1], {"a": 2}]']],
  ['brackets in quotes', '{"}": "]\\"}\\\\"}x', ['whole', '{"}": "]\\"}\\\\"}']],
  ['the wrong bracket, which the parser will see', '{"a": 1]x', ['whole', '{"a": 1]']],
  ['an open map', '{"a": 1\n', ['open', '{"a": 1\n']],
  ['open quotes', '{"a', ['open', '{"a']],
  ['an escape that is not over', '{"a\\', ['open', '{"a']],
  ['a line that ends in quotes', '{"a\n"}', ['broken', '{"a']],
  ['a line that ends in quotes, after a backslash', '{"a\\\n"}', ['broken', '{"a\\']],
  ['a brace that begins a line after a value', '{"a": 1\n{"b": 2}', ['broken', '{"a": 1\n']],
  ['a brace that begins a line after quotes', '{"a": "x"\n{"b": 2}', ['broken', '{"a": "x"\n']],
  ['a brace that begins a line after a colon', '{"a":\n{}}', ['whole', '{"a":\n{}}']],
  ['a brace that begins a line in a list', '[\n{},\n{}]', ['whole', '[\n{},\n{}]']],
])('%s', (_, text, outcome) => {
  expect(scanned(text)).toEqual(outcome)
})

test('a line may end everything, in a part of the text or throughout', () => {
  expect(scanned('{"a":\n1}', { lines: true })).toEqual(['broken', '{"a":'])
  expect(scanned('{"a":\n1}', { zone: 6 })).toEqual(['broken', '{"a":'])
  expect(scanned('{"a":\n1}', { zone: 5 })).toEqual(['broken', '{"a":'])
  expect(scanned('{"a":\n1}', { zone: 4 })).toEqual(['whole', '{"a":\n1}'])
})

test('a scan goes on where it was', () => {
  const text = '{"a\\"}": [1, "b"]}'
  for (let cut = 0; cut < text.length; cut++) {
    const scan = scanOf(text.slice(0, cut))
    expect(scanContainer(scan)).toBe('open')
    scan.text = `${text} x`
    expect(scanContainer(scan)).toBe('whole')
    expect(scan.at).toBe(text.length)
  }
})

test.each([
  ['a line', 'a, b]\nc', false, 'a, b]'],
  ['an item', 'a, b]\nc', true, 'a'],
  ['the last item', '1 ]', true, '1 '],
  ['an item in quotes', '"a,\\",]", b', true, '"a,\\",]"'],
  ['quotes that the line ends', '"a,\nb', true, '"a,'],
])('no container: %s', (_, text, inItems, taken) => {
  const scan = scanOf(text, { inItems })

  expect(scanPlain(scan)).toBe(true)
  expect(text.slice(0, scan.at)).toBe(taken)
})

test.each(['a', '"a,', '"a\\'])('no container: of %j more may come', (text) => {
  expect(scanPlain(scanOf(text, { inItems: true }))).toBe(false)
})
