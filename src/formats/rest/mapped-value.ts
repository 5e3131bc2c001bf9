import { isHttpContextVariable } from '../../grammar/context-variables.ts'
import { excerpt } from '../../grammar/excerpt.ts'
import type { Side } from '../../grammar/mapping-key.ts'
import { readMapping } from '../../grammar/mapping.ts'
import { hasMark, startsWithMark } from './veil.ts'

/** The value of a mapping of a REST API, as an HTTP API would read it. Texts may have marks in them. */
export type RestValue =
  | { readonly kind: 'source'; readonly source: string; readonly says?: string }
  | { readonly kind: 'static'; readonly text: string }
  /** What it begins with is not known, and so not what it is. */
  | { readonly kind: 'open' }
  | { readonly kind: 'lost'; readonly says: string; readonly instead: string }

const SOURCES: Readonly<Record<Side, RegExp>> = {
  request: /^method\.request\.(header|querystring|path|multivalueheader|multivaluequerystring)\.([^]+)$/,
  response: /^integration\.response\.(header|multivalueheader)\.([^]+)$/,
}
const BODIES: Readonly<Record<Side, RegExp>> = {
  request: /^method\.request\.body(|[.[][^]+)$/,
  response: /^integration\.response\.body(|[.[][^]+)$/,
}
const STATIC = /^'([^]*)'\s*$/
/** Documents of AWS put a dollar before them here and there. */
const VARIABLE = /^\$?(context|stageVariables)\.([^]+)$/

/**
 *     value  = "method.request." place "." name / "method.request.body" [ path ] / "integration.response.header." name /
 *              "integration.response.body" [ path ] / "context." name / "stageVariables." name / "'" text "'"
 */
export function readRestValue(text: string, side: Side): RestValue {
  const [, fixed] = STATIC.exec(text) ?? []
  if (fixed !== undefined) return staticText(fixed)
  const [, place, name = ''] = SOURCES[side].exec(text) ?? []
  if (place !== undefined) return placed(place, name, side)
  const [, path] = BODIES[side].exec(text) ?? []
  if (path !== undefined) return bodyPath(path, side)
  const [, root, variable = ''] = VARIABLE.exec(text) ?? []
  if (root === 'context') return contextVariable(variable)
  if (root !== undefined) return { kind: 'source', source: `${root}.${variable}` }
  if (startsWithMark(text)) return { kind: 'open' }
  return {
    kind: 'lost',
    says: `${excerpt(text)} is no mapping of a REST API.`,
    instead: 'correct it, or map the value anew',
  }
}

/** `$name` and `${name}` begin a source on an HTTP API, and nothing is known that would keep them from it. */
function staticText(text: string): RestValue {
  if (text === '')
    return { kind: 'lost', says: 'An HTTP API takes no empty text.', instead: 'leave it out, or give it a text' }
  if (readMapping(text).every(({ kind }) => kind === 'literal')) return { kind: 'static', text }
  return {
    kind: 'lost',
    says: `An HTTP API would read a source in the text ${excerpt(text)}.`,
    instead: 'keep the text in a stage variable and map $stageVariables.NAME',
  }
}

function placed(place: string, name: string, side: Side): RestValue {
  const [, several, one = place] = /^(multivalue)?(.*)$/.exec(place) ?? []
  const source = `${side}.${one}.${name}`
  if (several === undefined) return { kind: 'source', source }
  return { kind: 'source', source, says: 'Several values come as one, joined by commas.' }
}

function bodyPath(path: string, side: Side): RestValue {
  if (!path.replace(/\[[^\]]*\]/g, '[]').includes('..') && !path.includes('?('))
    return { kind: 'source', source: `${side}.body${path}` }
  return {
    kind: 'lost',
    says: `An HTTP API reads no path with recursive descent or a filter, as in ${excerpt(path)}.`,
    instead: 'name each step of the path',
  }
}

/** What takes the place of a variable of REST APIs, where something comes near. */
const NEAR: ReadonlyMap<string, string> = new Map([
  ['resourcePath', 'map $context.routeKey, which has the method before the path'],
  ['resourceId', 'map $context.routeKey, which tells the route'],
  ['identity.apiKey', 'map $request.header.x-api-key'],
])

function contextVariable(name: string): RestValue {
  if (isHttpContextVariable(name) || hasMark(name)) return { kind: 'source', source: `context.${name}` }
  return {
    kind: 'lost',
    says: `HTTP APIs have no variable context.${name}.`,
    instead: NEAR.get(name) ?? 'map another variable, or have the backend do without it',
  }
}

/** The most that a mapping holds. */
const LONGEST = 512

/**
 * The value as an HTTP API has it; what is not known is taken as it is.
 *
 * @returns a text, or a value that is lost
 */
export function httpValue(text: string, side: Side): Extract<RestValue, { kind: 'lost' }> | HttpValue {
  const read = readRestValue(text, side)
  if (read.kind === 'lost') return read
  if (read.kind === 'open') return { kind: 'open', text }
  const written = read.kind === 'static' ? read.text : sourceText(read.source)
  if (written === undefined)
    return { kind: 'lost', says: `An HTTP API cannot read ${excerpt(text)}.`, instead: 'give it another name' }
  if (!hasMark(written) && [...written].length > LONGEST)
    return {
      kind: 'lost',
      says: `The value has more than the ${LONGEST} characters that an HTTP API takes.`,
      instead: 'keep it shorter, or have the backend add it',
    }
  return { kind: 'known', text: written, ...(read.kind === 'source' && read.says && { says: read.says }) }
}

export interface HttpValue {
  readonly kind: 'known' | 'open'
  readonly text: string
  readonly says?: string
}

/** `$source`, in braces where it would end too early without; `undefined` where neither reads as that source. */
function sourceText(source: string): string | undefined {
  return [`$${source}`, `\${${source}}`].find((text) => {
    const [piece, ...rest] = readMapping(text)
    return piece?.kind === 'source' && piece.form !== 'unclosed' && piece.source === source && rest.length === 0
  })
}
