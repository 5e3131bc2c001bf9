import { closeMatches } from '../python/difflib.ts'
import { HTTP_CONTEXT_VARIABLES, isHttpContextVariable } from './context-variables.ts'
import { readSource, sourceKinds } from './mapping.ts'
import { ACTIONS, targetsOf } from './mapping-key.ts'
import type { Action, Side, Target } from './mapping-key.ts'

/** How alike a misspelled word must be to what it is taken for. */
const ALIKE = 0.75

/** What people call the actions elsewhere. */
const ACTION_WORDS: Readonly<Record<string, Action>> = {
  add: 'append',
  delete: 'remove',
  drop: 'remove',
  override: 'overwrite',
  put: 'overwrite',
  replace: 'overwrite',
  set: 'overwrite',
  // The keys of REST and WebSocket APIs, integration.request.header.NAME, set.
  integration: 'overwrite',
  method: 'overwrite',
}

const PLACES = ['header', 'querystring', 'path', 'body', 'statuscode'] as const
type Place = (typeof PLACES)[number]

/** And the places. Letters only, in lower case. */
const PLACE_WORDS: Readonly<Record<string, Place>> = {
  headers: 'header',
  multivalueheader: 'header',
  multivalueheaders: 'header',
  multivaluequerystring: 'querystring',
  param: 'path',
  params: 'path',
  pathparam: 'path',
  pathparameter: 'path',
  pathparameters: 'path',
  pathparams: 'path',
  payload: 'body',
  query: 'querystring',
  queryparam: 'querystring',
  queryparameter: 'querystring',
  queryparameters: 'querystring',
  queryparams: 'querystring',
  querystringparameter: 'querystring',
  querystringparameters: 'querystring',
  status: 'statuscode',
}

const lettersOf = (word: string): string => word.toLowerCase().replace(/[^a-z]/g, '')

/** The word itself, what it is called elsewhere, or what it is alike to. */
function meantWord<T extends string>(
  word: string,
  right: readonly T[],
  others: Readonly<Record<string, T>>,
): T | undefined {
  const plain = lettersOf(word)
  const [near] = closeMatches(plain, right, ALIKE, 1)
  return right.find((each) => each === plain) ?? ownValue(others, plain) ?? right.find((each) => each === near)
}

const ownValue = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

const LOOSE_KEY = /^([A-Za-z]+)\s*[:.=]\s*(?:(?:request|response)\.)?([A-Za-z_-]+)(?:\s*[:.]\s*([^]*))?$/

/** The key that was meant by one that does not read: `overwrite:statuscode` for `overwrite.statuscode`. */
export function meantKey(key: string, side: Side): string | undefined {
  const [, does = '', place = '', name = ''] = LOOSE_KEY.exec(key.trim()) ?? []
  const action = meantWord(does, ACTIONS, ACTION_WORDS)
  const target = meantWord(place, PLACES, PLACE_WORDS)
  if (action === undefined || !isTarget(target, side)) return undefined
  if (target === 'header' || target === 'querystring') return name === '' ? undefined : `${action}:${target}.${name}`
  return name === '' && action !== 'remove' ? `overwrite:${target}` : undefined
}

const isTarget = (place: Place | undefined, side: Side): place is Target & Place =>
  targetsOf(side).some((target) => target === place)

/** What the first step of a source is called elsewhere. */
const HEAD_WORDS: Readonly<Record<string, Head>> = {
  ctx: 'context',
  req: 'request',
  requestcontext: 'context',
  res: 'response',
  resp: 'response',
  stagevars: 'stageVariables',
}
const HEADS = ['request', 'response', 'context', 'stageVariables'] as const
type Head = (typeof HEADS)[number]

/** `$event.` is of Lambda, `$input.` of templates, the rest of REST and WebSocket APIs. */
const FOREIGN = /^(?:event|input|method|route|integration)\./i

/** The source that was meant by one that is none: `request.header.x` for `request.headers.x`. */
export function meantSource(text: string, side: Side): string | undefined {
  const plain = text.trim().replace(/^\$/, '').replace(FOREIGN, '')
  const [head, rest] = firstStep(plain)
  const root = headOf(head)
  const meant = root === undefined ? placed(side, plain) : rooted(root, rest)
  const source = meant === undefined ? undefined : readSource(meant, sourceKinds(side))
  if (source === undefined || (source.kind.name === 'needed' && source.name === '')) return undefined
  return meant
}

function headOf(word: string): Head | undefined {
  const plain = lettersOf(word)
  if (plain === 'stagevariables' || plain === 'stagevariable') return 'stageVariables'
  if (ownValue(PLACE_WORDS, plain) !== undefined) return undefined
  return meantWord(word, HEADS, HEAD_WORDS)
}

function rooted(head: Head, rest: string): string | undefined {
  if (head === 'stageVariables') return `${head}.${rest}`
  if (head !== 'context') return placed(head, rest)
  const variable = isHttpContextVariable(rest) ? rest : meantContextVariable(rest)
  return variable && `${head}.${variable}`
}

/** What HTTP APIs call otherwise than REST APIs and the events of functions. */
const CONTEXT_WORDS: Readonly<Record<string, string>> = {
  'http.method': 'httpMethod',
  'http.path': 'path',
  'http.protocol': 'protocol',
  'http.sourceIp': 'identity.sourceIp',
  'http.userAgent': 'identity.userAgent',
  resourcePath: 'routeKey',
  sourceIp: 'identity.sourceIp',
  timeEpoch: 'requestTimeEpoch',
  userAgent: 'identity.userAgent',
}

const steps = (name: string): number => name.split('.').length

/** The variable of the context that was meant: `requestId` for `requestid`. */
export function meantContextVariable(name: string): string | undefined {
  const lower = name.toLowerCase()
  if (lower.startsWith('authorizer.')) return `authorizer${name.slice('authorizer'.length)}`
  // A group alone, as in `identity`, is alike to whatever of it is short.
  const [near] = closeMatches(
    name,
    HTTP_CONTEXT_VARIABLES.filter((each) => steps(each) === steps(name)),
    ALIKE,
    1,
  )
  return HTTP_CONTEXT_VARIABLES.find((each) => each.toLowerCase() === lower) ?? ownValue(CONTEXT_WORDS, name) ?? near
}

/** `headers.x` -> `request.header.x` */
function placed(root: Side, text: string): string | undefined {
  const [word, rest] = firstStep(text)
  const place = meantWord(word, PLACES, PLACE_WORDS)
  if (place === undefined || place === 'statuscode') return undefined
  if (/^param/i.test(word)) {
    // `params` holds all kinds in templates, and path parameters in many a framework.
    const [inner] = firstStep(rest)
    if (rest === '') return undefined
    if (ownValue(PLACE_WORDS, lettersOf(inner)) ?? PLACES.some((each) => each === inner)) return placed(root, rest)
  }
  if (rest === '') return `${root}.${place}`
  return rest.startsWith('[') ? `${root}.${place}${rest}` : `${root}.${place}.${rest}`
}

/** What is before the first dot or bracket, and what is behind the dot. */
function firstStep(text: string): readonly [string, string] {
  const at = text.search(/[.[]/)
  if (at === -1) return [text, '']
  return [text.slice(0, at), text.slice(text[at] === '.' ? at + 1 : at)]
}
