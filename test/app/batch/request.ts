import type { Request } from '../../../src/model/request.ts'
import { readJson } from '../../../src/python/json.ts'
import { checkTypes } from '../../../src/rules/client-checks.ts'
import { isJsonMap } from '../../../src/value.ts'
import type { JsonMap } from '../../../src/value.ts'
import { draftOf } from '../../support/draft.ts'

/** A request of such members; it must be one. */
export const requestOf = (members: Readonly<Record<string, unknown>>): Request => checkTypes(draftOf(members))

/** A map as it stands in JSON. */
export function jsonOf(plain: Readonly<Record<string, unknown>>): JsonMap {
  const value = readJson(JSON.stringify(plain))
  if (!isJsonMap(value)) throw new Error('this is no map')
  return value
}
