import { FIELD_NAMES } from '../../model/fields.ts'
import { wireName } from '../../model/names.ts'
import { isList, isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import type { Earlier, Note } from '../format.ts'
import { hasFailed, isRecord, isRestRecord, lookedUp, recordedIn } from './cloud-trail.ts'
import { dryRunBody } from './detect.ts'
import { resultIn } from './results.ts'

/** An integration within a document. */
export interface Part {
  readonly members: ValueMap
  /** Where the members stand in the document. */
  readonly path: Path
  /**
   * `input`: as the AWS CLI is given it. `reply`: as it answers, without the API. `wire`: as the service has it. `id`: no
   * more than an id, as a line of results may have it.
   */
  readonly kind: 'input' | 'reply' | 'wire' | 'id'
  /** Said elsewhere than among the members. */
  readonly apiId?: Value | undefined
  readonly id?: string | undefined
  readonly earlier?: Earlier
}

export interface Parts {
  readonly parts: readonly Part[]
  readonly notes: readonly Note[]
}

/** What the service adds to an integration, which cannot be given. */
export const ANSWERED = ['IntegrationId', 'ApiGatewayManaged', 'IntegrationResponseSelectionExpression']

/** The integrations of a document, and what of it is none. */
export function partsOf(document: ValueMap): Parts {
  const result = resultPart(document, [])
  if (result !== undefined) return { parts: [result], notes: [] }
  const dryRun = dryRunBody(document)
  if (dryRun !== undefined) return { parts: [sentPart(document, dryRun)], notes: [] }
  if (isRecord(document)) return recorded([[document, []]])
  if (isList(document.get('Records'))) return recorded(itemsOf(document, 'Records'))
  if (isList(document.get('Events'))) return recorded(events(document))
  for (const name of ['Items', 'items']) if (isList(document.get(name))) return listed(document, name)
  return { parts: [{ members: document, path: [], kind: kindOf(document) }], notes: [] }
}

function resultPart(line: ValueMap, path: Path): Part | undefined {
  const result = resultIn(line)
  return result && { ...result, path: [...path, ...result.path], id: result.earlier.id }
}

/** An answer names no API; what does is an input, even one with members that no input has. */
function kindOf(members: ValueMap): Part['kind'] {
  if (FIELD_NAMES.some((name) => members.has(name))) {
    const answered = !members.has('ApiId') && ANSWERED.some((name) => members.has(name))
    return answered ? 'reply' : 'input'
  }
  const wire = [...FIELD_NAMES, ...ANSWERED].some((name) => members.has(wireName(name)))
  return wire ? 'wire' : members.has('IntegrationId') ? 'reply' : 'input'
}

type Placed = readonly [ValueMap, Path]

function itemsOf(document: ValueMap, name: string): readonly Placed[] {
  const list = document.get(name)
  if (!isList(list)) return []
  return list.flatMap((item, at): Placed[] => (isMap(item) ? [[item, [name, at]]] : []))
}

function listed(document: ValueMap, name: string): Parts {
  const parts = itemsOf(document, name).map(([members, path]): Part => {
    const result = resultPart(members, path)
    if (result !== undefined) return result
    const kind = kindOf(members)
    return { members, path, kind: kind === 'input' && !members.has('ApiId') ? 'reply' : kind }
  })
  const more = ['NextToken', 'nextToken'].find((token) => typeof document.get(token) === 'string')
  const notes: Note[] = notMaps(document, name)
  if (more !== undefined)
    notes.push({
      kind: 'told',
      member: more,
      says: 'This is one page of several; the integrations of the others are not in it.',
      instead: 'ask for all pages',
    })
  return { parts, notes }
}

function notMaps(document: ValueMap, name: string): Note[] {
  const list = document.get(name)
  const count = isList(list) ? list.filter((item) => !isMap(item)).length : 0
  if (count === 0) return []
  return [{ kind: 'skipped', member: name, says: `${count} of its items are no maps of members.` }]
}

function events(document: ValueMap): readonly Placed[] {
  return itemsOf(document, 'Events').map(([item, path]): Placed => [
    lookedUp(item) ?? item,
    [...path, 'CloudTrailEvent'],
  ])
}

function recorded(records: readonly Placed[]): Parts {
  const parts: Part[] = []
  const count = { failed: 0, rest: 0, others: 0 }
  for (const [record, path] of records) {
    const found = recordedIn(record)
    const isRest = isRestRecord(record)
    if (found === undefined && !isRest) count.others++
    else if (hasFailed(record)) count.failed++
    else if (found === undefined) count.rest++
    else {
      const { body, bodyPath, apiId, id } = found
      parts.push({ members: body, path: [...path, ...bodyPath], kind: 'wire', apiId, id })
    }
  }
  const notes: Note[] = []
  if (count.rest > 0) notes.push(restNote(count.rest))
  if (count.failed > 0)
    notes.push({
      kind: 'told',
      member: 'errorCode',
      says: `${eventsAre(count.failed)} not read, since the service refused what was asked for.`,
    })
  if (count.others > 0)
    notes.push({
      kind: 'told',
      member: 'eventName',
      says: `${eventsAre(count.others)} not of an integration that was created.`,
    })
  return { parts, notes }
}

const eventsAre = (count: number): string => `${count} ${count === 1 ? 'event is' : 'events are'}`

const restNote = (count: number): Note => ({
  kind: 'skipped',
  member: 'PutIntegration',
  says: `${eventsAre(count)} of integrations of a REST API, and not read.`,
  instead: 'give the answer to aws apigateway get-integration, or the export of the API as OpenAPI',
})

/** The API stands in the path of the URL. */
function sentPart(document: ValueMap, { body, names }: NonNullable<ReturnType<typeof dryRunBody>>): Part {
  const url = document.get(names.url)
  const [, segment] = typeof url === 'string' ? (/\/v2\/apis\/([^/?#]+)\/integrations/.exec(url) ?? []) : []
  return { members: body, path: [names.body], kind: 'wire', apiId: segment && decoded(segment) }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
