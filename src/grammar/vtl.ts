import { isEscaped, readArguments, referenceAt } from './vtl-arguments.ts'
import type { Open, Reference } from './vtl-arguments.ts'

/** `#if(…)`, `#{else}`, `#end`. */
export interface Directive {
  /** Without `#` and braces; a call of a macro with a body is `@` and its name. */
  readonly name: string
  /** Where its `#` stands. */
  readonly at: number
  /** What its parentheses leave open. */
  readonly open?: Open
}

/** What a Velocity template is made of, as far as its shape goes; both lists in the order of the text. */
export interface Template {
  readonly directives: readonly Directive[]
  readonly references: readonly Reference[]
}

interface Scan {
  readonly text: string
  readonly directives: Directive[]
  readonly references: Reference[]
  /** Where the last comment and the last literal end: what begins behind that is plain text. */
  readonly lastComment: number
  readonly lastLiteral: number
  /** Up to here no parenthesis closes what was open; nobody looks for it twice, or hostile text takes forever. */
  lostUntil: number
  /** The end of the line that was last asked for. */
  lineEnd: number
}

const WORD = /#(?:(@?[A-Za-z]\w*)|\{(@?[A-Za-z]\w*)\})/y
const PARENTHESIS = /\s*\(/y
const MEMBER = /\.[A-Za-z_]\w*|\[[\w$.-]{0,100}\]/y
const MARK = /[#$]/g

/** These take an expression in parentheses. Without one they are taken for plain text. */
const WITH_ARGUMENTS = ['if', 'elseif', 'foreach', 'set', 'macro', 'define', 'literal', 'parse', 'include', 'evaluate']

/**
 * Finds directives and references in a template. Any text is a template: what makes no sense is plain text.
 *
 *     template = *( comment / literal / directive / reference / text )
 *     comment  = "##" *char newline / "#*" *char "*#"
 *     literal  = "#[[" *char "]]#"
 */
export function scanTemplate(text: string): Template {
  const [lastComment, lastLiteral] = [text.lastIndexOf('*#'), text.lastIndexOf(']]#')]
  const scan: Scan = { text, directives: [], references: [], lastComment, lastLiteral, lostUntil: 0, lineEnd: -1 }
  for (let at = nextMark(text, 0); at >= 0;)
    at = nextMark(text, text[at] === '#' ? afterHash(scan, at) : afterDollar(scan, at))
  return { directives: scan.directives, references: scan.references }
}

function nextMark(text: string, from: number): number {
  MARK.lastIndex = from
  return MARK.exec(text)?.index ?? -1
}

function afterHash(scan: Scan, at: number): number {
  const { text } = scan
  if (text.startsWith('##', at)) return endOfLine(scan, at)
  if (text.startsWith('#*', at) && at + 2 <= scan.lastComment) return text.indexOf('*#', at + 2) + 2
  if (text.startsWith('#[[', at) && at + 3 <= scan.lastLiteral) return text.indexOf(']]#', at + 3) + 3
  WORD.lastIndex = at
  const [whole, bare, braced] = isEscaped(text, at) ? [] : (WORD.exec(text) ?? [])
  const name = bare ?? braced
  return whole === undefined || name === undefined ? at + 1 : directive(scan, name, at, at + whole.length)
}

function directive(scan: Scan, name: string, at: number, end: number): number {
  if (name === 'else' || name === 'end') {
    scan.directives.push({ name, at })
    return end
  }
  PARENTHESIS.lastIndex = end
  if (!(name.startsWith('@') || WITH_ARGUMENTS.includes(name)) || !PARENTHESIS.test(scan.text)) return end
  const from = PARENTHESIS.lastIndex
  const read = readArguments(scan.text, from, at < scan.lostUntil ? endOfLine(scan, from) : scan.text.length)
  const { open } = read
  scan.directives.push({ name, at, ...(open && { open }) })
  if (open === undefined) {
    scan.references.push(...read.references)
    return read.end
  }
  scan.lostUntil = Math.max(scan.lostUntil, read.end)
  // Whatever it was meant to be, the next line most likely begins anew.
  const goOn = Math.min(read.end, endOfLine(scan, from))
  scan.references.push(...read.references.filter((reference) => reference.at < goOn))
  return goOn
}

/** reference = "$" ["!"] ["{"] name *( "." member [ "(" arguments ")" ] ) */
function afterDollar(scan: Scan, at: number): number {
  const found = isEscaped(scan.text, at) ? undefined : referenceAt(scan.text, at)
  if (found === undefined) return at + 1
  scan.references.push(found.reference)
  let end = found.end
  for (;;) {
    if (scan.text[end] === '(') {
      if (at < scan.lostUntil) return end
      const read = readArguments(scan.text, end + 1, scan.text.length)
      if (read.open !== undefined) {
        scan.lostUntil = read.end
        return end
      }
      scan.references.push(...read.references)
      end = read.end
    } else {
      MEMBER.lastIndex = end
      if (!MEMBER.test(scan.text)) return end
      end = MEMBER.lastIndex
    }
  }
}

function endOfLine(scan: Scan, at: number): number {
  if (scan.lineEnd < at) {
    const end = scan.text.indexOf('\n', at)
    scan.lineEnd = end < 0 ? scan.text.length : end
  }
  return scan.lineEnd
}
