/** What can be done to a place of the request or the response. In lower case only. */
export const ACTIONS = ['append', 'overwrite', 'remove'] as const
export type Action = (typeof ACTIONS)[number]

export type Target = 'header' | 'querystring' | 'path' | 'statuscode'

/** Whether a mapping changes the request, before the backend gets it, or the response, before the client does. */
export type Side = 'request' | 'response'

/** The key of a mapping, read: what it does to what. */
export interface MappingKey {
  readonly action: Action
  readonly target: Target
  /** The header or the query string parameter; of a path, what is behind a dot. Empty where there is none. */
  readonly name: string
}

const KEY = /^(append|overwrite|remove):(?:(header|querystring)\.([^]+)|(path)(?:\.([^]+))?|(statuscode))$/

/**
 *     key    = action ":" target
 *     target = "header." name | "querystring." name | "path" [ "." name ] | "statuscode"
 *
 * A key that reads may still be of no use: the path and the status code can only be overwritten, and not every target
 * is on both sides.
 */
export function readMappingKey(key: string): MappingKey | undefined {
  const [, action, named, name, path, step, code] = KEY.exec(key) ?? []
  const does = ACTIONS.find((each) => each === action)
  if (does === undefined) return undefined
  if (named === 'header' || named === 'querystring') return { action: does, target: named, name: name ?? '' }
  if (path !== undefined) return { action: does, target: 'path', name: step ?? '' }
  return code === undefined ? undefined : { action: does, target: 'statuscode', name: '' }
}

const TARGETS: Readonly<Record<Side, readonly Target[]>> = {
  request: ['header', 'querystring', 'path'],
  response: ['header', 'statuscode'],
}

export const targetsOf = (side: Side): readonly Target[] => TARGETS[side]

/** Whether a text can be the name of a header (RFC 9110, `token`). */
export const isHeaderToken = (name: string): boolean => /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(name)

/** Whether a text is a status code that a response of the backend can have and a client can get. */
export const isStatus = (text: string): boolean => /^[2-5][0-9]{2}$/.test(text)
