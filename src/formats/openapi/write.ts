import type { Json, JsonMap } from '../../value.ts'
import { writeYaml } from '../../yaml/write.ts'
import type { Item, Note, WriteSettings, Written } from '../format.ts'
import { openNotes } from '../aws/open-note.ts'
import { itemNames } from '../references/item-names.ts'
import { onlyReference } from '../references/template.ts'
import { extensionOf } from './extension.ts'
import type { Extension } from './extension.ts'
import { kindsOf } from './kind.ts'
import { INTEGRATION, KEPT } from './names.ts'
import { slotsOf } from './routes.ts'
import type { Slot } from './routes.ts'
import { spotsOf } from './spots.ts'

/**
 * An OpenAPI document with an operation for each integration. What OpenAPI has no place for stands beside the extension,
 * where this program finds it again and API Gateway does not look.
 *
 * Source: the developer guide, OpenAPI extensions; HTTP APIs import OpenAPI 3.0.
 */
export function writeOpenapi(items: readonly Item[], _settings?: WriteSettings): Written {
  const slots = slotsOf(items)
  const extensions = items.map(extensionOf)
  const ids = itemNames(items, (name) => name)
  const paths = new Map<string, Map<string, Json>>()
  for (const [index, slot] of slots.entries()) {
    const operations = paths.get(slot.path) ?? new Map<string, Json>()
    const written = extensions[index]
    if (written === undefined) continue
    const id = items[index]?.name === '' ? undefined : ids[index]
    paths.set(slot.path, operations.set(slot.method, operationOf(slot, written, id)))
  }
  const document = documentOf(items, paths)
  const notes = items.flatMap((item, index) =>
    [...(extensions[index]?.notes ?? []), ...(slots[index]?.notes ?? []), ...notesOn(item)].map((note) => ({
      ...note,
      item: index,
    })),
  )
  return { text: writeYaml(isClear(document) ? document : new Map([...document, [KEPT, MARK]])), notes }
}

/** Says that the document is none of a REST API, where its integrations could be. */
const MARK: JsonMap = new Map([['Service', 'apigatewayv2']])

function isClear(document: JsonMap): boolean {
  const { spots } = spotsOf(document, () => undefined)
  const kindOf = kindsOf(document, spots)
  return spots.every((spot) => kindOf(spot) === 'http')
}

function documentOf(items: readonly Item[], paths: JsonMap): JsonMap {
  const [first] = items
  const title = items.length === 1 && first !== undefined && first.name !== '' ? first.name : 'integrations'
  return new Map<string, Json>([
    ['openapi', '3.0.1'],
    [
      'info',
      new Map([
        ['title', title],
        ['version', '1.0'],
      ]),
    ],
    ['paths', paths],
  ])
}

function operationOf(
  { path, method, variables, isDefault }: Slot,
  { extension, kept }: Extension,
  id?: string,
): JsonMap {
  const operation = new Map<string, Json>()
  // What has no name of its own is called by its route, and so are those that this is read from.
  if (
    id !== undefined &&
    id !== `${method.startsWith('x-') ? 'ANY' : method.toUpperCase()} ${isDefault ? '$default' : path}`
  )
    operation.set('operationId', id)
  if (isDefault) operation.set('isDefaultRoute', true)
  if (variables.length > 0) operation.set('parameters', variables.map(parameterOf))
  operation.set('responses', new Map([['default', new Map([['description', 'Default response']])]]))
  operation.set(INTEGRATION, extension)
  if (kept.size > 0) operation.set(KEPT, kept)
  return operation
}

const parameterOf = (name: string): JsonMap =>
  new Map<string, Json>([
    ['name', name],
    ['in', 'path'],
    ['required', true],
    ['schema', new Map([['type', 'string']])],
  ])

function notesOn({ draft, id }: Item): readonly Note[] {
  const api = draft.get('ApiId')?.value ?? null
  const rest = onlyReference(api) === undefined ? draft : new Map([...draft].filter(([name]) => name !== 'ApiId'))
  const notes = [...openNotes(rest)]
  if (rest !== draft)
    notes.push({ kind: 'told', member: 'ApiId', says: 'It is left out, since the document is the API.' })
  if (id === undefined) return notes
  const says = `An import makes a new integration beside ${id}.`
  return [...notes, { kind: 'told', member: 'IntegrationId', says, instead: 'delete the old one after the import' }]
}
