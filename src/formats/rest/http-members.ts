import { excerpt } from '../../grammar/excerpt.ts'
import { isList, isMap } from '../../value.ts'
import type { Value } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import { referTo } from '../references/template.ts'
import { assumed, carried, changed, lost } from './fate.ts'
import type { Entry, Fate } from './fate.ts'
import { overwriting } from './http-parameters.ts'
import { passesBody, responsesToMappings } from './http-responses.ts'
import { planPrivate, planPublic } from './http-uri.ts'
import { fillingName } from './path-parameters.ts'
import { dropped, eachOf, noMember, notText, noTemplates, SHARED, textAs, timeoutTo } from './shared-members.ts'
import { textOf } from './way.ts'
import type { Action, Convert, Converts, Way } from './way.ts'

const PASSES = 'Dropped: it had no effect, for a Lambda proxy takes the request as it is.'
const ANSWERS = 'Dropped: it had no effect, for the function gives status, headers and body itself.'
const CONTRACT = 'The function gets an event and has to answer with status, headers and body itself.'
const REWRITE = 'change the function to the contract of Lambda proxies'

/** Only what no template fits would have been answered otherwise than it is now. */
const passthrough: Convert = (value, from) => [
  value === 'WHEN_NO_MATCH'
    ? changed(from, 'Dropped: a proxy passes the body on in any case.')
    : lost(from, 'A proxy passes the body on in any case.', 'have the backend refuse what it cannot read'),
]

const connectionType: Convert = (value, from, { veil }) => {
  const text = veil.hide(value)
  if (text === undefined) return [notText(from)]
  if (text !== 'VPC_LINK') return [carried(from, { to: ['ConnectionType'], value: veil.show(text) })]
  return [lost(from, 'Only the backend of a URL is reached through a VPC link.', 'leave it out')]
}

const noLink = dropped('Dropped: without ConnectionType VPC_LINK it has no effect.')

/** What is the same for all that an HTTP API calls. */
const HTTP: Converts = {
  ...SHARED,
  ConnectionId: noLink,
  ConnectionType: connectionType,
  ContentHandling: (_, from) => [lost(from, 'HTTP APIs do not convert payloads.', 'have the backend convert them')],
  IntegrationResponses: responsesToMappings,
  IntegrationTarget: noLink,
  PassthroughBehavior: passthrough,
  RequestTemplates: noTemplates('HTTP APIs have no templates.', 'have the backend take the body as it comes'),
  TimeoutInMillis: timeoutTo(30_000n),
}

const typeTo = (value: string, fate: Fate): Fate => ({ ...fate, gives: [{ to: ['IntegrationType'], value }] })

/** A function that is called as a REST API's proxy calls it, or that is now to be called so. */
export function functionMembers(way: Way): Converts {
  const proxied = way.type === 'AWS_PROXY'
  return {
    ...HTTP,
    RequestParameters: requestParameters(() => undefined),
    Uri: textAs('IntegrationUri'),
    Type: (value, from) => [typeTo('AWS_PROXY', functionType(way, value, from))],
    ...(proxied && { RequestTemplates: dropped(PASSES) }),
    IntegrationResponses: proxied ? dropped(ANSWERS) : dropped(CONTRACT, 'lost', REWRITE),
  }
}

function functionType({ type }: Way, value: Value, from: Path): Fate {
  if (type === 'AWS') return lost(from, `Becomes AWS_PROXY, which is another contract. ${CONTRACT}`, REWRITE)
  return sameType(type, value, from)
}

const sameType = (type: string, value: Value, from: Path): Fate =>
  value === type ? carried(from) : changed(from, `Becomes ${type}.`)

/** A URL, public or behind a VPC link. */
export function urlMembers(way: Way): Converts {
  const isPrivate = textOf(way, 'ConnectionType') === 'VPC_LINK'
  const plan = isPrivate ? planPrivate(way) : planPublic(way)
  return {
    ...HTTP,
    RequestParameters: requestParameters((name) => plan.fillings.get(name)),
    Uri: (_, from) => [plan.uri ?? notText(from)],
    Type: (value, from) => [typeTo('HTTP_PROXY', urlType(way, value, from))],
    ...(way.type === 'HTTP' && { RequestTemplates: plainTemplates }),
    ...(isPrivate && {
      ConnectionId: vpcLinkId,
      ConnectionType: textAs('ConnectionType'),
      IntegrationTarget: textAs('IntegrationUri'),
    }),
  }
}

function urlType({ type }: Way, value: Value, from: Path): Fate {
  if (type === 'HTTP_PROXY') return sameType(type, value, from)
  return lost(
    from,
    'Becomes HTTP_PROXY: all headers and the query string go to the backend, and its status and headers to the client.',
    'see that both can do with that, or remove headers by mappings',
  )
}

/** Whatever else there is has kept the integration from being converted. */
const plainTemplates: Convert = (value, from) =>
  eachOf(value, from, (_, __, path) => changed(path, 'Dropped: the body is passed on as it is.'))

function requestParameters(fillingOf: (name: string) => Fate | undefined): Convert {
  return (value, from, way) =>
    eachOf(value, from, (key, mapping, path) => {
      const name = way.veil.hide(key)
      if (name === undefined) return noMember(path)
      const filled = fillingName(name)
      if (filled === undefined) {
        return overwriting({ key: name, value: mapping, from: path, to: ['RequestParameters'], side: 'request' }, way)
      }
      return fillingOf(filled) ?? (way.veil.hide(mapping) === undefined ? notText(path) : changed(path, NO_PATH))
    })
}

const NO_PATH = 'Dropped: it had no effect, for the Uri has no such parameter.'

/** The link of a REST API is another thing than that of an HTTP API, but for one that has a target. */
const vpcLinkId: Convert = (value, from, way) => {
  const to = ['ConnectionId'] as const
  if (textOf(way, 'IntegrationTarget') !== undefined) return textAs('ConnectionId')(value, from, way)
  const given = way.lookup.find('VpcLinkId')
  if (given !== undefined) return [changed(from, `Becomes ${excerpt(given)}.`, { to, value: given })]
  const fate = lost(
    from,
    'The VPC link of a REST API does not work on an HTTP API.',
    'create a VPC link of version 2 and set VpcLinkId',
  )
  return [{ ...fate, gives: [{ to, value: referTo('VpcLinkId', 'VpcLinkId') }] }]
}

/** A service that is called by the name of its action. */
export function actionMembers(way: Way, { subtype, parameters }: Action): Converts {
  const { veil } = way
  const gives = Array.from(parameters, ([name, text]): Entry => ({
    to: ['RequestParameters', name],
    value: veil.show(text),
  }))
  return {
    ...HTTP,
    Type: (_, from) => [typeTo('AWS_PROXY', changed(from, `Becomes AWS_PROXY, with IntegrationSubtype ${subtype}.`))],
    Uri: (_, from) => [
      changed(from, `Becomes IntegrationSubtype ${subtype}.`, { to: ['IntegrationSubtype'], value: subtype }, ...gives),
    ],
    IntegrationHttpMethod: (_, from) => [changed(from, `Dropped: ${subtype} has no method.`)],
    RequestTemplates: dropped(`Becomes RequestParameters of ${subtype}.`),
    RequestParameters: (value, from) =>
      eachOf(value, from, (key, _, path) => {
        const name = veil.hide(key) ?? ''
        if (/^integration\.request\.querystring\./.test(name))
          return changed(path, `Becomes a parameter of ${subtype}.`)
        if (/^integration\.request\.header\.(?:content-type|x-amz-target)$/i.test(name))
          return changed(path, `Dropped: ${subtype} sends it by itself.`)
        if (fillingName(name) !== undefined && subtype === 'AppConfig-GetConfiguration')
          return changed(path, `Becomes a parameter of ${subtype}.`)
        return lost(path, `${subtype} sends nothing but its parameters.`, 'leave it out')
      }),
  }
}

/** What an HTTP API wants and a REST API has not, or not in this integration. */
export function assumedForHttp(way: Way): readonly Fate[] {
  const { integration, lookup } = way
  const version = assumed('PayloadFormatVersion', '1.0', 'HTTP APIs need it, and 1.0 is what REST APIs send.')
  if (textOf(way, 'ConnectionType') !== 'VPC_LINK' || !way.type.startsWith('HTTP')) return [version]
  const says = 'A private integration needs it.'
  const reference = (name: string) => lookup.find(name) ?? referTo(name, name)
  const needsUri = !integration.has('Uri') && !integration.has('IntegrationTarget')
  return [
    version,
    ...(integration.has('ConnectionId') ? [] : [assumed('ConnectionId', reference('VpcLinkId'), says)]),
    ...(needsUri ? [assumed('IntegrationUri', reference('ListenerArn'), says)] : []),
  ]
}

/** Whether the templates of an integration leave bodies as they are, and so can be left out. */
export function changesBodies(way: Way): boolean {
  const { integration } = way
  const templates = [integration.get('RequestTemplates'), ...responseTemplates(integration.get('IntegrationResponses'))]
  return templates.some((each) => isMap(each) && [...each.values()].some((template) => !passesBody(template, way)))
}

function responseTemplates(responses: Value | undefined): readonly (Value | undefined)[] {
  return isList(responses) ? responses.map((each) => (isMap(each) ? each.get('ResponseTemplates') : undefined)) : []
}
