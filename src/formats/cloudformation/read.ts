import { CliError } from '../../errors.ts'
import type { Value } from '../../value.ts'
import type { Found, FoundIntegration, Note, Reading, ReadSettings, Route, Source } from '../format.ts'
import { BODIES, readBody } from './bodies.ts'
import { TELLERS, tellFunctions } from './by-themselves.ts'
import { evaluate } from './evaluate.ts'
import { expandLoops } from './for-each.ts'
import { readIntegration } from './integration.ts'
import { readMethod } from './method.ts'
import { isMade } from './properties.ts'
import { routesByTarget } from './routes.ts'
import { nearestPlace, newScope, noteAt, resourceName } from './scope.ts'
import type { Resource, Scope } from './scope.ts'
import { INTEGRATION, resourcesIn, templateIn } from './template.ts'
import { hasDynamic } from './warnings.ts'

const METHOD = 'AWS::ApiGateway::Method'

/**
 * The integrations of a template of CloudFormation or SAM, of a part of one, of `get-template`'s reply, or of the
 * resources in a serverless.yml: `AWS::ApiGatewayV2::Integration`, `AWS::ApiGateway::Method`, and the OpenAPI documents
 * of APIs. Functions are carried out as far as parameters, their defaults and `--set` go; the rest are references.
 *
 * @throws CliError `param` where there is no document, and for templates that are nested or grow without end
 */
export async function readTemplate(source: Source, { lookup }: ReadSettings): Promise<Reading> {
  if (source.kind === 'text')
    throw new CliError('param', 'A template of CloudFormation is a document of JSON or YAML, and this is a text.')
  const { sections, groups, place, notes: first } = await templateIn(source)
  const notes: Note[] = [...first]
  const tell = (note: Note): void => void notes.push(note)
  const early = newScope({ sections: { ...sections, resources: new Map(), isClosed: false }, lookup, place, tell })
  const all = groups.flatMap(({ map, at }) => {
    tellMacro(map.has('Fn::Transform'), at, early)
    return resourcesIn({ map: expandLoops(map, early, at, evaluate), at })
  })
  const resources = new Map(all.map((resource) => [resource.name, resource]))
  const scope: Scope = { ...early, sections: { ...sections, resources } }
  const found = all.flatMap((resource) => readResource(resource, scope, tell))
  notes.push(...tellFunctions(scope))
  return { found: withRoutes(found, scope), notes }
}

function tellMacro(holds: boolean, at: readonly (string | number)[], scope: Scope): void {
  if (!holds) return
  const says = 'A macro, as AWS::Include, puts resources in when the template is deployed.'
  noteAt(scope, [...at, 'Fn::Transform'], { kind: 'skipped', says, instead: 'give the file that it takes in' })
}

function readResource(resource: Resource, scope: Scope, tell: (note: Note) => void): readonly Found[] {
  const type = resource.body.get('Type')
  if (typeof type !== 'string') return []
  const body = BODIES.get(type)
  if (type !== INTEGRATION && type !== METHOD && body === undefined && !TELLERS.has(type)) {
    if (isMisspelled(type)) tell(misspelled(resource, type, scope))
    return []
  }
  const notes: Note[] = []
  const made = isMade(resource, { ...scope, note: (note) => notes.push(note) })
  if (!made) {
    for (const note of notes) tell({ ...note, member: resourceName(resource) })
    return []
  }
  if (body !== undefined) {
    const read = readBody(resource, body, scope)
    const ofApi = notes.map((note) => ({ ...note, member: `${resourceName(resource)}.${note.member}` }))
    for (const note of [...(read.found.length === 0 ? [] : ofApi), ...read.notes]) tell(note)
    return read.found
  }
  for (const note of TELLERS.get(type)?.(resource, scope) ?? []) tell(note)
  const found = foundIn(resource, type, scope)
  if (found === undefined && type === METHOD) tell(noIntegration(resource, scope))
  return found === undefined ? [] : [withNotes(found, notes)]
}

function foundIn(resource: Resource, type: string, scope: Scope): Found | undefined {
  if (type === INTEGRATION) return readIntegration(resource, scope)
  return type === METHOD ? readMethod(resource, scope) : undefined
}

/** Beside what is told of its members: texts that CloudFormation would replace. */
function withNotes(found: Found, notes: readonly Note[]): Found {
  const members: [string, Value][] =
    found.kind === 'rest'
      ? [['Integration', found.integration]]
      : Array.from(found.draft, ([name, { value }]) => [name, value])
  const dynamic = members.flatMap(([name, value]) => (hasDynamic(value) ? [name] : []))
  const told = dynamic.map((member): Note => {
    const place = found.place(found.kind === 'rest' ? [] : [member])
    const says = 'CloudFormation puts a secret or a stored value in the place of {{resolve:…}}; here it stays a text.'
    return { kind: 'told', member, says, ...(place !== undefined && { place }) }
  })
  return { ...found, notes: [...notes, ...found.notes, ...told] }
}

function noIntegration(resource: Resource, scope: Scope): Note {
  const place = nearestPlace(scope.place, resource.at)
  const member = resourceName(resource)
  return { kind: 'told', member, says: 'The method has no integration.', ...(place !== undefined && { place }) }
}

const isMisspelled = (type: string): boolean =>
  [INTEGRATION, METHOD].some((known) => known.toLowerCase() === type.toLowerCase())

function misspelled(resource: Resource, type: string, scope: Scope): Note {
  const place = nearestPlace(scope.place, [...resource.at, 'Type'])
  const says = `CloudFormation has no type ${type}.`
  const instead = `write ${[INTEGRATION, METHOD].find((known) => known.toLowerCase() === type.toLowerCase()) ?? ''}`
  const rest = place === undefined ? {} : { place }
  return { kind: 'skipped', member: resourceName(resource), says, instead, finding: 'error', ...rest }
}

function withRoutes(found: readonly Found[], scope: Scope): readonly Found[] {
  if (!found.some(({ kind }) => kind === 'integration')) return found
  const routes = routesByTarget(scope)
  return found.map((each) =>
    each.kind === 'integration' && each.route === undefined ? routed(each, routes.get(each.name)) : each,
  )
}

function routed(found: FoundIntegration, [route, ...others]: readonly Route[] = []): FoundIntegration {
  if (route === undefined) return found
  if (others.length === 0) return { ...found, route }
  const says = `The route ${route.method} ${route.path} leads to it, and ${others.length} more.`
  return { ...found, route, notes: [...found.notes, { kind: 'told', member: 'Route', says }] }
}
