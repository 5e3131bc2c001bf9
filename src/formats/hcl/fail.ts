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
  const [line = ''] = text.slice(offset, offset + 200).split(/\r?\n/, 1)
  return line.trim() === '' ? 'the end of the line' : excerpt(line.trim())
}

/** Only what stands before is counted, so that a place in a long text is not more than one look at it. */
export function placeOf(text: string, offset: number): Place {
  return placeAt({ text, moved: new Map() }, offset)
}
