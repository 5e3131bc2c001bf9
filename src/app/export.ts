import { readOuterLine, refuseOutput } from '../argv/command-line.ts'
import { lastText, listed, readFilesLine } from '../argv/files-line.ts'
import type { FilesLine } from '../argv/files-line.ts'
import { CliError } from '../errors.ts'
import type { Item, Note, Takeover } from '../formats/format.ts'
import type { Part } from '../formats/report.ts'
import type { Draft, Given } from '../model/draft.ts'
import type { Protocol } from '../model/facts.ts'
import { FIELD_NAMES } from '../model/fields.ts'
import { EXPORT_FLAGS, PROTOCOLS, SHELLS } from '../model/flags.ts'
import { brokenError } from '../service/broken.ts'
import { refusal } from '../service/faults.ts'
import { askAgain, isAnswer, isPassing, readCollection } from '../service/read-collection.ts'
import { jsonOf, readMembers } from '../service/reply.ts'
import { pathSegment } from '../service/wire.ts'
import { isJsonMap } from '../value.ts'
import type { JsonMap } from '../value.ts'
import type { Gateway, World } from '../world.ts'
import { writeItems } from './convert.ts'
import { debugTo } from './debug.ts'
import { formatNamed } from './formats/gather.ts'
import { readConfig, readConnection, readSetup } from './setup.ts'
import type { Ready } from './setup.ts'

/**
 * Prints the integrations of an API as they exist in the account. How a tool takes them over is told on stderr, or
 * written to the file that `--import-file` names.
 *
 * @throws CliError `service` where the service refuses, `config` without a region or credentials, `param` for an id that
 *   the API has not
 */
export async function exportIntegrations(argv: readonly string[], world: World): Promise<number> {
  const { globals, rest } = readOuterLine(argv)
  refuseOutput(globals, '--to says in which format integrations are printed')
  const line = readFilesLine(rest, EXPORT_FLAGS)
  const { apiId, to } = requiredOf(line)
  const target = formatNamed(to, '--to', 'write')
  const setup = readSetup(globals, readConfig(world), world, debugTo(globals.has('--debug'), world))
  const connection = await readConnection(setup, world)
  const asking = { gateway: await world.connect(connection), connection, path: `/v2/apis/${pathSegment(apiId)}` }
  const wanted = listed(line, '--integration-id')
  const integrations = mine(picked(await integrationsOf(asking, world), wanted, apiId), wanted, world)
  const protocol = await protocolOf(asking)
  const items = integrations.map((integration) => itemOf(integration, apiId, protocol))
  const parts = items.map(({ name }, at): Part => partOf(name, apiId, integrations[at]))
  const shell = SHELLS.find((known) => known === lastText(line, '--shell')) ?? 'posix'
  const { takeover } = writeItems({ items, parts }, { target, shell, strict: line.options.has('--strict') }, world)
  const path = lastText(line, '--import-file')
  if (path !== undefined && takeover?.file === undefined)
    throw new CliError('usage', `argument --import-file: ${target.name} takes over without a file`)
  if (takeover !== undefined) await tellTakeover(takeover, path, world)
  return 0
}

function requiredOf(line: FilesLine): { readonly apiId: string; readonly to: string } {
  const [apiId, to] = [lastText(line, '--api-id'), lastText(line, '--to')]
  const missing = [apiId === undefined ? '--api-id' : '', to === undefined ? '--to' : ''].filter((name) => name !== '')
  if (apiId === undefined || to === undefined)
    throw new CliError('usage', `the following arguments are required: ${missing.join(', ')}`)
  const [file] = line.files
  if (file !== undefined) throw new CliError('usage', `nothing is read here, and ${file} would be a file`)
  return { apiId, to }
}

interface Asking {
  readonly gateway: Gateway
  readonly connection: Ready
  /** Of the API. */
  readonly path: string
}

/** @throws CliError where a page cannot be had after all tries */
async function integrationsOf({ gateway, connection, path }: Asking, world: World): Promise<readonly JsonMap[]> {
  const { url, query, proxy, allowed } = connection
  const items = await readCollection((token) =>
    askAgain(() => gateway.list(`${path}/integrations`, token), allowed, world),
  )
  if (items === undefined) throw new CliError('general', 'there is no end to the pages of integrations')
  if (!('outcome' in items)) return items
  const { outcome } = items
  if (!('status' in outcome)) throw brokenError(outcome, `${url}${path}/integrations${query}`, proxy)
  throw refusal(outcome, {
    made: isPassing(outcome) ? allowed : 1,
    allowed: Math.max(allowed, 2),
    operation: 'GetIntegrations',
  })
}

/** Who may list integrations may not be allowed to look at the API, so it is not insisted on. */
async function protocolOf({ gateway, path }: Asking): Promise<Protocol | undefined> {
  const outcome = await gateway.list(path, undefined)
  const body = isAnswer(outcome) ? jsonOf(outcome.body) : undefined
  return isJsonMap(body) ? PROTOCOLS.find((known) => known === body.get('protocolType')) : undefined
}

function picked(all: readonly JsonMap[], wanted: readonly string[], apiId: string): readonly JsonMap[] {
  const missing = wanted.find((id) => !all.some((each) => each.get('integrationId') === id))
  if (missing !== undefined) throw new CliError('param', `the API ${apiId} has no integration ${missing}`)
  if (all.length === 0) throw new CliError('param', `the API ${apiId} has no integrations`)
  return wanted.length === 0 ? all : all.filter((each) => wanted.includes(String(each.get('integrationId'))))
}

function itemOf(integration: JsonMap, apiId: string, protocol: Protocol | undefined): Item {
  const given = readMembers(integration)
  const members = FIELD_NAMES.flatMap((field): [string, Given][] => {
    const value = field === 'ApiId' ? apiId : given.get(field)
    return value === undefined ? [] : [[field, { value, as: 'document' }]]
  })
  const draft: Draft = new Map(members)
  const id = String(integration.get('integrationId'))
  return { name: `integration-${id}`, draft, protocol, ...(!isManaged(integration) && { id }) }
}

const isManaged = (integration: JsonMap): boolean => integration.get('apiGatewayManaged') === true

/** What API Gateway made with the API itself no tool can take over; a tool would make another one beside it. */
function mine(all: readonly JsonMap[], wanted: readonly string[], { stderr }: World): readonly JsonMap[] {
  if (wanted.length > 0) return all
  const left = all.filter((each) => !isManaged(each))
  for (const each of all.filter(isManaged))
    stderr.write(
      `left out: ${String(each.get('integrationId'))}, which API Gateway made with the API and manages itself\n`,
    )
  if (left.length === 0) throw new CliError('param', 'API Gateway manages all integrations of this API itself')
  return left
}

function partOf(title: string, apiId: string, integration: JsonMap | undefined): Part {
  const managed: Note = {
    kind: 'told',
    member: 'ApiGatewayManaged',
    says: 'API Gateway made this integration with the API, and no tool can take it over.',
  }
  const notes = integration !== undefined && isManaged(integration) ? [managed] : []
  return { title, file: apiId, place: undefined, notes }
}

async function tellTakeover({ commands, file }: Takeover, path: string | undefined, world: World): Promise<void> {
  if (path !== undefined && file !== undefined) {
    const outcome = await world.save(path, file.text, false)
    if (outcome === 'exists') throw new CliError('param', `${path} is there already, and is not written over`)
    if (outcome !== 'saved') throw new CliError('general', `${path} cannot be written: ${outcome.failed}`)
  }
  const content = file === undefined || path !== undefined || file.spare ? '' : `\n${file.name}:\n${file.text}`
  const lines = commands.map((command) => `${command}\n`).join('')
  world.stderr.write(`To take over what exists:\n${lines}${content}`)
}
