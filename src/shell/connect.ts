import { ApiGatewayV2Client, CreateIntegrationCommand, GetIntegrationsCommand } from '@aws-sdk/client-apigatewayv2'
import type { ApiGatewayV2ClientConfig } from '@aws-sdk/client-apigatewayv2'
import { CliError } from '../errors.ts'
import { writeCompactJson } from '../output/json.ts'
import type { Broken, Connection, Gateway, Reply } from '../world.ts'
import { openLine } from './line.ts'
import type { Exchanged } from './line.ts'

/** What stands in the place of the SDK's own request. */
interface Part {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** The requests under way, each known by the input that the SDK was given for it. */
interface Desk {
  readonly parts: WeakMap<object, Part>
  readonly outcomes: WeakMap<object, Reply | Broken>
}

/**
 * The SDK's client, which builds and signs the request. Three things it is not left to do. What goes out is what
 * `--dry-run` shows, to the byte: the SDK keeps maps in plain objects, which reorder some keys and lose `__proto__`. What
 * comes in is taken as bytes: its reading rounds numbers and fails on replies that the AWS CLI accepts. And nothing is
 * sent again: that is for those who know what a second integration costs.
 */
export function connect(connection: Connection): Gateway {
  // On Node 20 the SDK would tell the user, in five lines, which Node it likes better.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true'
  const desk: Desk = { parts: new WeakMap(), outcomes: new WeakMap() }
  const query = Object.fromEntries(new URLSearchParams(connection.query))
  let client: ApiGatewayV2Client | undefined
  const post = async (input: object, part: Part, send: (client: ApiGatewayV2Client) => Promise<unknown>) => {
    client ??= openClient(connection, part.path, desk)
    desk.parts.set(input, part)
    await send(client)
    const outcome = desk.outcomes.get(input)
    if (outcome === undefined) throw new Error('the SDK sent nothing')
    return outcome
  }
  return {
    createIntegration: ({ path, body }) => {
      const input = { ApiId: '-', IntegrationType: 'MOCK' } as const // the least that the SDK accepts
      const part = { path, query, body: writeCompactJson(body) }
      return post(input, part, (client) => client.send(new CreateIntegrationCommand(input)))
    },
    list: (path, token) => {
      const input = { ApiId: '-' }
      const part = path.startsWith('/v2/') ? pageOf(path, token) : restPageOf(path, token)
      return post(input, { ...part, query: { ...query, ...part.query } }, (client) =>
        client.send(new GetIntegrationsCommand(input)),
      )
    },
  }
}

function pageOf(path: string, token: string | undefined): Part {
  return { path, query: { maxResults: '500', ...(token !== undefined && { nextToken: token }) } }
}

/** What belongs to REST APIs, at the same host, goes by other names, and unasked comes in another form of JSON. */
function restPageOf(path: string, token: string | undefined): Part {
  const query = { limit: '500', ...(token !== undefined && { position: token }) }
  return { path, query, headers: { accept: 'application/json' } }
}

function openClient(connection: Connection, path: string, desk: Desk): ApiGatewayV2Client {
  const { url, region } = connection
  // The AWS CLI asks the resolver about such a host, in vain; Node does not even take it into a URL.
  if (!URL.canParse(url)) throw new CliError('general', `Could not connect to the endpoint URL: "${url}${path}"`)
  const { protocol, host } = new URL(url)
  const client = new ApiGatewayV2Client({
    // An empty region goes with a custom endpoint, for which any region will do the SDK's rules.
    region: region || 'us-east-1',
    endpoint: `${protocol}//${host}`,
    useFipsEndpoint: false,
    useDualstackEndpoint: false,
    maxAttempts: 1,
    cacheMiddleware: true,
    retryMode: 'standard',
    userAgentAppId: async () => undefined,
    ...signing(connection),
    requestHandler: openLine(connection),
  })
  putInPlace(client, url.replace(/^[a-z]+:\/\/[^/]*/, ''), desk)
  takeOutcomes(client, desk)
  return client
}

/** The signer is asked for an identity even where nothing is signed. */
export function signing({ keys, sign }: Connection): Pick<ApiGatewayV2ClientConfig, 'credentials' | 'signer'> {
  if (sign) return { credentials: keys }
  return { credentials: { accessKeyId: '-', secretAccessKey: '-' }, signer: { sign: async (request) => request } }
}

/** Between serializing and signing, the part in its place. */
function putInPlace(client: ApiGatewayV2Client, base: string, { parts }: Desk): void {
  client.middlewareStack.add(
    (next) => (args) => {
      const part = parts.get(args.input)
      const { request } = args
      if (part === undefined || !isRequest(request)) throw new Error('the SDK gave no request to send')
      request.path = base + part.path
      request.query = part.query
      request.body = part.body
      Object.assign(request.headers, part.headers)
      return next(args)
    },
    { step: 'serialize', priority: 'low', name: 'putInPlace' },
  )
}

/** The parts of the SDK's request that are replaced. */
interface Replaceable {
  path: string
  query: Readonly<Record<string, string>>
  body: string | undefined
  readonly headers: Record<string, string>
}

function isRequest(request: unknown): request is Replaceable {
  return typeof request === 'object' && request !== null && 'headers' in request && 'query' in request
}

/** Before the SDK reads it, the outcome; what it reads is an empty success. */
function takeOutcomes(client: ApiGatewayV2Client, { outcomes }: Desk): void {
  client.middlewareStack.remove('deserializerMiddleware')
  client.middlewareStack.add(
    (next) => async (args) => {
      const { response } = await next(args)
      if (isExchanged(response)) outcomes.set(args.input, response.outcome)
      return { response, output: { $metadata: {} } }
    },
    { step: 'deserialize', priority: 'low', name: 'takeOutcomes' },
  )
}

function isExchanged(response: unknown): response is Exchanged {
  return typeof response === 'object' && response !== null && 'outcome' in response
}
