import { CliError } from '../errors.ts'
import { compactJson } from './compact-json.ts'
import { isList, isMap, isString, pythonName } from './datum.ts'
import type { Datum, DatumMap } from './datum.ts'
import { spend } from './work.ts'
import type { Work } from './work.ts'

/**
 * `merge` of maps: a key keeps its first place and takes the last value. Behind the first argument the AWS CLI checks no
 * types and leaves the rest to Python's `dict.update`, which takes a list of pairs as well.
 *
 * @throws CliError `general` with Python's words for what is neither.
 */
export function merge(first: DatumMap, rest: readonly Datum[], work: Work): Datum {
  const merged = new Map(first)
  spend(work, merged.size)
  for (const more of rest) for (const [key, value] of members(more, work)) merged.set(key, value)
  return merged
}

function members(source: Datum, work: Work): readonly (readonly [key: string, value: Datum])[] {
  const parts = partsOf(source)
  if (parts === undefined) throw new CliError('general', `'${pythonName(source)}' object is not iterable`)
  spend(work, parts.length)
  return isMap(source) ? [...source] : parts.map((pair, at) => member(pair, at, work))
}

function member(pair: Datum, at: number, work: Work): readonly [key: string, value: Datum] {
  const parts = partsOf(pair)
  const element = `dictionary update sequence element #${at}`
  if (parts === undefined) throw new CliError('general', `cannot convert ${element} to a sequence`)
  if (parts.length !== 2) throw new CliError('general', `${element} has length ${parts.length}; 2 is required`)
  const [key = null, value = null] = parts
  if (isString(key)) return [key, value]
  if (isList(key) || isMap(key)) throw new CliError('general', `unhashable type: '${pythonName(key)}'`)
  return [compactJson(key, work), value]
}

/** What Python meets when it goes through a value: of a map the keys. */
function partsOf(value: Datum): readonly Datum[] | undefined {
  if (isString(value)) return [...value]
  if (isMap(value)) return [...value.keys()]
  return isList(value) ? value : undefined
}
