import { isList, isMap } from '../value.ts'
import type { Json, JsonMap } from '../value.ts'

/** What the service fills in where nothing was given. Read back from integrations of every kind; see docs/rules.md. */
const FILLED_IN: Readonly<Record<string, readonly Json[]>> = {
  connectionType: ['INTERNET'],
  integrationMethod: ['POST'],
  passthroughBehavior: ['WHEN_NO_MATCH'],
  payloadFormatVersion: ['1.0'],
  timeoutInMillis: [30_000n, 29_000n],
}

/** What the service accepts and does not keep where it has no use for it. */
const NOT_KEPT = [
  'connectionId',
  'contentHandlingStrategy',
  'integrationMethod',
  'integrationUri',
  'requestTemplates',
  'responseParameters',
  'templateSelectionExpression',
  'tlsConfig',
]

/** What only the service says. */
const ITS_OWN = ['apiGatewayManaged', 'integrationId', 'integrationResponseSelectionExpression']

/**
 * Whether an integration of the API is what this request asks for, by all members, as far as the service keeps them.
 *
 * @param asked the body of the request, under its wire names
 * @param kept an item of GetIntegrations
 */
export function isSameIntegration(asked: JsonMap, kept: JsonMap): boolean {
  return guesses(asked, kept) !== undefined
}

/**
 * Of one that is the same: how many members it may have from another request, or for another one. Those are what was asked
 * for and not kept, and what was not asked for where the service fills in one value or another. `undefined` of another
 * one.
 */
export function guesses(asked: JsonMap, kept: JsonMap): number | undefined {
  // One that API Gateway made by itself, at a quick creation, is nobody's request.
  if (kept.get('apiGatewayManaged') === true) return undefined
  const names = [...new Set([...asked.keys(), ...kept.keys()])].filter((name) => !ITS_OWN.includes(name))
  const fates = names.map((name) => fateOf(name, asked.get(name), kept.get(name)))
  return fates.includes('other') ? undefined : fates.filter((fate) => fate === 'guessed').length
}

type Fate = 'same' | 'guessed' | 'other'

function fateOf(name: string, asked: Json | undefined, kept: Json | undefined): Fate {
  if (isNothing(asked)) return isNothing(kept) ? 'same' : fateOfFilledIn(name, kept)
  if (!isNothing(kept)) return isEqual(asked, kept) ? 'same' : 'other'
  const fate = fateOfFilledIn(name, asked)
  return fate === 'other' && NOT_KEPT.includes(name) ? 'guessed' : fate
}

function isNothing(value: Json | undefined): value is undefined | null | '' {
  return value === undefined || value === null || value === '' || (isMap(value) && value.size === 0)
}

/** Of a value that one side alone has. */
function fateOfFilledIn(name: string, value: Json): Fate {
  const usual = FILLED_IN[name] ?? []
  if (!usual.some((each) => isEqual(each, value))) return 'other'
  return usual.length === 1 ? 'same' : 'guessed'
}

/** By value; the order of a map does not matter, nor whether a number was written as an integer. */
function isEqual(a: Json, b: Json): boolean {
  if (isMap(a) && isMap(b))
    return a.size === b.size && [...a].every(([key, value]) => b.has(key) && isEqual(value, b.get(key) ?? null))
  if (isList(a) && isList(b))
    return a.length === b.length && a.every((value, index) => isEqual(value, b[index] ?? null))
  return isNumber(a) && isNumber(b) ? Number(a) === Number(b) : a === b
}

const isNumber = (value: Json): value is bigint | number => typeof value === 'bigint' || typeof value === 'number'
