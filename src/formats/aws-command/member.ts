import { CliError } from '../../errors.ts'
import type { Shape } from '../../model/shape.ts'
import { parseInteger } from '../../python/int.ts'
import { readJson } from '../../python/json.ts'
import { stripStart } from '../../python/space.ts'
import { parseShorthand } from '../../shorthand/parse.ts'
import type { Value } from '../../value.ts'

/**
 * What the AWS CLI makes of the text of a flag: the text itself, an integer, JSON where it begins with a bracket, else
 * shorthand. No file is opened.
 *
 * @param load what stands for a file that shorthand names
 *
 * @throws CliError as the readers do
 */
export function readMember(text: string, shape: Shape, load: (file: string) => string): Value {
  if (shape.kind === 'text') return text
  if (shape.kind === 'integer') return parseInteger(text)
  const start = stripStart(text).charAt(0)
  if (start === '[') throw new CliError('param', 'A map is wanted here, not a list.')
  if (start === '{') return readJson(text)
  return parseShorthand(text, (scalar) => (isFile(scalar) ? load(scalar) : scalar))
}

export const isFile = (text: string): boolean => /^fileb?:\/\//.test(text)

/**
 * JSON in which marks that stand outside of its texts stand in texts of their own, as in `{"TimeoutInMillis": $MILLIS}`.
 *
 * @param marks finds marks
 */
export function markedJson(json: string, marks: string): string {
  const token = new RegExp(marks, 'y')
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < json.length; at++) {
    const char = json[at]
    if (char === '"') at = endOfText(json, at)
    token.lastIndex = at
    const [mark] = char === '"' ? [] : (token.exec(json) ?? [])
    if (mark === undefined) continue
    parts.push(json.slice(from, at), `"${mark}"`)
    from = at + mark.length
    at = from - 1
  }
  return parts.join('') + json.slice(from)
}

/** Where the quote stands that ends the text which begins at `at`. */
function endOfText(json: string, at: number): number {
  let end = at + 1
  while (end < json.length && json[end] !== '"') end += json[end] === '\\' ? 2 : 1
  return end
}
