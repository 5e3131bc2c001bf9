import { amended, changed, CliError } from '../errors.ts'
import type { Shape } from '../model/shape.ts'
import { parseInteger } from '../python/int.ts'
import { readJson } from '../python/json.ts'
import { stripStart } from '../python/space.ts'
import { parseShorthand } from '../shorthand/parse.ts'
import type { Value } from '../value.ts'
import type { World } from '../world.ts'
import { fileHint, loadParamFile } from './param-file.ts'

/** The value of a flag, and whether it was written as JSON: messages then call its objects `OrderedDict`. */
export interface Typed {
  readonly value: Value
  readonly json: boolean
}

/**
 * The text of a flag, a file's content or itself, read as its shape wants it: strings as they stand, integers as
 * Python's `int()`, maps and structures as JSON where they begin with a bracket, else as shorthand.
 *
 * @throws CliError `param` for what cannot be read; `general` for an integer, as the AWS CLI does.
 */
export function readTyped(text: string, shape: Shape, flag: string, world: World): Typed {
  const flagged = (error: CliError): CliError =>
    changed(error, { message: `Error parsing parameter '${flag}': ${error.message}` })
  return amended(flagged, () => {
    const value = loadParamFile(text, world)
    if (shape.kind === 'text') return { value, json: false }
    if (shape.kind === 'integer') return { value: parseInteger(value), json: false }
    // Bytes are of the wrong type here, which the check of types will say.
    if (typeof value !== 'string') return { value, json: false }
    if (/^[{[]/.test(stripStart(value))) return { value: readJsonValue(value), json: true }
    return { value: readShorthand(value, world), json: false }
  })
}

function readJsonValue(text: string): Value {
  if (stripStart(text).startsWith('[')) throw new CliError('param', `Invalid JSON:\n${text}`)
  const shown = (error: CliError): CliError =>
    changed(error, { message: `Invalid JSON: ${error.message}\nJSON received: ${text}` })
  return amended(shown, () => readJson(text))
}

function readShorthand(text: string, world: World): Value {
  const advised = (error: CliError): CliError => changed(error, { hint: error.hint ?? fileHint(text, world) })
  return amended(advised, () => parseShorthand(text, (scalar) => loadScalar(scalar, world)))
}

/** Of `key@=file://…`: the AWS CLI reports a missing file there as a general error, without the flag's name. */
function loadScalar(scalar: string, world: World): string | Uint8Array {
  return amended(
    (error) => changed(error, { fault: 'general' }),
    () => loadParamFile(scalar, world),
  )
}
