import { CliError } from '../../errors.ts'
import { readJson } from '../../python/json.ts'
import { isMap } from '../../value.ts'
import type { Value } from '../../value.ts'

/** The members of an integration that are maps. */
const MAPS = ['RequestParameters', 'RequestTemplates', 'ResponseParameters', 'TlsConfig']

/**
 * Where a function stands for a whole map, what `--set` or a default gives for it is a text: of an object in JSON it is
 * that object, of all else the text.
 *
 * @param raw the member as it is written
 */
export function wholeMap(member: string, raw: Value | undefined, value: Value): Value {
  if (!MAPS.includes(member) || typeof value !== 'string' || typeof raw === 'string') return value
  try {
    const read = readJson(value)
    return isMap(read) ? read : value
  } catch (error) {
    if (error instanceof CliError) return value
    throw error
  }
}
