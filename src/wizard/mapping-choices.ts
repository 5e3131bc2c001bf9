import type { Protocol } from '../model/facts.ts'
import { ACTIONS, targetsOf } from '../grammar/mapping-key.ts'
import type { Action, Side, Target } from '../grammar/mapping-key.ts'
import { sourceKinds } from '../grammar/mapping.ts'
import type { Choice } from '../conversation.ts'

/** What a mapping may be of: a request, a response; of a WebSocket API requests alone. */
export type MapSide = Side | 'websocket'

export function sideOf(field: string, protocol: Protocol | undefined): MapSide {
  if (field === 'ResponseParameters') return 'response'
  return protocol === 'WEBSOCKET' ? 'websocket' : 'request'
}

const VERBS: Readonly<Record<Action, string>> = { append: 'Add', overwrite: 'Replace', remove: 'Remove' }
const NOUNS: Readonly<Record<Target, string>> = {
  header: 'a header',
  querystring: 'a query string parameter',
  path: 'the path',
  statuscode: 'the status code',
}

/** What can be changed. A value that ends in a dot wants a name behind it. */
export function targetChoices(side: MapSide): readonly Choice[] {
  if (side === 'websocket')
    return (['header', 'querystring', 'path'] as const).map((target) => ({
      value: `integration.request.${target}.`,
      name: target === 'path' ? 'Set a part of the path' : `Set ${NOUNS[target]}`,
    }))
  return targetsOf(side).flatMap((target) => {
    if (target === 'path' || target === 'statuscode') return [choiceOf('overwrite', target, '')]
    return ACTIONS.map((action) => choiceOf(action, target, '.'))
  })
}

const choiceOf = (action: Action, target: Target, end: string): Choice => ({
  value: `${action}:${target}${end}`,
  name: `${VERBS[action]} ${NOUNS[target]}`,
})

/** Where the value of a mapping may come from; each is a beginning of it. */
export function sourceChoices(side: MapSide): readonly Choice[] {
  const text: Choice =
    side === 'websocket'
      ? { value: "'", name: 'A fixed text', description: 'In single quotes.' }
      : { value: '', name: 'A fixed text', description: 'As it stands, without quotes.' }
  if (side === 'websocket') return [...WEBSOCKET_SOURCES, text]
  const kinds = sourceKinds(side).map(({ root, name, help }) => ({
    value: `$${root}${name === 'needed' ? '.' : ''}`,
    name: `$${root}`,
    description: help,
  }))
  return [...kinds, text]
}

const WEBSOCKET_SOURCES: readonly Choice[] = [
  { value: 'route.request.body.', name: 'route.request.body', description: 'What a JSONPath finds in the message.' },
  { value: 'route.request.header.', name: 'route.request.header', description: 'A header, on $connect alone.' },
  {
    value: 'route.request.querystring.',
    name: 'route.request.querystring',
    description: 'A query string parameter, on $connect alone.',
  },
  {
    value: 'context.',
    name: 'context',
    description: 'What API Gateway knows of the call, as in context.connectionId.',
  },
  { value: 'stageVariables.', name: 'stageVariables', description: 'A variable of the stage.' },
]

/** The value of what takes something away. */
export const REMOVED = "''"

export const isRemoval = (key: string): boolean => key.startsWith('remove:')
