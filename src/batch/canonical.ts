import { writeCompactJson } from '../output/json.ts'
import { isList, isMap } from '../value.ts'
import type { Json, JsonMap } from '../value.ts'

/** A request as a text that is the same for equal ones, in whatever order their members and keys stand. */
export function canonicalText(request: JsonMap): string {
  return writeCompactJson(inOrder(request))
}

function inOrder(value: Json): Json {
  if (isMap(value))
    return new Map([...value].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, inOrder(inner)]))
  return isList(value) ? value.map(inOrder) : value
}
