import { excerpt } from '../../grammar/excerpt.ts'
import { meantKey } from '../../grammar/near-mapping.ts'
import type { Side } from '../../grammar/mapping-key.ts'
import { shellWord } from '../../grammar/shell-quote.ts'
import type { Draft } from '../../model/draft.ts'
import type { Facts } from '../../model/facts.ts'
import { flagOf } from '../../model/names.ts'
import { parameterNames } from '../../model/subtypes.ts'
import { printShorthand } from '../../shorthand/print.ts'
import { isMap } from '../../value.ts'
import type { ValueMap } from '../../value.ts'
import type { Known } from '../known.ts'
import { usableKey } from '../mapping/mappings.ts'
import { proxied } from '../mapping/proxied.ts'
import type { Breach, Rule } from '../rule.ts'
import { calledAction } from '../subtype/called-action.ts'
import { meantParameter } from '../subtype/meant-parameter.ts'
import { joined, tornValues } from './torn-value.ts'

/** In a document the keys are those that somebody wrote. */
const TYPED = {
  ...proxied({ RequestParameters: { 'append:header.cache-control': 'no-cache', 'max-age': '60' } }),
  as: 'flag',
} as const

export const commaInShorthand: Rule = {
  id: 'comma-in-shorthand',
  refs: [],
  tier: 'service',
  title: 'Within shorthand a value that holds a comma stands in quotes, or the comma behind a backslash.',
  why: 'In a=1,b=2 a comma ends the value, so that Input=a,b=c gives Input and a second key b. The AWS CLI says nothing of it.',
  source: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-shorthand.html',
  // They say that a key is none, not where it comes from.
  supersedes: ['subtype-parameter-known', 'request-mapping-key', 'response-mapping-key', 'websocket-mapping-key'],
  example: {
    fails: TYPED,
    passes: proxied({ RequestParameters: { 'append:header.cache-control': 'no-cache,max-age=60' } }),
  },

  *check(known, facts, draft) {
    for (const field of ['RequestParameters', 'ResponseParameters'] as const) {
      const given = draft.get(field)
      const whole = given?.value
      if (given?.as !== 'flag' || !isMap(whole)) continue
      const keys = field === 'RequestParameters' ? requestKeys(known, facts, draft) : responseKeys(facts)
      if (keys === undefined) continue
      if (field === 'RequestParameters') yield* breaches(field, [], whole, keys, (map) => map)
      else
        for (const [status, pairs] of whole)
          if (typeof status === 'string' && isMap(pairs))
            yield* breaches(field, [status], pairs, keys, (map) => new Map([...whole, [status, map]]))
    }
  },
}

/** What can be a key here, what cannot even be meant as one, and what keys are called. */
interface Keys {
  readonly isKey: (key: string) => boolean
  readonly isMeant: (key: string) => boolean
  readonly called: string
}

function requestKeys(known: Known, facts: Facts, draft: Draft): Keys | undefined {
  if (facts.protocol === 'WEBSOCKET')
    return {
      isKey: (key) => key.startsWith('integration.request.'),
      isMeant: (key) => meantKey(key, 'request') !== undefined,
      called: 'no header, query string or path of the request to the backend',
    }
  if (facts.subtype === false) return mappingKeys(facts, 'request')
  const subtype = calledAction(known, facts)
  if (subtype === undefined) return undefined
  const names = parameterNames(subtype)
  const value = draft.get('RequestParameters')?.value
  const given = isMap(value) ? [...value.keys()].map(String) : []
  return {
    isKey: (key) => names.includes(key),
    // A name as parameters have them was probably thought to be one.
    isMeant: (key) => /^[A-Z][a-z]+(?:[A-Z][a-z]+)*$/.test(key) || meantParameter(key, subtype, given) !== undefined,
    called: `no parameter of ${subtype}`,
  }
}

const responseKeys = (facts: Facts): Keys | undefined => mappingKeys(facts, 'response')

function mappingKeys({ protocol }: Facts, side: Side): Keys | undefined {
  if (protocol !== 'HTTP') return undefined
  return {
    isKey: (key) => usableKey({ key, side }) !== undefined,
    isMeant: (key) =>
      meantKey(key, side) !== undefined || /^(?:headers?|querystring|path|statuscode|status)$/i.test(key),
    called: `no key of a ${side} mapping`,
  }
}

/** Up to here the corrected flag is shown whole, beyond it the pair alone. */
const LONGEST = 300

function* breaches(
  field: 'RequestParameters' | 'ResponseParameters',
  path: readonly string[],
  map: ValueMap,
  { isKey, isMeant, called }: Keys,
  around: (map: ValueMap) => ValueMap,
): Generator<Breach> {
  // What holds a dot or a colon is of the making of a key.
  const torn = tornValues(map, isKey, (key) => /^[A-Za-z0-9_-]+$/.test(key) && !isMeant(key))
  if (torn.length === 0) return
  const mended = printShorthand(around(joined(map, torn)))
  for (const { key, strays, whole } of torn) {
    const flag = mended === undefined ? '' : `${flagOf(field)} ${shellWord(mended)}`
    const pair = printShorthand(new Map([[key, whole]])) ?? ''
    const words = `keep the comma within the value: ${flag !== '' && flag.length <= LONGEST ? flag : shellWord(pair)}`
    for (const stray of strays)
      yield {
        field,
        path: [...path, stray],
        says: `${excerpt(stray)} is ${called}: the comma before it ended the value of ${key}.`,
        fix: { words },
      }
  }
}
