import type { Path, Place } from '../../yaml/places.ts'
import type { Found, FoundIntegration, FoundRest, Note, Reading, ReadSettings } from '../format.ts'
import { evaluate } from '../hcl/evaluate.ts'
import type { Scope } from '../hcl/evaluate.ts'
import type { Body, Expression } from '../hcl/tree.ts'
import { newRegistry } from '../references/registry.ts'
import type { Registry } from '../references/registry.ts'
import { onlyReference } from '../references/template.ts'
import { attributeIn, configOf } from './config.ts'
import type { Config, Resource } from './config.ts'
import { givenIn } from './given.ts'
import type { AllGiven } from './given.ts'
import { importsIn, othersTold } from './imports.ts'
import { instancesOf } from './instances.ts'
import type { Instance } from './instances.ts'
import { TYPE } from './names.ts'
import { readBodies } from './openapi-bodies.ts'
import { quickCreates } from './quick-creates.ts'
import { integrationOf } from './resource.ts'
import { METHOD, RESPONSE_TYPE, REST_TYPE, methodNotes, methodOf, restOf } from './rest.ts'
import { routeOf, routesIn } from './routes.ts'
import type { RouteTo } from './routes.ts'
import { scopeOf } from './scope.ts'

interface Context {
  readonly config: Config
  readonly scope: Scope
  readonly registry: Registry
  readonly routes: readonly RouteTo[]
}

/** One instance of a resource. */
interface Read extends AllGiven {
  readonly resource: Resource
  readonly instance: Instance
}

/** A configuration as one file has it; what is declared in others stays a reference. */
export function readConfig(body: Body, settings: ReadSettings, parse?: (text: string) => Expression): Reading {
  const config = configOf(body)
  const notes: Note[] = []
  const registry = newRegistry()
  const scope = scopeOf({ config, settings, registry, parse, tell: (note) => notes.push(note) })
  const context: Context = { config, scope, registry, routes: routesIn(config, scope) }
  const found: Found[] = []
  const reads = instances(TYPE, context, notes)
  const imports = importsIn(config, scope, new Set(reads.map(addressOf)))
  for (const read of reads) found.push(integration(read, context, imports.ids.get(addressOf(read))))
  found.push(...rests(context, notes))
  const bodies = readBodies(config, scope, registry)
  const told = [...imports.notes, ...othersTold(config), ...quickCreates(config, scope), ...modulesTold(config)]
  return { found: [...found, ...bodies.found], notes: [...notes, ...bodies.notes, ...told] }
}

function instances(type: string, { config, scope }: Context, notes: Note[]): readonly Read[] {
  return config.resources
    .filter((resource) => resource.type === type)
    .flatMap((resource) => {
      const { instances, notes: told } = instancesOf(resource, scope)
      const isRead = instances.length > 0
      if (!isRead) notes.push(...told)
      return instances.map((instance): Read => {
        const { given, notes: inner } = givenIn(resource.block, instance.scope)
        return { resource, instance, given: given.filter(({ name }) => !MAKERS.has(name)), notes: [...told, ...inner] }
      })
    })
}

/** What these make has been read. */
const MAKERS: ReadonlySet<string> = new Set(['count', 'for_each'])

const addressOf = ({ resource, instance }: Pick<Read, 'resource' | 'instance'>): string =>
  `${resource.type}.${instance.name}`

function namesOf({ resource, instance }: Read): Pick<Found, 'name' | 'aliases'> {
  const { type, name } = resource
  const address = addressOf({ resource, instance })
  return { name: instance.name, aliases: instance.name === name ? [address] : [address, name, `${type}.${name}`] }
}

function placeOf(read: Read, place: (path: Path) => Place | undefined): (path: Path) => Place | undefined {
  return (path) => (path.length === 0 ? read.resource.block.place() : place(path))
}

function integration(read: Read, { config, scope, routes }: Context, id: string | undefined): FoundIntegration {
  const { draft, notes, place, defaults } = integrationOf(read.given, true)
  const protocol = protocolOf(read.resource, config, scope)
  const { route, notes: told } = routeOf(addressOf(read), routes)
  return {
    kind: 'integration',
    ...namesOf(read),
    draft,
    notes: [...read.notes, ...notes, ...told],
    place: placeOf(read, place),
    ...(defaults !== undefined && { defaults }),
    ...(protocol !== undefined && { protocol }),
    ...(route !== undefined && { route }),
    ...(id !== undefined && { id }),
  }
}

/** Of an API that the same file makes. */
function protocolOf({ block }: Resource, config: Config, scope: Scope): FoundIntegration['protocol'] {
  const [, name] =
    /^aws_apigatewayv2_api\.([^.[]+)(?:\[[^\]]*\])?\.id$/.exec(attributeIn(block, 'api_id')?.text ?? '') ?? []
  const api = config.resources.find((each) => each.type === 'aws_apigatewayv2_api' && each.name === name)
  const type = api === undefined ? undefined : attributeIn(api.block, 'protocol_type')
  const value = type === undefined ? undefined : evaluate(type, scope)
  return value === 'HTTP' || value === 'WEBSOCKET' ? value : undefined
}

function rests(context: Context, notes: Note[]): readonly FoundRest[] {
  const own = ownName(context)
  const responses = instances(RESPONSE_TYPE, context, notes).map((read) => ({
    read,
    method: methodOf(read.given, own),
  }))
  const used = new Set<Read>()
  const found = instances(REST_TYPE, context, notes).map((read): FoundRest => {
    const method = methodOf(read.given, own)
    const mine = responses.filter((response) => response.method === method).map(({ read }) => read)
    for (const response of mine) used.add(response)
    const {
      integration,
      notes: told,
      place,
    } = restOf(
      read.given,
      mine.map(({ given }) => given),
    )
    const inner = [...read.notes, ...mine.flatMap((response) => response.notes), ...told, ...methodNotes(read.given)]
    return { kind: 'rest', ...namesOf(read), integration, notes: inner, place: placeOf(read, place) }
  })
  for (const { read } of responses) {
    const place = read.resource.block.place()
    const note: Note = {
      kind: 'skipped',
      member: `${RESPONSE_TYPE}.${read.instance.name}`,
      says: 'None of the integrations that were read is of its method.',
    }
    if (!used.has(read)) notes.push({ ...note, ...(place !== undefined && { place }) })
  }
  return found
}

/** What names the method by way of another resource of it is what that one names. */
function ownName({ config, scope }: Context): (text: string) => string {
  const own = (text: string, deep = 0): string => {
    const [, type, name, attribute = ''] = /^(aws_api_gateway_\w+)\.([\w-]+)(?:\[[^\]]*\])?\.(\w+)$/.exec(text) ?? []
    const resource = config.resources.find((each) => each.type === type && each.name === name)
    const given = resource === undefined ? undefined : attributeIn(resource.block, attribute)
    if (given === undefined || deep > 10 || !METHOD.some((each) => each === attribute)) return text
    const value = evaluate(given, scope)
    return typeof value === 'string' ? value : own(onlyReference(value)?.text ?? given.text, deep + 1)
  }
  return (text) => own(text)
}

function modulesTold({ modules }: Config): readonly Note[] {
  return modules.map(({ labels: [name = ''], place }): Note => {
    const at = place()
    return {
      kind: 'told',
      member: `module.${name}`,
      says: 'What a module holds stands in files of its own.',
      instead: 'give these, or the answer of terraform show -json',
      ...(at !== undefined && { place: at }),
    }
  })
}
