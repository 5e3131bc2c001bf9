import { isWebSocketContextVariable } from '../../grammar/context-variables.ts'
import { excerpt } from '../../grammar/excerpt.ts'
import { isList, isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import { carried, changed, lost, told } from './fate.ts'
import type { Fate } from './fate.ts'
import { dropped, eachOf, leaves, noMember, notText, noTemplates, SHARED, textAs, timeoutTo } from './shared-members.ts'
import { hasMark, startsWithMark } from './veil.ts'
import { textOf } from './way.ts'
import type { Convert, Converts, Way } from './way.ts'

const RESPONSES = 'On a WebSocket API responses are made by integration responses, which are created by themselves.'

/** All types are there, and most members under names of their own. */
export function webSocketMembers(way: Way): Converts {
  const { type } = way
  const linked = textOf(way, 'ConnectionType') === 'VPC_LINK'
  return {
    ...SHARED,
    ...(type === 'MOCK' && { IntegrationHttpMethod: noCall, Uri: noCall, Credentials: noCall }),
    ...(type !== 'MOCK' && { Uri: uri }),
    ConnectionId: linked
      ? textAs('ConnectionId')
      : dropped('Dropped: without ConnectionType VPC_LINK it has no effect.'),
    ConnectionType: textAs('ConnectionType'),
    ContentHandling: (_, from) => [
      lost(
        from,
        'It converts the request, and ContentHandlingStrategy of a WebSocket API converts the response.',
        'set ContentHandlingStrategy where the response is to be converted',
      ),
    ],
    IntegrationResponses: type === 'AWS_PROXY' ? dropped(ANSWERS) : responses,
    IntegrationTarget: (_, from) => [
      lost(from, 'A WebSocket API has no VPC link of version 2.', 'use a VPC link to a Network Load Balancer'),
    ],
    PassthroughBehavior: textAs('PassthroughBehavior'),
    RequestParameters: (value, from) => eachOf(value, from, (key, mapping, path) => parameter(key, mapping, path, way)),
    RequestTemplates: templatesOf(way),
    TimeoutInMillis: timeoutTo(29_000n),
    Type: (value, from) => [
      {
        ...(value === type ? carried(from) : changed(from, `Becomes ${type}.`)),
        gives: [{ to: ['IntegrationType'], value: type }],
      },
    ],
  }
}

const ANSWERS = 'Dropped: it had no effect, for the function gives the answer itself.'
/** What holds for all responses is said of the first. */
const responses: Convert = (value, from) => {
  const first = isList(value) && value.some(isMap) ? [...from, 0] : from
  const others = leaves(value, from).filter((path) => path.length > first.length || path.at(-1) !== first.at(-1))
  return [
    lost(first, RESPONSES, 'use create-integration-response'),
    ...others.map((path) => lost(path, 'It goes with its response.')),
  ]
}

const noCall: Convert = dropped('Dropped: a mock calls nothing.')

/** `{id}`, and not `${stageVariables.id}`. */
const PATH_VARIABLE = /(?<!\$)\{([\w.:-]+)\+?\}/g
const UNFILLED = 'say it in the query string or in the body'

/** A message has no path, so that only another source can fill a part of the URI. */
function isFilled(name: string, integration: ValueMap): boolean {
  const parameters = integration.get('RequestParameters')
  const source = isMap(parameters) ? parameters.get(`integration.request.path.${name}`) : undefined
  return source !== undefined && !(typeof source === 'string' && source.startsWith('method.request.path.'))
}

const uri: Convert = (value, from, { type, veil, integration }) => {
  const text = veil.hide(value)
  if (text === undefined) return [notText(from)]
  const entry = { to: ['IntegrationUri'], value: veil.show(text) } as const
  const unfilled = Array.from(text.matchAll(PATH_VARIABLE), ([, name = '']) => name).find(
    (name) => !isFilled(name, integration),
  )
  if (unfilled !== undefined)
    return [{ ...lost(from, `Nothing fills {${unfilled}} on a WebSocket API.`, UNFILLED), gives: [entry] }]
  if (!text.startsWith('${stageVariables.')) return [carried(from, entry)]
  const isUrl = type === 'HTTP' || type === 'HTTP_PROXY'
  const says = `APIs of version 2 refuse a stage variable for the beginning of ${isUrl ? 'a URL' : 'an ARN'}.`
  const instead = isUrl ? 'write https:// before it' : 'write the ARN out up to the name of the function or action'
  return [{ ...lost(from, says, instead), gives: [entry] }]
}

const KEY = /^integration\.request\.(?:header|querystring|path)\.[A-Za-z0-9._$[\]\ufdd0\ufdd1-]+$/
const SOURCE = /^method\.request\.((?:multivalue)?(?:header|querystring)\.\S+|body[.[][^]*\S)$/
const VARIABLE = /^\$?((context|stageVariables)\.(\S+))$/

function parameter(key: Value, mapping: Value, from: Path, { veil }: Way): Fate {
  const name = veil.hide(key)
  const text = veil.hide(mapping)
  if (name === undefined) return noMember(from)
  if (text === undefined) return notText(from)
  if (!KEY.test(name) && !startsWithMark(name))
    return lost(
      from,
      `${excerpt(name)} is no place that a WebSocket API can set.`,
      'map a header, a query string or a path',
    )
  const to = ['RequestParameters', veil.show(name)] as const
  if (!hasMark(text) && [...text].length > LONGEST_VALUE)
    return lost(from, `The value has more than ${LONGEST_VALUE} characters.`, 'keep it shorter')
  if (/^'[^]*'$/.test(text) && text !== "'") return carried(from, { to, value: veil.show(text) })
  if (/^'[^]*'\s+$/.test(text))
    return changed(from, 'Loses the blanks at its end.', { to, value: veil.show(text.trimEnd()) })
  const [, source] = SOURCE.exec(text) ?? []
  if (source !== undefined) {
    const value = `route.request.${source}`
    const onConnect = source.startsWith('body') ? '' : ' Only the route $connect has it.'
    return changed(from, `Becomes ${excerpt(value)}.${onConnect}`, { to, value: veil.show(value) })
  }
  const [, variable, root, of = ''] = VARIABLE.exec(text) ?? []
  if (variable !== undefined) return contextual(from, { variable, isContext: root === 'context', of, text }, to, veil)
  if (startsWithMark(text))
    return told(from, `Carried as it is; what ${text} stands for must be written as WebSocket APIs have it.`, {
      to,
      value: veil.show(text),
    })
  return lost(from, lostSays(text), 'read it from a message, as in route.request.body.NAME')
}

const LONGEST_VALUE = 512

interface Variable {
  readonly variable: string
  readonly isContext: boolean
  readonly of: string
  readonly text: string
}

function contextual(
  from: Path,
  { variable, isContext, of, text }: Variable,
  to: readonly ['RequestParameters', Value],
  veil: Way['veil'],
): Fate {
  if (isContext && !hasMark(of) && !isWebSocketContextVariable(of))
    return lost(
      from,
      `WebSocket APIs have no variable context.${of}.`,
      'map another variable, or have the backend do without it',
    )
  const entry = { to, value: veil.show(variable) }
  return variable === text ? carried(from, entry) : changed(from, `Becomes ${excerpt(variable)}.`, entry)
}

function lostSays(text: string): string {
  if (text.startsWith('method.request.path.')) return 'The routes of a WebSocket API have no path parameters.'
  if (text === 'method.request.body') return 'A WebSocket API maps members of the message, not the message as a whole.'
  return `${excerpt(text)} is no mapping of a WebSocket API.`
}

/** Members of templates that only requests of a REST API have. */
const REST_ONLY = /\$!?\{?(?:input\.params\(|context\.(?:resourcePath|httpMethod|resourceId|path|protocol)\b)/
const LONGEST = 32_768

/** One template is for every message. Several are picked by content type, which messages do not have. */
function templatesOf({ type, veil, integration }: Way): Convert {
  if (type === 'AWS_PROXY') return dropped('Dropped: it had no effect, for a Lambda proxy takes the request as it is.')
  if (type === 'HTTP_PROXY') return noTemplates('An HTTP proxy has no templates.', 'make the type HTTP')
  const templates = integration.get('RequestTemplates')
  const given = isMap(templates) ? [...templates.values()].filter((each) => each !== null) : []
  const [first] = given
  const same = given.length > 0 && given.every((each) => veil.hide(each) === veil.hide(first))
  return (value, from) => {
    let used = false
    return eachOf(value, from, (key, template, path) => {
      const text = veil.hide(template)
      if (text === undefined) return notText(path)
      if (!same)
        return lost(
          path,
          'Messages have no content type that picks one of several templates.',
          'set TemplateSelectionExpression to a part of the message, and a template for each of its values',
        )
      if (!hasMark(text) && text.length > LONGEST && [...text].length > LONGEST)
        return lost(
          path,
          `The template has more than the ${LONGEST} characters that a WebSocket API takes.`,
          'keep it shorter',
        )
      if (used) return changed(path, 'Dropped: it is the same as the first one.')
      used = true
      const entries = [
        { to: ['RequestTemplates', '$default'], value: veil.show(text) },
        { to: ['TemplateSelectionExpression'], value: '\\$default' },
      ] as const
      const says = `Becomes the template $default${key === '$default' ? '' : ', for every message'}.`
      const rest = REST_ONLY.exec(text)
      if (rest === null) return changed(path, says, ...entries)
      return changed(
        path,
        `${says} ${excerpt(rest[0])} in it is of REST APIs, and empty for most messages.`,
        ...entries,
      )
    })
  }
}
