import { callsLambda, readArn } from '../../grammar/arn.ts'
import { excerpt } from '../../grammar/excerpt.ts'
import type { IntegrationType, Protocol } from '../../model/facts.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { FoundIntegration, FoundRest, Note } from '../format.ts'
import type { Lookup } from '../lookup.ts'
import { onlyReference, referTo } from '../references/template.ts'
import { assumed, changed, lost, settle } from './fate.ts'
import type { Fate } from './fate.ts'
import { actionMembers, assumedForHttp, changesBodies, functionMembers, urlMembers } from './http-members.ts'
import { actionOf } from './service-action.ts'
import { dropped, NULL } from './shared-members.ts'
import { hasMark, keyText, newVeil, startsWithMark } from './veil.ts'
import type { Veil } from './veil.ts'
import { textOf } from './way.ts'
import type { Converts, Way } from './way.ts'
import { webSocketMembers } from './websocket-members.ts'

/** `found` is undefined where the integration cannot become one of version 2; the first note then says why. */
export interface Converted {
  readonly found: FoundIntegration | undefined
  /** What became of each member of the source, in its order, and what was assumed. The notes of reading are apart. */
  readonly notes: readonly Note[]
}

export interface ToV2 {
  readonly protocol: Protocol
  readonly lookup: Lookup
  /** The statuses on which the patterns of responses are tried; without any, only those count that spell out theirs. */
  readonly statuses?: readonly string[]
}

/**
 * The integration of a REST API (v1) for an API of version 2. What was mapped by names of REST APIs is mapped by those of
 * the other; values that are not known stay open. The API is another one: it is called `ApiId`.
 *
 * Source: the rule book, section 10, and the developer guide's pages on parameter mapping of both.
 */
export function restToV2(rest: FoundRest, { protocol, lookup, statuses = [] }: ToV2): Converted {
  const veil = newVeil()
  const integration: ValueMap = new Map([...rest.integration].filter(([, value]) => value !== null))
  const type = typeIn(integration, veil)
  const impossible = (fate: Fate): Converted => ({
    found: undefined,
    notes: settle([fate, ...goingWith(fate, rest.integration)], rest.place, veil.say).notes,
  })
  if (typeof type !== 'string') return impossible(type)
  const way: Way = { integration, protocol, type, lookup, statuses, veil }
  const members = protocol === 'HTTP' ? httpMembers(way, rest) : webSocketMembers(way)
  if (isFate(members)) return impossible(members)
  const apiId = assumed(
    'ApiId',
    lookup.find('ApiId') ?? referTo('ApiId', 'ApiId'),
    'The API is another one than the REST API.',
  )
  const fates = [
    ...Array.from(rest.integration).flatMap(([key, value]) => fatesOf(key, value, members, way)),
    ...(protocol === 'HTTP' ? assumedForHttp(way) : []),
    apiId,
  ]
  const { draft, notes, origin } = settle(fates, rest.place, veil.say)
  const { name, aliases, route } = rest
  const found: FoundIntegration = {
    kind: 'integration',
    name,
    ...(aliases !== undefined && { aliases }),
    ...(route !== undefined && { route }),
    draft,
    protocol,
    notes: rest.notes,
    place: (path) => rest.place(origin(path) ?? []),
  }
  return { found, notes }
}

/** The other members of an integration that becomes nothing. */
function goingWith({ from: [reason] }: Fate, integration: ValueMap): readonly Fate[] {
  return Array.from(integration).flatMap(([key, value]): readonly Fate[] => {
    const name = keyText(key)
    if (name === reason) return []
    return [value === null ? changed([name], NULL) : lost([name], 'It goes with the integration.')]
  })
}

const isFate = (members: Converts | Fate): members is Fate => Array.isArray(members['from'])

function fatesOf(key: Value, value: Value, members: Converts, way: Way): readonly Fate[] {
  const from = [keyText(key)]
  if (value === null) return [changed(from, NULL)]
  const convert = typeof key === 'string' && Object.hasOwn(members, key) ? members[key] : undefined
  return (convert ?? dropped('CreateIntegration has nothing for it.', 'lost', 'leave it out'))(value, from, way)
}

const TYPES: readonly IntegrationType[] = ['AWS', 'AWS_PROXY', 'HTTP', 'HTTP_PROXY', 'MOCK']
const FROM = ['Type']
const ONE_OF = `set it to one of ${TYPES.join(', ')}`

function typeIn(integration: ValueMap, veil: Veil): IntegrationType | Fate {
  const text = veil.hide(integration.get('Type'))
  if (!integration.has('Type')) return lost(FROM, 'Type is missing, and without it nothing else has a meaning.', ONE_OF)
  if (text === undefined) return lost(FROM, 'It is no text.', ONE_OF)
  if (hasMark(text)) return lost(FROM, `Which type it is depends on ${text}.`, ONE_OF)
  return (
    TYPES.find((each) => each === text.toUpperCase()) ??
    lost(FROM, `${excerpt(text)} is no type of an integration.`, ONE_OF)
  )
}

/** What the members become, by what is called; or why an HTTP API cannot call it. */
function httpMembers(way: Way, { route }: FoundRest): Converts | Fate {
  switch (way.type) {
    case 'MOCK':
      return lost(
        FROM,
        'HTTP APIs have no mock integrations.',
        route?.method === 'OPTIONS'
          ? 'set the CorsConfiguration of the API'
          : 'set the CorsConfiguration of the API where it answers OPTIONS, else let a Lambda function answer',
      )
    case 'HTTP_PROXY':
      return urlMembers(way)
    case 'HTTP':
      if (!changesBodies(way)) return urlMembers(way)
      return lost(
        FROM,
        'HTTP APIs have no templates, and this integration changes bodies by them.',
        'let a Lambda function change the bodies and call the backend',
      )
    case 'AWS_PROXY':
      if (lambdaIn(way) !== false) return functionMembers(way)
      return lost(
        FROM,
        'HTTP APIs have such proxies for Lambda functions alone.',
        'let a Lambda function call the service',
      )
    case 'AWS':
      return serviceMembers(way)
  }
}

function serviceMembers(way: Way): Converts | Fate {
  const lambda = lambdaIn(way)
  if (lambda === true) return functionMembers(way)
  if (lambda === undefined)
    return lost(['Uri'], 'Whether it calls a Lambda function or another service is not known.', 'set what it refers to')
  const action = actionOf(way)
  if ('subtype' in action) return actionMembers(way, action)
  return lost(
    FROM,
    `${action.says} An HTTP API has no integration of type AWS.`,
    'let a Lambda function call the service',
  )
}

/** Whether the URI calls a function; `undefined` where that is not known. */
function lambdaIn(way: Way): boolean | undefined {
  const uri = textOf(way, 'Uri')
  if (uri === undefined) return way.type === 'AWS_PROXY' ? undefined : false
  // Of all that Terraform knows, functions and their aliases alone have such an attribute.
  const reference = onlyReference(way.veil.show(uri))
  if (reference !== undefined && /invoke_?arn$/i.test(reference.text)) return true
  const { service = '', account = '' } = readArn(uri) ?? {}
  if (startsWithMark(uri) || uri.startsWith('${') || hasMark(service) || (service === 'apigateway' && hasMark(account)))
    return undefined
  return callsLambda(uri)
}
