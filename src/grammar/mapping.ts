import type { Side } from './mapping-key.ts'

/** A piece of the value of a mapping. The texts of all pieces are the value again. */
export type Piece = { readonly kind: 'literal'; readonly text: string } | SourcePiece

export interface SourcePiece {
  readonly kind: 'source'
  readonly text: string
  /** What is read, without dollar and braces. */
  readonly source: string
  /** `$source`, `${source}`, or `${source` without its brace. */
  readonly form: 'plain' | 'braced' | 'unclosed'
}

/**
 *     value = *( literal | "$" source | "${" source "}" )
 *
 * A dollar before anything but a letter or a brace is literal, as in `$5`. A source without braces ends where no name
 * goes on, so that it can stand in JSON: in `{"id":"$request.body.id"}` it ends at the quote.
 */
export function readMapping(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let done = 0
  let at = text.indexOf('$')
  while (at !== -1) {
    const piece = sourceAt(text, at)
    if (piece !== undefined) {
      if (at > done) pieces.push({ kind: 'literal', text: text.slice(done, at) })
      pieces.push(piece)
      done = at + piece.text.length
    }
    at = text.indexOf('$', piece === undefined ? at + 1 : done)
  }
  if (done < text.length) pieces.push({ kind: 'literal', text: text.slice(done) })
  return pieces
}

function sourceAt(text: string, at: number): SourcePiece | undefined {
  if (text[at - 1] === '\\') return undefined
  if (text[at + 1] === '{') return bracedSource(text, at)
  const source = plainSource(text.slice(at + 1))
  return source === '' ? undefined : { kind: 'source', text: `$${source}`, source, form: 'plain' }
}

/** Beyond ASCII all is taken for letters: Unicode's own classes would cost half the time of a run. */
const LETTER = '[A-Za-z\\u00aa-\\uffff]'
const WORD = '[\\w.\\u00aa-\\uffff-]'
/** JSONPath and what an authorizer hands on may have steps in brackets. They are short, which keeps the search linear. */
const STEPS = new RegExp(
  `^(?:(?:request|response)\\.body|context\\.authorizer)(?=[.[])${WORD}*(?:\\[[^\\]]{0,200}\\]${WORD}*)*`,
)
/** Of other variables names are made of letters, digits and underscores alone: a hyphen belongs to the text behind. */
const VARIABLE = /^(?:context(?!\.authorizer[.[])|stageVariables)(?:\.\w+)*(?!\w)/
/** OData's query strings begin with a dollar: `$filter`. */
const QUERY = new RegExp(`^request\\.querystring\\.\\$${LETTER}${WORD}*`)
const OTHER = new RegExp(`^${LETTER}${WORD}*`)

function plainSource(rest: string): string {
  const [source] = STEPS.exec(rest) ?? VARIABLE.exec(rest) ?? QUERY.exec(rest) ?? OTHER.exec(rest) ?? ['']
  // The dot behind the last name is the end of a sentence; two are a path that the service does not know.
  return source.endsWith('.') && !source.endsWith('..') ? source.slice(0, -1) : source
}

/** What no source holds, so that the brace was forgotten before it. */
const isEnd = (text: string, at: number): boolean =>
  text[at] === '"' || text[at] === '\n' || text[at] === '{' || (text[at] === '$' && text[at + 1] === '{')

function bracedSource(text: string, at: number): SourcePiece {
  const start = at + 2
  let end = start
  let inBrackets = false
  while (end < text.length && (inBrackets || (text[end] !== '}' && !isEnd(text, end)))) {
    if (text[end] === '[') inBrackets = true
    else if (text[end] === ']') inBrackets = false
    end++
  }
  const source = text.slice(start, end)
  if (text[end] === '}') return { kind: 'source', text: text.slice(at, end + 1), source, form: 'braced' }
  return { kind: 'source', text: text.slice(at, end), source, form: 'unclosed' }
}

export const sourcesIn = (pieces: readonly Piece[]): readonly SourcePiece[] =>
  pieces.filter((piece) => piece.kind === 'source')

/** What a mapping can read from. */
export interface SourceKind {
  readonly root: Root
  /** Whether something must be named behind the root. */
  readonly name: 'needed' | 'optional'
  readonly help: string
}

export type Root =
  | 'request.header'
  | 'request.querystring'
  | 'request.path'
  | 'request.body'
  | 'response.header'
  | 'response.body'
  | 'context'
  | 'stageVariables'

const CONTEXT: SourceKind = { root: 'context', name: 'needed', help: 'A variable of the context, as in requestId.' }
const STAGE: SourceKind = { root: 'stageVariables', name: 'needed', help: 'A variable of the stage.' }

/** Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html */
export const REQUEST_SOURCES: readonly SourceKind[] = [
  { root: 'request.header', name: 'needed', help: 'A header; several of one name are joined by commas.' },
  { root: 'request.querystring', name: 'needed', help: 'A query string parameter.' },
  { root: 'request.path', name: 'optional', help: 'The path without the stage, or the path parameter that is named.' },
  { root: 'request.body', name: 'optional', help: 'The body, or what a JSONPath finds in its first 100 KB.' },
  CONTEXT,
  STAGE,
]

export const RESPONSE_SOURCES: readonly SourceKind[] = [
  { root: 'response.header', name: 'needed', help: "A header of the backend's response." },
  { root: 'response.body', name: 'optional', help: "The backend's response, or what a JSONPath finds in it." },
  CONTEXT,
  STAGE,
]

export const sourceKinds = (side: Side): readonly SourceKind[] =>
  side === 'request' ? REQUEST_SOURCES : RESPONSE_SOURCES

/** A source, read. */
export interface Source {
  readonly kind: SourceKind
  /** What is behind the root: a name or a path. Empty where there is nothing. */
  readonly name: string
}

/** What may be behind a root; `charAt` gives an empty text at the end. */
const ENDS: ReadonlySet<string> = new Set(['', '.', '['])

/** `undefined` where the text begins with none of the roots. */
export function readSource(text: string, kinds: readonly SourceKind[]): Source | undefined {
  const kind = kinds.find(({ root }) => text.startsWith(root) && ENDS.has(text.charAt(root.length)))
  if (kind === undefined) return undefined
  const name = text.slice(kind.root.length)
  return { kind, name: name.startsWith('.') ? name.slice(1) : name }
}
