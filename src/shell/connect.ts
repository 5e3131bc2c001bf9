import { ApiGatewayV2Client, CreateIntegrationCommand } from '@aws-sdk/client-apigatewayv2'
import type { ApiGatewayV2ClientConfig } from '@aws-sdk/client-apigatewayv2'
import { CliError } from '../errors.ts'
import { writeCompactJson } from '../output/json.ts'
import type { Connection, Gateway, Reply, WireRequest } from '../world.ts'
import { transportError } from './transport-error.ts'
import { tlsAgent } from './tls-agent.ts'

/** The least that the SDK accepts. What is sent is put in its place before it is signed. */
const STAND_IN = { ApiId: '-', IntegrationType: 'MOCK' } as const

/**
 * The SDK's client, which finds credentials, signs and transports. Two things it is not left to do. What goes out is what
 * `--dry-run` shows, to the byte: the SDK keeps maps in plain objects, which reorder some keys and lose `__proto__`. And
 * what comes in is taken as bytes: its reading rounds numbers and fails on replies that the AWS CLI accepts.
 */
export function connect(connection: Connection): Gateway {
  // On Node 20 the SDK would tell the user, in five lines, which Node it likes better.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true'
  return { createIntegration: (request) => send(request, connection) }
}

async function send(wire: WireRequest, connection: Connection): Promise<Reply> {
  const url = `${connection.url}${wire.path}${connection.query}`
  // The AWS CLI asks the resolver about such a host, in vain; Node does not even take it into a URL.
  if (!URL.canParse(connection.url)) throw new CliError('general', `Could not connect to the endpoint URL: "${url}"`)
  const client = new ApiGatewayV2Client(clientConfig(connection))
  putInPlace(client, wire, connection)
  const replies = keepReplies(client)
  try {
    await client.send(new CreateIntegrationCommand(STAND_IN))
  } catch (error) {
    throw transportError(error, url)
  } finally {
    client.destroy()
  }
  const [reply] = replies
  if (reply === undefined) throw new Error('the SDK sent nothing')
  return reply
}

function clientConfig(connection: Connection): ApiGatewayV2ClientConfig {
  const { protocol, host } = new URL(connection.url)
  const millis = (seconds: number): number => seconds * 1000
  return {
    region: connection.region || 'us-east-1',
    endpoint: `${protocol}//${host}`,
    useFipsEndpoint: false,
    useDualstackEndpoint: false,
    maxAttempts: 1,
    retryMode: 'standard',
    userAgentAppId: async () => undefined,
    ...credentialsConfig(connection),
    requestHandler: {
      connectionTimeout: millis(connection.connectTimeout),
      requestTimeout: millis(connection.readTimeout),
      socketTimeout: millis(connection.readTimeout),
      throwOnRequestTimeout: true,
      ...(protocol === 'https:' && tlsAgent(connection)),
    },
  }
}

/**
 * Keys in the environment win over AWS_PROFILE, as in the AWS CLI; with the SDK it is the other way round. A profile
 * named on the command line wins over both.
 */
function credentialsConfig({ profile, sign }: Connection): ApiGatewayV2ClientConfig {
  // The signer is asked for an identity even where nothing is signed.
  if (!sign)
    return { credentials: { accessKeyId: '-', secretAccessKey: '-' }, signer: { sign: async (request) => request } }
  if (profile !== undefined) return { profile }
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token } = process.env
  if (!id || !secret) return {}
  return { credentials: { accessKeyId: id, secretAccessKey: secret, ...(token && { sessionToken: token }) } }
}

/** Between serializing and signing, the request in the stand-in's place. */
function putInPlace(client: ApiGatewayV2Client, wire: WireRequest, { url, query }: Connection): void {
  const base = new URL(url).pathname.replace(/\/$/, '')
  client.middlewareStack.add(
    (next) => (args) => {
      const { request } = args
      if (!isRequest(request)) throw new Error('the SDK gave no request to send')
      request.path = base + wire.path
      request.query = Object.fromEntries(new URLSearchParams(query))
      request.body = writeCompactJson(wire.body)
      return next(args)
    },
    { step: 'serialize', priority: 'low', name: 'putInPlace' },
  )
}

/** The parts of the SDK's request that are replaced. */
interface Replaceable {
  path: string
  query: Record<string, string>
  body: string
}

function isRequest(request: unknown): request is Replaceable {
  return typeof request === 'object' && request !== null && 'path' in request && 'body' in request
}

/** Takes the bytes of each reply at the handler; the SDK sees an empty success in their place. */
function keepReplies(client: ApiGatewayV2Client): readonly Reply[] {
  const replies: Reply[] = []
  const { requestHandler } = client.config
  const handle = requestHandler.handle.bind(requestHandler)
  requestHandler.handle = async (request, options) => {
    const { response } = await handle(request, options)
    const headers = new Map(
      Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
    )
    const chunks: Uint8Array[] = []
    for await (const chunk of response.body) chunks.push(chunk)
    replies.push({ status: response.statusCode, headers, body: Buffer.concat(chunks) })
    response.statusCode = 201
    response.headers = {}
    response.body = new Uint8Array()
    return { response }
  }
  return replies
}
