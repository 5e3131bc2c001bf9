import { excerpt } from '../../grammar/excerpt.ts'
import { METHODS } from '../../model/fields.ts'
import type { FieldName } from '../../model/fields.ts'
import { isList, isMap, isTemplate } from '../../value.ts'
import type { Value } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import { carried, changed, lost } from './fate.ts'
import type { Fate } from './fate.ts'
import { keyText } from './veil.ts'
import type { Convert, Converts } from './way.ts'

export const NULL = 'Dropped: it is null, which says that nothing is given.'

/** What is a text here and there, under another name perhaps. */
export function textAs(field: FieldName): Convert {
  return (value, from, { veil }) => {
    const text = veil.hide(value)
    return [text === undefined ? notText(from) : carried(from, { to: [field], value: veil.show(text) })]
  }
}

export const notText = (from: Path): Fate => lost(from, 'It is no text.', 'write it as a text')

/** A fate for each of the members of a map; for the member itself, where it has none. */
export function eachOf(
  value: Value,
  from: Path,
  fateOf: (key: Value, value: Value, from: Path) => Fate,
): readonly Fate[] {
  if (!isMap(value)) return [lost(from, 'It is no map.', 'write it as a map')]
  if (value.size === 0) return [changed(from, 'Dropped: it is empty.')]
  return Array.from(value, ([key, member]) => {
    const path = [...from, keyText(key)]
    return member === null ? changed(path, NULL) : fateOf(key, member, path)
  })
}

/** The same fate for a member, and all that is in it. */
export function dropped(says: string, kind: 'changed' | 'lost' = 'changed', instead?: string): Convert {
  const fate = (from: Path): Fate => ({ from, kind, says, instead })
  return (value, from) => leaves(value, from).map(fate)
}

/** Templates that have no place; none at all are none. */
export const noTemplates =
  (says: string, instead: string): Convert =>
  (value, from) =>
    eachOf(value, from, (_, __, path) => lost(path, says, instead))

/** The names that lead to what holds nothing else, or nothing but texts; no more than two maps or lists down. */
export function leaves(value: Value, from: Path, depth = 0): readonly Path[] {
  if (depth > 3) return [from]
  if (isMap(value) && value.size > 0)
    return Array.from(value).flatMap(([key, member]) => leaves(member, [...from, keyText(key)], depth + 1))
  if (isList(value) && value.some(isMap)) return value.flatMap((member, at) => leaves(member, [...from, at], depth + 1))
  return [from]
}

const method: Convert = (value, from, { veil }) => {
  const text = veil.hide(value)
  if (text === undefined) return [notText(from)]
  const upper = text.toUpperCase()
  const to = ['IntegrationMethod'] as const
  if (text === upper || !METHODS.includes(upper)) return [carried(from, { to, value: veil.show(text) })]
  return [changed(from, `Becomes ${upper}.`, { to, value: upper })]
}

/** The longest time that a kind of API waits. */
export function timeoutTo(most: bigint): Convert {
  return (value, from) => {
    const to = ['TimeoutInMillis'] as const
    if (isTemplate(value)) return [carried(from, { to, value })]
    const millis = wholeNumber(value)
    if (millis === undefined) return [lost(from, 'It is no whole number.', 'write it as a number of milliseconds')]
    if (millis <= most) return [carried(from, { to, value: millis })]
    return [
      {
        ...lost(
          from,
          `Becomes ${most}, the most that the API waits; it was ${millis}.`,
          'have the backend answer in time',
        ),
        gives: [{ to, value: most }],
      },
    ]
  }
}

function wholeNumber(value: Value): bigint | undefined {
  if (typeof value === 'bigint') return value
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : undefined
  return typeof value === 'string' && /^\s*[0-9]{1,15}\s*$/.test(value) ? BigInt(value) : undefined
}

const NO_CACHE = 'APIs of version 2 keep no responses in a cache.'
const CACHE_ELSEWHERE = 'cache before the API, as with CloudFront'

const transferMode: Convert = (value, from) => [
  value === 'BUFFERED'
    ? changed(from, 'Dropped: it is what APIs of version 2 always do.')
    : lost(
        from,
        'APIs of version 2 do not stream responses.',
        'keep the REST API for this method, or call a function URL',
      ),
]

/** No certificate is let pass; `false` says just that. */
const tls: Convert = (value, from) =>
  eachOf(value, from, (key, setting, path) => {
    if (key !== 'InsecureSkipVerification') return noMember(path)
    if (setting === false || setting === 'false') return changed(path, 'Dropped: certificates are always verified.')
    return lost(
      path,
      'APIs of version 2 always verify the certificate.',
      'give the backend a certificate that is trusted',
    )
  })

export function noMember(from: Path): Fate {
  return lost(from, `CreateIntegration has nothing for ${excerpt(String(from.at(-1)))}.`, 'leave it out')
}

/** What becomes of members in the same way, whatever the API is. */
export const SHARED: Converts = {
  CacheKeyParameters: (_, from) => [lost(from, NO_CACHE, CACHE_ELSEWHERE)],
  CacheNamespace: (_, from) => [lost(from, NO_CACHE, CACHE_ELSEWHERE)],
  Credentials: textAs('CredentialsArn'),
  IntegrationHttpMethod: method,
  ResponseTransferMode: transferMode,
  TlsConfig: tls,
}
