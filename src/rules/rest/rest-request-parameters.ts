import { excerpt } from '../../grammar/excerpt.ts'
import { closeMatches } from '../../python/difflib.ts'
import { isList, isMap } from '../../value.ts'
import type { Value } from '../../value.ts'
import type { RestBreach, RestRule } from '../rule.ts'
import { isSettled, typeOf } from './rest-integration.ts'

export const restRequestParameters: RestRule = {
  id: 'rest-request-parameters',
  refs: ['R210'],
  tier: 'service',
  title: 'Request parameters go from the method or a text in single quotes to the integration.',
  why:
    'A key is integration.request.header.NAME, .querystring.NAME or .path.NAME; a value is method.request.…, context.…, ' +
    "stageVariables.… or a text in single quotes of its own: 'text'.",
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-parameter-mapping-sources.html',
  serviceSays:
    'Invalid mapping expression specified: Validation Result: warnings : [], errors : ' +
    '[Invalid mapping expression specified: notquoted]',
  example: {
    fails: {
      Type: 'HTTP',
      IntegrationHttpMethod: 'GET',
      Uri: 'https://example.com',
      RequestParameters: { 'integration.request.header.source': 'web' },
    },
    passes: {
      Type: 'HTTP',
      IntegrationHttpMethod: 'GET',
      Uri: 'https://example.com',
      RequestParameters: { 'integration.request.header.source': "'web'" },
    },
  },

  *check(integration) {
    if (typeOf(integration) === 'wrong') return
    const parameters = integration.get('RequestParameters')
    if (!isMap(parameters)) return
    for (const [key, value] of parameters) {
      if (typeof key !== 'string' || !isSettled(key) || key.startsWith('Fn::') || key === 'Ref') continue
      const breach = keyBreach(key) ?? valueBreach(value)
      if (breach) yield { field: 'RequestParameters', path: [key], ...breach }
    }
  },
}

type Said = Pick<RestBreach, 'says' | 'fix'>

const PLACES = ['header', 'querystring', 'path'] as const
const SOURCES = [...PLACES, 'multivalueheader', 'multivaluequerystring', 'body'] as const

/** Documents show three places; others have been seen in use, so only what is nearly one of the three is refused. */
function keyBreach(key: string): Said | undefined {
  const [, place, name = ''] = /^integration\.request\.([^.]*)\.?(.*)$/s.exec(key) ?? []
  if (place === undefined)
    return { says: `${excerpt(key)} is no place in the request of the integration.`, fix: keyMeant(key) }
  const near = misspelled(place, PLACES, SOURCES)
  if (near !== undefined)
    return {
      says: `${excerpt(place)} is not header, querystring or path.`,
      fix: { key: `integration.request.${near}.${name}` },
    }
  if (place === '') return { says: `${excerpt(key)} is cut off.`, fix: { words: 'write header.NAME behind it' } }
  if (name !== '' || !isOneOf(place, PLACES)) return undefined
  return { says: `${excerpt(key)} names no ${place}.`, fix: { words: 'write a name behind the dot' } }
}

/** `method.request.header.a`, `overwrite:header.a`, `header.a`: the rest of the key is right. */
function keyMeant(key: string): NonNullable<RestBreach['fix']> {
  const [, place, name] = /^(?:[a-z]+[.:]){0,3}(header|querystring|path)s?\.(\S+)$/i.exec(key) ?? []
  if (place === undefined || name === undefined) return { words: 'begin it with integration.request.' }
  return { key: `integration.request.${place.toLowerCase()}.${name}` }
}

function valueBreach(value: Value): Said | undefined {
  if (typeof value === 'string') return isSettled(value) ? textBreach(value) : undefined
  if (isList(value))
    return { says: 'The value is a list, and a mapping or a quoted text is needed.', fix: { words: 'write one text' } }
  const kind = KINDS.get(typeof value)
  if (kind === undefined) return undefined
  return {
    says: `The value is ${kind}, and a mapping or a quoted text is needed.`,
    fix: { put: `'${String(value)}'` },
  }
}

/** Whatever else is no text may be something that a template makes a text of. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['boolean', 'a boolean'],
  ['bigint', 'a number'],
  ['number', 'a number'],
])

/** Documents of AWS put a `$` before context and stageVariables here and there. */
const KNOWN = /^(?:\$?context|\$?stageVariables)\.\S/
const FROM_METHOD = /^method\.request\.([^.[]+)(.*)$/s

function textBreach(value: string): Said | undefined {
  if (/^'.*'\s*$/s.test(value) || KNOWN.test(value)) return undefined
  const [, source, rest = ''] = FROM_METHOD.exec(value) ?? []
  if (source !== undefined) {
    const near = misspelled(source, SOURCES, SOURCES)
    if (near === undefined) return undefined
    return { says: `${excerpt(value)} reads from no part of a request.`, fix: { put: `method.request.${near}${rest}` } }
  }
  const says = `${excerpt(value)} is neither a mapping nor a text in single quotes.`
  return { says, fix: valueMeant(value) }
}

function valueMeant(value: string): NonNullable<RestBreach['fix']> {
  const [, request] = /^\$?(?:route\.|method\.)?(request\.[a-z]+(?:\..+)?)$/s.exec(value) ?? []
  if (request !== undefined) return { put: `method.${request}` }
  const plain = value.replace(/^"(.*)"$/s, '$1')
  if (/['"${}]/.test(plain)) return { words: "write a text in single quotes, as in 'text', or a mapping" }
  return { put: `'${plain}'` }
}

const isOneOf = (word: string, words: readonly string[]): boolean => words.includes(word)

function misspelled(word: string, meant: readonly string[], known: readonly string[]): string | undefined {
  return isOneOf(word, known) ? undefined : closeMatches(word.toLowerCase(), meant, 0.6, 1)[0]
}
