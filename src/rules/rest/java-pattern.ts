/**
 * What makes a Java regular expression invalid for certain: a bracket or parenthesis without its partner, or a
 * quantifier with nothing to repeat. `undefined` where nothing of that is found. Java's own rules for braces, class
 * unions and comments are not looked into; a pattern that has these counts as right.
 *
 * Source: java.util.regex.Pattern, checked against the JDK.
 */
export function patternError(pattern: string): string | undefined {
  const scan: Scan = { text: pattern, at: 0, open: [], before: 'nothing' }
  while (scan.at < pattern.length) {
    const error = STEPS.get(pattern.charAt(scan.at))?.(scan) ?? plain(scan)
    if (error === 'unsure') return undefined
    if (error !== 'right') return error
  }
  const [place] = scan.open
  return place === undefined ? undefined : `the parenthesis at character ${place + 1} is never closed`
}

interface Scan {
  readonly text: string
  at: number
  /** Where the parentheses are that are open. */
  readonly open: number[]
  /** What a quantifier would stand behind. */
  before: 'nothing' | 'atom' | 'quantifier' | 'whole quantifier'
}

type Step = (scan: Scan) => string

const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['\\', escape],
  ['[', bracket],
  ['(', openGroup],
  [')', closeGroup],
  ['|', bar],
  ['*', quantifier],
  ['+', quantifier],
  ['?', quantifier],
])

function plain(scan: Scan): string {
  scan.at++
  scan.before = 'atom'
  return 'right'
}

function bar(scan: Scan): string {
  scan.at++
  scan.before = 'nothing'
  return 'right'
}

/** A letter, or all that stands between `\Q` and `\E`. */
function escape(scan: Scan): string {
  const { text, at } = scan
  if (at + 1 === text.length) return 'the backslash at the end escapes nothing'
  const end = text.indexOf('\\E', at)
  scan.at = text.charAt(at + 1) !== 'Q' ? at + 2 : end < 0 ? text.length : end + 2
  scan.before = 'atom'
  return 'right'
}

/** A bracket first in a class stands for itself; one in a class opens another in Java, and elsewhere does not. */
function bracket(scan: Scan): string {
  const { text, at } = scan
  let place = text.charAt(at + 1) === '^' ? at + 2 : at + 1
  if (text.charAt(place) === ']') place++
  for (; place < text.length; place++) {
    const char = text.charAt(place)
    if (char === '[' || char === '&' || text.startsWith('\\Q', place)) return 'unsure'
    if (char === '\\') place++
    else if (char === ']') {
      scan.at = place + 1
      scan.before = 'atom'
      return 'right'
    }
  }
  return `the bracket at character ${at + 1} is never closed`
}

const GROUP = /\?(?:[:=!>]|<[=!]|<[A-Za-z0-9]+>|[A-Za-z]*(?:-[A-Za-z]*)?:?)/y

function openGroup(scan: Scan): string {
  scan.open.push(scan.at)
  GROUP.lastIndex = scan.at + 1
  const [kind = ''] = GROUP.exec(scan.text) ?? []
  // With this flag blanks and comments are no part of the pattern.
  if (kind.includes('x') && !kind.startsWith('?<')) return 'unsure'
  scan.at += 1 + kind.length
  scan.before = 'nothing'
  return 'right'
}

function closeGroup(scan: Scan): string {
  if (scan.open.pop() === undefined) return `the parenthesis at character ${scan.at + 1} closes nothing`
  return plain(scan)
}

/** `a*` may be followed by `?` or `+`, which say how, and by nothing else that repeats. */
function quantifier(scan: Scan): string {
  const { text, at, before } = scan
  const char = text.charAt(at)
  if (before === 'atom') scan.before = 'quantifier'
  else if (before === 'quantifier' && char !== '*') scan.before = 'whole quantifier'
  else return `the ${char} at character ${at + 1} repeats nothing`
  scan.at++
  return 'right'
}
