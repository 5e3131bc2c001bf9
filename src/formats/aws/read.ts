import { CliError } from '../../errors.ts'
import type { Draft, Given } from '../../model/draft.ts'
import { FIELD_NAMES, FIELDS } from '../../model/fields.ts'
import { wireName } from '../../model/names.ts'
import { isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import type { FoundIntegration, Note, ReadSettings, Reading, Source } from '../format.ts'
import type { Lookup } from '../lookup.ts'
import { referTo } from '../references/template.ts'
import { ANSWERED, partsOf } from './parts.ts'
import type { Part } from './parts.ts'
import { filledIn } from './placeholders.ts'

/** What each answer of the service has, which says nothing. */
const USUAL_EXPRESSION = '${integration.response.statuscode}'

/**
 * The integrations of an input document of the AWS CLI, of one of its answers, of a request as `--dry-run` shows it, of
 * a record of CloudTrail, or of what `create-integrations` printed. Values are taken as they are, since the AWS CLI
 * refuses a number where a text belongs; and all of an input's members are, since the rules tell of those that it does
 * not know.
 *
 * @throws CliError `param` for what is no document
 */
export function readAws(source: Source, settings: ReadSettings): Reading {
  if (source.kind === 'text') throw new CliError('param', 'A document of JSON or YAML was expected, not a text.')
  const { parts, notes } = partsOf(source.value)
  return { found: parts.map((part) => foundIn(part, source, settings.lookup)), notes }
}

type DocumentSource = Extract<Source, { kind: 'document' }>

function foundIn(part: Part, source: DocumentSource, lookup: Lookup): FoundIntegration {
  const { members, id = part.id } = split(part)
  const names = new Map<string, string>()
  const draft = new Map<string, Given>()
  const apiId = apiOf(part, lookup)
  if (apiId !== undefined) draft.set('ApiId', { value: apiId, as: 'document' })
  names.set('ApiId', nameIn(part, 'ApiId'))
  const left = new Map<string, Note>()
  for (const [written, value] of members) {
    const name = part.kind === 'wire' ? fieldOf(written) : written
    names.set(name, written)
    const field = part.kind === 'wire' && name === 'TlsConfig' && isMap(value) ? pascalKeys(value) : value
    const leave = (open: string): void => void (left.has(open) || left.set(open, leftNote(open, written, part, source)))
    draft.set(name, { value: filledIn(field, name, lookup, leave), as: 'document' })
  }
  return {
    kind: 'integration',
    name: '',
    ...(id !== undefined && { aliases: [id], id }),
    ...(part.earlier !== undefined && { earlier: part.earlier }),
    draft: part.kind === 'input' ? draft : inOrder(draft),
    notes: [...notesOf(part, source), ...left.values()],
    place: (path) => source.place([...part.path, ...written(path, names, part.kind === 'wire')]),
  }
}

/** The text may be meant so, and it may be a value that nobody has put in. */
function leftNote(name: string, member: string, part: Part, source: DocumentSource): Note {
  const place = source.place([...part.path, member])
  return {
    kind: 'told',
    member,
    says: `\${${name}} stays as it is written, as a text.`,
    instead: `give its value with --set ${name}=…`,
    ...(place !== undefined && { place }),
  }
}

/** It is found all the same: to who creates it, that it is there is all there is to know. */
function idNote(part: Part, source: DocumentSource): Note {
  const place = source.place([...part.path, 'IntegrationId'])
  return {
    kind: 'skipped',
    member: 'IntegrationId',
    says: 'This line holds the id of an integration, and none of its members.',
    instead: 'take them from the account with apigw export',
    ...(place !== undefined && { place }),
  }
}

/** The members but for what the service adds; that stands in no input, where it is left for the rules. */
function split(part: Part): { readonly members: readonly [string, Value][]; readonly id?: string } {
  const all = Array.from(part.members, ([name, value]): [string, Value] => [String(name), value])
  if (part.kind === 'input') return { members: all }
  const answered = ANSWERED.map((name) => nameIn(part, name))
  const id = part.members.get(nameIn(part, 'IntegrationId'))
  const members = all.filter(([name]) => !answered.includes(name) && name !== nameIn(part, 'ApiId'))
  return typeof id === 'string' ? { members, id } : { members }
}

const nameIn = ({ kind }: Part, name: string): string => (kind === 'wire' ? wireName(name) : name)

/** An input says it among its members; an id alone is of no API that could be asked for. */
function apiOf(part: Part, lookup: Lookup): Value | undefined {
  if (part.kind === 'input') return undefined
  const given = part.apiId ?? part.members.get(nameIn(part, 'ApiId'))
  if (given !== undefined && given !== null) return given
  if (part.kind === 'id') return undefined
  return lookup.find('ApiId') ?? referTo('ApiId', 'ApiId')
}

const fieldOf = (written: string): string => FIELD_NAMES.find((field) => wireName(field) === written) ?? written

function pascalKeys(map: ValueMap): ValueMap {
  const names = Object.keys(FIELDS.TlsConfig.shape.members)
  const named = (key: Value): Value => names.find((name) => wireName(name) === key) ?? key
  return new Map(Array.from(map, ([key, value]) => [named(key), value]))
}

function inOrder(draft: Draft): Draft {
  const rank = (name: string): number => {
    const at = FIELD_NAMES.findIndex((field) => field === name)
    return at === -1 ? FIELD_NAMES.length : at
  }
  return new Map([...draft].sort(([left], [right]) => rank(left) - rank(right)))
}

function written([field, ...rest]: Path, names: ReadonlyMap<string, string>, wire: boolean): Path {
  if (field === undefined) return []
  const name = names.get(String(field)) ?? field
  return [name, ...(wire && field === 'TlsConfig' ? rest.map((key) => wireName(String(key))) : rest)]
}

function notesOf(part: Part, source: DocumentSource): readonly Note[] {
  if (part.kind === 'input') return []
  if (part.kind === 'id') return [idNote(part, source)]
  const notes: Note[] = []
  const tell = (name: string, says: string): void => {
    const member = nameIn(part, name)
    const place = source.place([...part.path, member])
    notes.push({ kind: 'told', member, says, ...(place !== undefined && { place }) })
  }
  const at = (name: string): Value | undefined => part.members.get(nameIn(part, name))
  const managed = at('ApiGatewayManaged')
  if (managed === true) tell('ApiGatewayManaged', 'API Gateway made this integration itself, along with its API.')
  const expression = at('IntegrationResponseSelectionExpression') ?? USUAL_EXPRESSION
  if (expression !== USUAL_EXPRESSION)
    tell('IntegrationResponseSelectionExpression', 'The service sets this expression; it cannot be given.')
  return notes
}
