import { Ajv2020 } from 'ajv/dist/2020.js'
import { isList, isMap } from '../../src/value.ts'
import type { Value } from '../../src/value.ts'

/** What a validator of another house finds in a document, as `/place keyword`. */
export function validator(schema: Value): (document: Value) => readonly string[] {
  const check = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false }).compile(
    plainOf(schema) as object,
  )
  return (document) => {
    check(plainOf(document))
    return (check.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`.trim())
  }
}

/** As JSON.parse would read it: there an integer and a float are the same. */
function plainOf(value: Value): unknown {
  if (isMap(value)) return Object.fromEntries(Array.from(value, ([key, inner]) => [String(key), plainOf(inner)]))
  if (isList(value)) return value.map(plainOf)
  return typeof value === 'bigint' ? Number(value) : value
}
