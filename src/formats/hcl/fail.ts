import { CliError } from '../../errors.ts'
import { excerpt } from '../../grammar/excerpt.ts'
import { placeAt } from '../../yaml/places.ts'
import type { Place } from '../../yaml/places.ts'

/** @throws CliError `param` that says where a text of HCL cannot be read */
export function failAt(text: string, offset: number, says: string): never {
  const { line, column } = placeOf(text, offset)
  throw new CliError('param', `Invalid HCL at line ${line}, column ${column}: ${says}`)
}

/** What stands at an offset, up to the end of its line. */
export function nearby(text: string, offset: number): string {
  if (!/\S/.test(text.slice(offset))) return 'the end'
  const [line = ''] = text.slice(offset, offset + 200).split(/\r?\n/, 1)
  return line.trim() === '' ? 'the end of the line' : excerpt(line.trim())
}

const placeOf = (text: string, offset: number): Place => placeAt({ text, moved: new Map() }, offset)

/** Finds the places of offsets. Lines are counted once, at the first question, for a long file may have many. */
export function placesIn(text: string): (offset: number) => Place {
  let starts: number[] | undefined
  return (offset) => {
    starts ??= Array.from(text.matchAll(/\r\n?|\n/g), ({ index, 0: { length } }) => index + length)
    let line = 0
    for (let end = starts.length; line < end;) {
      const middle = (line + end) >> 1
      if ((starts[middle] ?? 0) > offset) end = middle
      else line = middle + 1
    }
    const { column } = placeOf(text.slice(starts[line - 1] ?? 0, offset), offset)
    return { line: line + 1, column }
  }
}
