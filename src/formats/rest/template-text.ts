import { isHttpContextVariable } from '../../grammar/context-variables.ts'
import { readMapping } from '../../grammar/mapping.ts'

/** A part of a template: text, or what a mapping of an HTTP API reads in its place. */
export type TemplatePart = { readonly kind: 'text'; readonly text: string } | TemplateSource

export interface TemplateSource {
  readonly kind: 'source'
  readonly source: string
  /** It makes JSON of a member, with quotes around a text, and a mapping does not. */
  readonly quotes: boolean
}

/** Names within a path of JSON; brackets hold a position. */
const PATH = String.raw`\(\s*(['"])\$((?:\.[A-Za-z_][\w-]*|\[\d+\])*)\1\s*\)`
const NAME = String.raw`\.(?:get\(\s*['"]([\w-]+)['"]\s*\)|([A-Za-z_][\w-]*))`

/**
 * What a template may say, and what that is to an HTTP API. `$input.params('x')` alone is none of it: it looks for its
 * name in path, query string and headers, one after the other.
 */
const EXPRESSIONS: readonly (readonly [RegExp, (found: RegExpExecArray) => string | undefined])[] = [
  [/\$input\.body(?![\w.(])/y, () => 'request.body'],
  [new RegExp(String.raw`\$input\.(?:path|json)${PATH}`, 'y'), ([, , path = '']) => `request.body${path}`],
  [
    new RegExp(String.raw`\$input\.params\(\)\.(header|querystring|path)${NAME}`, 'y'),
    ([, place = '', got, plain]) => `request.${place}.${got ?? plain ?? ''}`,
  ],
  [
    /\$(?:\{context\.([\w.]+)\}|context\.(\w+(?:\.\w+)*))/y,
    ([, braced, plain]) => {
      const name = braced ?? plain ?? ''
      return isHttpContextVariable(name) ? `context.${name}` : undefined
    },
  ],
  [
    /\$(?:\{stageVariables\.(\w+)\}|stageVariables\.(\w+))/y,
    ([, braced, plain]) => `stageVariables.${braced ?? plain ?? ''}`,
  ],
]

/** These make a text fit for where it stands, as a mapping does by itself. */
const WRAPPED = /\$util\.(escapeJavaScript|urlEncode)\(\s*/y

/**
 * The parts of a template that an HTTP API can put together too; `undefined` where it holds directives or anything else
 * that a mapping cannot say.
 */
export function templateParts(template: string): readonly TemplatePart[] | undefined {
  const parts: TemplatePart[] = []
  let done = 0
  for (let at = nextMark(template, 0); at !== -1; at = nextMark(template, at)) {
    const found = expressionAt(template, at)
    if (found === undefined) return undefined
    if (at > done) parts.push({ kind: 'text', text: template.slice(done, at) })
    parts.push(found.part)
    at = done = found.end
  }
  if (done < template.length) parts.push({ kind: 'text', text: template.slice(done) })
  return parts
}

const MARK = /\$[!{A-Za-z]|#[#*[@{A-Za-z]/g

/** Where an expression or a directive begins. A dollar before anything but a name is text, and so is a lone `#`. */
function nextMark(template: string, from: number): number {
  MARK.lastIndex = from
  return MARK.exec(template)?.index ?? -1
}

function expressionAt(
  template: string,
  at: number,
): { readonly part: TemplateSource; readonly end: number } | undefined {
  WRAPPED.lastIndex = at
  const wrapped = WRAPPED.test(template)
  const start = wrapped ? WRAPPED.lastIndex : at
  for (const [form, sourceOf] of EXPRESSIONS) {
    form.lastIndex = start
    const found = form.exec(template)
    const source = found === null ? undefined : sourceOf(found)
    if (found === null || source === undefined) continue
    const quotes = wrapped && found[0].startsWith('$input.json') && source !== 'request.body'
    CLOSING.lastIndex = form.lastIndex
    if (wrapped && !CLOSING.test(template)) return undefined
    return { part: { kind: 'source', source, quotes }, end: wrapped ? CLOSING.lastIndex : form.lastIndex }
  }
  return undefined
}

const CLOSING = /\s*\)/y

/** Parts as the value of a mapping; `undefined` where the text would be read as more than text. */
export function mappingOf(parts: readonly TemplatePart[]): string | undefined {
  const alone = parts.length === 1
  const value = parts
    .map((part) => (part.kind === 'text' ? part.text : alone ? `$${part.source}` : `\${${part.source}}`))
    .join('')
  const read = readMapping(value).filter((piece) => piece.kind === 'source')
  const meant = parts.flatMap((part) => (part.kind === 'source' ? [part.source] : []))
  const same = read.length === meant.length && read.every(({ source }, at) => source === meant[at])
  return same && value.length <= 512 && value !== '' ? value : undefined
}
