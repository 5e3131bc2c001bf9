import type { Options } from '../formats/aws-command/command-of.ts'
import { callsLambda, partitionOf, readArn } from '../grammar/arn.ts'
import type { Draft } from '../model/draft.ts'
import type { Protocol } from '../model/facts.ts'
import type { FieldName } from '../model/fields.ts'
import type { JsonMap } from '../value.ts'
import { harmless, wordFor } from '../grammar/shell-word.ts'
import type { Shell } from '../grammar/shell-word.ts'

export interface Created {
  /** What the service answered. */
  readonly response: JsonMap
  readonly request: Draft
  readonly protocol: Protocol | undefined
  readonly region: string | undefined
  /** Other global options of the call, as `--profile`: what comes next is for the same account. */
  readonly options?: Options
  /** The account of the API. */
  readonly account?: string | undefined
  /** POSIX where it is left out. */
  readonly shell?: Shell
}

/** A sentence, and the words of each command that it introduces. */
interface Step {
  readonly says: string
  readonly commands?: readonly (readonly string[])[]
}

/**
 * What is still to be done for the integration to be of use, as commands to be pasted, and how to undo it. Of routes and
 * stages nothing is known, so those names are samples, and the text says so.
 */
export function nextSteps({ shell = 'posix', ...created }: Created): string {
  const steps = [...routeSteps(created), ...permission(created), ...deployment(created), undo(created)]
  const lines = steps.flatMap(({ says, commands = [] }) => [
    says,
    ...commands.map((words) => `  ${words.map((word) => wordFor(word, shell)).join(' ')}`),
  ])
  return harmless(`Next steps:\n${lines.join('\n')}\n`)
}

type Known = Omit<Created, 'shell'>

const ROUTE: Readonly<Record<Protocol | 'unknown', { readonly says: string; readonly key: string }>> = {
  HTTP: { says: "Lead a route to it ('GET /orders' is a sample):", key: 'GET /orders' },
  WEBSOCKET: { says: 'Lead a route to it ($default, or $connect, $disconnect, a name of yours):', key: '$default' },
  unknown: { says: "Lead a route to it (ROUTE_KEY is 'GET /orders', $default and the like):", key: 'ROUTE_KEY' },
}

/** WebSocket APIs answer the caller only where the route has a response, and the integration, unless it is a proxy. */
function* routeSteps(created: Known): Generator<Step> {
  const { says, key } = ROUTE[created.protocol ?? 'unknown']
  const target = ['--target', `integrations/${integrationId(created)}`]
  yield { says, commands: [onApi(created, 'create-route', '--route-key', key, ...target)] }
  if (created.protocol !== 'WEBSOCKET') return
  if (!textOf(created, 'IntegrationType').endsWith('_PROXY')) {
    const response = ['--integration-id', integrationId(created), '--integration-response-key', '$default']
    yield {
      says: 'Take its answers, since it is no proxy:',
      commands: [onApi(created, 'create-integration-response', ...response)],
    }
  }
  const route = ['--route-id', 'ROUTE_ID']
  yield {
    says: 'If the caller shall get the answers (ROUTE_ID is the RouteId that create-route prints):',
    commands: [
      onApi(created, 'update-route', ...route, '--route-response-selection-expression', '$default'),
      onApi(created, 'create-route-response', ...route, '--route-response-key', '$default'),
    ],
  }
}

/** Without a role the function itself must let the API in; no call of API Gateway sees to that. */
function* permission(created: Known): Generator<Step> {
  const uri = textOf(created, 'IntegrationUri')
  if (callsLambda(uri) !== true || textOf(created, 'CredentialsArn') !== '') return
  const { partition, region, account, name } = functionOf(uri)
  const here = created.region ?? region
  const owner = created.account ?? account
  const api = `arn:${partitionOf(here) ?? partition}:execute-api:${here}:${owner}:${apiId(created)}/*/*`
  const samples = [
    ...(owner === 'ACCOUNT' ? ['ACCOUNT is that of the API'] : []),
    ...(owner === account && account !== 'ACCOUNT' && created.account === undefined
      ? [`${account} is the account of the function; the API may have another`]
      : []),
    ...(name.includes(VARIABLE) ? [`${VARIABLE} is what the stage variable stands for`] : []),
  ]
  const words = [
    ...['aws', 'lambda', 'add-permission', '--function-name', name],
    ...['--statement-id', `apigateway-${apiId(created)}-${integrationId(created)}`.replace(/[^\w-]/g, '-')],
    ...['--action', 'lambda:InvokeFunction', '--principal', 'apigateway.amazonaws.com'],
    ...['--source-arn', api, '--region', region],
  ]
  yield { says: `Let the API call the function${inBrackets(samples)}:`, commands: [words] }
}

const inBrackets = (samples: readonly string[]): string => (samples.length > 0 ? ` (${samples.join('; ')})` : '')

/** Stands for what a stage variable stands for. */
const VARIABLE = 'VARIABLE'

/** `…:lambda:path/2015-03-31/functions/FUNCTION/invocations`, or the function's ARN itself. */
const INVOCATION = /\/functions\/(.*)\/invocations$/

/**
 * The whole ARN with its version or alias is a name that Lambda takes, but for `$LATEST`, to which it attaches no policy.
 * What a stage variable stands for is not known.
 */
function functionOf(uri: string): { partition: string; region: string; account: string; name: string } {
  const arn = INVOCATION.exec(uri)?.[1] ?? uri
  const { partition, region, account } = readArn(arn) ?? { ...readArn(uri), account: '' }
  return {
    partition: partition ?? 'aws',
    region: known(region, 'REGION'),
    account: known(account, 'ACCOUNT'),
    name: arn.replace(/:\$LATEST$/, '').replace(/\$\{[^}]*\}/g, VARIABLE),
  }
}

const known = (text: string | undefined, otherwise: string): string =>
  text === undefined || text === '' || text.includes('${') ? otherwise : text

function deployment(created: Known): readonly Step[] {
  if (created.protocol === 'HTTP')
    return [{ says: 'A stage with auto-deploy, as $default has it, needs no deployment.' }]
  const says = 'Deploy it, unless its stage does so by itself (production is a sample):'
  return [{ says, commands: [onApi(created, 'create-deployment', '--stage-name', 'production')] }]
}

const undo = (created: Known): Step => ({
  says: 'To undo:',
  commands: [onApi(created, 'delete-integration', '--integration-id', integrationId(created))],
})

function onApi(created: Known, operation: string, ...rest: readonly string[]): readonly string[] {
  const region = created.region === undefined ? [] : ['--region', created.region]
  return ['aws', 'apigatewayv2', operation, '--api-id', apiId(created), ...rest, ...region, ...others(created)]
}

/** Without the Region, which is named beside them. */
function others({ options = new Map() }: Known): readonly string[] {
  return Array.from(options, ([name, text]) =>
    name === '--region' ? [] : text === true ? [name] : [name, text],
  ).flat()
}

const apiId = (created: Known): string => textOf(created, 'ApiId') || 'API_ID'

function integrationId({ response }: Known): string {
  const id = response.get('IntegrationId')
  return typeof id === 'string' && id !== '' ? id : 'INTEGRATION_ID'
}

function textOf({ request }: Known, field: FieldName): string {
  const value = request.get(field)?.value
  return typeof value === 'string' ? value : ''
}
