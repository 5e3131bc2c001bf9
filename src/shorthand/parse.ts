import { CliError } from '../errors.ts'
import type { Value, ValueMap } from '../value.ts'
import { advise } from './advise.ts'
import { DEEPEST, atEnd, pastBlanks, pointedAt, seen, sees, skipBlanks } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { isQuote, itemEnd, keyEnd, quotedEnd, scalarValue, wordEnd } from './scalar.ts'

/** What becomes of a scalar: itself, or, where the caller says that it names a file, the file's content. */
export type Load = (scalar: string) => string | Uint8Array

interface Parser extends Cursor {
  readonly load: Load
  depth: number
}

const asItIs: Load = (scalar) => scalar

/**
 * Reads the AWS CLI's shorthand, `a=1,b=[x,y],c={d=e}`, into a map whose keys are strings and whose values are strings,
 * lists and maps. Nothing is converted: `200`, `true` and `null` are texts.
 *
 * `load` is asked for every scalar behind `key@=`, quoted or not, and only for those; what it throws passes through.
 *
 * @throws CliError `param`, in the AWS CLI's words but without the `Error parsing parameter '--x': ` in front, and
 * with a hint where what was meant is clear.
 */
export function parseShorthand(text: string, load: Load): ValueMap {
  const p: Parser = { text, at: 0, load, depth: 0 }
  const map = new Map<Value, Value>()
  let afterPair = 0
  for (;;) {
    const [key, read] = assignment(p)
    const value = topValue(p, read)
    if (map.has(key)) failAtDuplicate(text, key, afterPair + 1)
    map.set(key, value)
    if (atEnd(p)) return map
    afterPair = p.at
    expect(p, ',')
  }
}

/** assignment = key blanks [ "@" blanks ] "=" blanks */
function assignment(p: Parser): [key: string, read: Load] {
  const start = p.at
  p.at = keyEnd(p.text, start)
  const key = p.text.slice(start, p.at)
  skipBlanks(p)
  const loads = sees(p, '@')
  if (loads) p.at++
  expect(p, '=')
  return [key, loads ? p.load : asItIs]
}

/** top-value = list | hash | csv */
function topValue(p: Parser, read: Load): Value {
  return sees(p, '[') || sees(p, '{') ? inner(p, read) : csv(p, read)
}

/**
 * csv = scalar blanks { "," blanks item blanks }
 *
 * A comma ends the list where what follows it is no item, as `key=` is none:
 *
 *     a=1,2,b=3   ->   { a: ['1', '2'], b: '3' }
 *          ^ looked at, not taken
 *
 * The AWS CLI then goes back to the nearest comma, wherever that is: in `a=b,,c=d` to the second one, so that a doubled
 * comma passes, and in `a=b,"x,y" z` to the one between the quotes.
 */
function csv(p: Parser, read: Load): Value {
  const first = scalar(p, read)
  const list: Value[] = [first]
  skipBlanks(p)
  while (sees(p, ',')) {
    const start = pastBlanks(p.text, p.at + 1)
    if (start === p.text.length) fail(p, start, '<second>', '<none>')
    const end = itemEnd(p.text, start)
    const next = end === undefined ? start : pastBlanks(p.text, end)
    if (end === undefined || (next < p.text.length && p.text[next] !== ',')) {
      p.at = p.text.lastIndexOf(',', next)
      break
    }
    list.push(read(scalarValue(p.text.slice(start, end))))
    p.at = next
  }
  return list.length === 1 ? first : list
}

/** inner = list | hash | scalar */
function inner(p: Parser, read: Load): Value {
  const open = sees(p, '[') ? list : sees(p, '{') ? hash : undefined
  if (open === undefined) return scalar(p, read)
  if (p.depth === DEEPEST) throw new CliError('param', `Nested more than ${DEEPEST} levels deep`)
  p.depth++
  p.at++
  skipBlanks(p)
  const value = open(p, read)
  p.depth--
  return value
}

/** list = "[" blanks [ inner blanks { "," blanks inner blanks } [ "," blanks ] ] "]" */
function list(p: Parser, read: Load): Value {
  const items: Value[] = []
  while (!sees(p, ']')) {
    items.push(inner(p, read))
    endMember(p, ']')
  }
  p.at++
  return items
}

/**
 * hash = "{" blanks [ member blanks { "," blanks member blanks } [ "," blanks ] ] "}" ; member = assignment inner
 *
 * An `@` outside the braces does not reach in. Of a repeated key the first place and the last value count.
 */
function hash(p: Parser): Value {
  const map = new Map<Value, Value>()
  while (!sees(p, '}')) {
    const [key, read] = assignment(p)
    map.set(key, inner(p, read))
    endMember(p, '}')
  }
  p.at++
  return map
}

function endMember(p: Parser, close: ']' | '}'): void {
  skipBlanks(p)
  if (!sees(p, close)) expect(p, ',')
}

/** scalar = quoted | word | "" */
function scalar(p: Parser, read: Load): Value {
  const start = p.at
  const quote = p.text[start]
  const end = isQuote(quote) ? quotedEnd(p.text, start) : wordEnd(p.text, start, 'scalar')
  if (end === undefined) return fail(p, start, quote === '"' ? '<double quoted>' : '<singled quoted>', '<none>')
  p.at = end
  return read(scalarValue(p.text.slice(start, end)))
}

/** Takes `char` with the blanks on both sides of it. */
function expect(p: Parser, char: ',' | '='): void {
  skipBlanks(p)
  if (!sees(p, char)) fail(p, p.at, char, seen(p))
  p.at++
  skipBlanks(p)
}

function fail({ text }: Parser, at: number, expected: string, received: string): never {
  const hint = advise(text)
  const message = `Expected: '${expected}', received: '${received}' for input:\n ${pointedAt(text, at)}`
  throw new CliError('param', message, hint === undefined ? {} : { hint })
}

/** The one message whose first line of input is not moved in by a space, so that its caret is in place. */
function failAtDuplicate(text: string, key: string, at: number): never {
  const cause = 'This is often because there is a preceding "," instead of a space.'
  const message = `Second instance of key "${key}" encountered for input:\n${pointedAt(text, at)}\n${cause}`
  throw new CliError('param', message)
}
