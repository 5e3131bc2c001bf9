import { failAt } from './fail.ts'

/** Nested deeper, the grammar loses count of the templates that are open, and says nothing. */
const DEEPEST = 60

type Frame =
  | { readonly kind: 'code'; readonly from: number; braces: number }
  | { readonly kind: 'quoted'; readonly from: number }
  | { readonly kind: 'heredoc'; readonly from: number; readonly marker: string }

interface Masking {
  readonly text: string
  readonly out: string[]
  readonly frames: Frame[]
  at: number
  /** Where the last name ended: behind it a parenthesis would make a call. */
  name: number
}

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_-]*`
const NUMBER = String.raw`[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?`
const COMMENT = String.raw`#[^\n]*|\/\/[^\n]*|\/\*`
const BLANKS = String.raw`[ \t\r\n]{32,}`
const CODE = new RegExp(String.raw`${COMMENT}|${BLANKS}|<<-?(${NAME})[ \t]*\r?\n|["{}\n\0]|${NAME}|${NUMBER}`, 'gu')
const QUOTED = /(?:\\[^]|\$\$\{|%%\{){1,1000}|["\n]|[$%]\{/g
const HEREDOC = /(?:\$\$\{|%%\{){1,1000}|\n|[$%]\{/g
const PARENTHESIS = /\s*\(/y

/**
 * A text of HCL as the grammar can take it: of the same length, with blanks for all that is literal in templates, and
 * in comments. Many blanks in a row become a comment: the grammar takes each for a word, and looks past all that follow
 * before it does, so that its time would be that of their square. The grammar drops blanks at the edges of literals, takes `$$${` for an interpolation, stops at NUL, knows
 * no exponents, and reads a name and the parenthesis that begins the next line of an object as a call; so it gets to see
 * none of these. What stands in the literals is read from the text itself.
 *
 * @throws CliError `param` where a string, a heredoc, an interpolation or a comment has no end
 */
export function maskTemplates(text: string): string {
  const masking: Masking = { text, out: [], frames: [{ kind: 'code', from: 0, braces: 0 }], at: 0, name: -1 }
  if (text.startsWith('\ufeff')) mask(masking, 1)
  while (masking.at < text.length) {
    const frame = masking.frames.at(-1)
    if (frame === undefined) break
    if (masking.frames.length > DEEPEST) failAt(text, frame.from, 'Templates are nested too deeply.')
    if (frame.kind === 'code') maskCode(masking, frame)
    else if (frame.kind === 'quoted') maskQuoted(masking, frame.from)
    else maskHeredoc(masking, frame)
  }
  const open = masking.frames.at(-1)
  if (open !== undefined && masking.frames.length > 1) failAt(text, open.from, UNCLOSED[open.kind])
  // A heredoc ends with its line.
  return `${masking.out.join('')}\n`
}

const UNCLOSED = {
  code: 'The template sequence is not closed.',
  quoted: 'The string is not closed on its line.',
  heredoc: 'The heredoc has no line with its end alone.',
} as const

function keep(masking: Masking, to: number): void {
  masking.out.push(masking.text.slice(masking.at, to))
  masking.at = to
}

function mask(masking: Masking, to: number): void {
  const lines = masking.text.slice(masking.at, to).split('\n')
  masking.out.push(lines.map(({ length }) => ' '.repeat(length)).join('\n'))
  masking.at = to
}

function found(pattern: RegExp, { text, at }: Masking): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

function maskCode(masking: Masking, frame: Extract<Frame, { kind: 'code' }>): void {
  const { text, frames } = masking
  const match = found(CODE, masking)
  if (match === undefined) return keep(masking, text.length)
  const [token, marker] = match
  const end = match.index + token.length
  keep(masking, match.index)
  if (token.startsWith('#') || token.startsWith('//'))
    return maskTo(masking, end, token.slice(0, 1) === '#' ? '#' : '//', '')
  if (/^\s{2}/.test(token)) return maskBlanks(masking, end, frame)
  if (token === '/*') return maskComment(masking)
  if (token === '\n') return maskNewline(masking, frame)
  if (token === '\0') failAt(text, match.index, 'The character U+0000 cannot stand here.')
  if (/^[0-9].*e/i.test(token)) {
    masking.out.push('1'.repeat(token.length))
    masking.at = end
    return
  }
  keep(masking, end)
  if (token === '"') frames.push({ kind: 'quoted', from: match.index })
  else if (marker !== undefined) frames.push({ kind: 'heredoc', from: match.index, marker })
  else if (token === '{') frame.braces++
  else if (token !== '}') masking.name = token === 'in' || token === 'if' ? -1 : end
  else if (frame.braces > 0) frame.braces--
  else if (frames.length > 1) frames.pop()
}

function maskComment(masking: Masking): void {
  const end = masking.text.indexOf('*/', masking.at + 2)
  if (end === -1) failAt(masking.text, masking.at, 'The comment is not closed.')
  maskTo(masking, end + 2, '/*', '*/')
}

/** Blanks between a beginning and an end, which are there in the place of what was. */
function maskTo(masking: Masking, to: number, before: string, after: string): void {
  masking.out.push(before)
  masking.at += before.length
  mask(masking, to - after.length)
  masking.out.push(after)
  masking.at = to
}

/** The first stays: behind a slash, the comment would be another. */
function maskBlanks(masking: Masking, to: number, frame: { readonly braces: number }): void {
  if (masking.text.slice(masking.at, to).includes('\n')) maskNewline(masking, frame)
  else keep(masking, masking.at + 1)
  maskTo(masking, to, '/*', '*/')
}

function maskNewline(masking: Masking, { braces }: { readonly braces: number }): void {
  const { text, at, name, out } = masking
  PARENTHESIS.lastIndex = at
  const ends = braces > 0 && name !== -1 && text.slice(name, at).trim() === '' && PARENTHESIS.test(text)
  out.push(ends ? ',' : '\n')
  masking.at = at + 1
}

function maskQuoted(masking: Masking, from: number): void {
  const match = found(QUOTED, masking)
  if (match === undefined || match[0] === '\n') failAt(masking.text, from, UNCLOSED.quoted)
  maskLiteral(masking, match)
  if (match[0] !== '"') return
  keep(masking, match.index + 1)
  masking.frames.pop()
}

/** The literal up to what was found, and that too where it is part of it; else the sequence that begins there. */
function maskLiteral(masking: Masking, { 0: token, index }: RegExpExecArray): void {
  if (token === '"' || token === '${' || token === '%{') mask(masking, index)
  else return mask(masking, index + token.length)
  if (token === '"') return
  keep(masking, index + 2)
  masking.frames.push({ kind: 'code', from: index, braces: 0 })
}

function maskHeredoc(masking: Masking, { from, marker }: Extract<Frame, { kind: 'heredoc' }>): void {
  const { text, at, frames } = masking
  if (text.charAt(at - 1) === '\n') {
    const line = text.slice(at, lineEnd(text, at))
    if (line.trim() === marker) {
      keep(masking, at + line.length)
      frames.pop()
      return
    }
  }
  const match = found(HEREDOC, masking)
  if (match === undefined) failAt(text, from, UNCLOSED.heredoc)
  maskLiteral(masking, match)
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}
