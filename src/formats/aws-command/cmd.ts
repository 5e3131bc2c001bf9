import type { Lookup } from '../lookup.ts'
import { callOf } from './call.ts'
import { literal, merged } from './word.ts'
import type { Invocation, Open, Script, Told } from './word.ts'

/** A character that the program gets, or a variable; and where it stood. */
interface Unit {
  readonly part: string | Open
  readonly offset: number
}

const VARIABLE = /%([A-Za-z_][\w.-]*)(:[^%\n]*)?%/y
const SET = /^[ \t]*@?set[ \t]+(?:"([^"=\n]+)=([^"\n]*)"|([^"=\n]+)=([^\n]*?))[ \t]*$/i

/** The commands of lines for cmd.exe that ask for an integration, with the variables that `set` gives a value. */
export function followCmd(text: string, lookup: Lookup): Script {
  const invocations: Invocation[] = []
  const variables = new Map<string, string>()
  for (let at = 0; at < text.length;) {
    const { units, end } = readLine(text, at, variables, lookup)
    const line = text.slice(at, end)
    const [, quotedName, quoted, name = quotedName, value = quoted] = SET.exec(line.replace(/\n$/, '')) ?? []
    if (name !== undefined && value !== undefined) variables.set(name.trim().toLowerCase(), value)
    else if (line.includes('create-integration'))
      for (const command of commandsIn(units)) {
        const words = withoutGuards(wordsIn(command))
        const call = callOf(words)
        if (call !== undefined)
          invocations.push({ words: call.words, offset: words[0]?.offset ?? at, files: new Map() })
      }
    at = end
  }
  return { invocations, troubles: [] }
}

/** A line with those that go on with it; `&` and `|` outside of quotes are marked by a line break. */
function readLine(
  text: string,
  from: number,
  variables: ReadonlyMap<string, string>,
  lookup: Lookup,
): { readonly units: readonly Unit[]; readonly end: number } {
  const units: Unit[] = []
  let quoted = false
  let at = from
  for (; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '\n') break
    if (char === '"') quoted = !quoted
    VARIABLE.lastIndex = at
    const match = char === '%' ? VARIABLE.exec(text) : null
    if (match !== null) {
      for (const part of valueOf(match, variables, lookup)) units.push({ part, offset: at })
      at += match[0].length - 1
    } else if (char === '^' && !quoted) {
      at++
      if (text[at] !== '\n') units.push({ part: text.charAt(at), offset: at })
    } else units.push({ part: !quoted && /[&|<>]/.test(char) ? '\n' : char, offset: at })
  }
  return { units, end: at + 1 }
}

function valueOf(
  [written, name = '', change]: RegExpExecArray,
  variables: ReadonlyMap<string, string>,
  lookup: Lookup,
): readonly (string | Open)[] {
  const known = lookup.find(name) ?? (change === undefined ? variables.get(name.toLowerCase()) : undefined)
  // One character a unit, for what a variable holds is read as if it stood there.
  return known === undefined ? [{ kind: 'open', text: written.slice(1, -1), wish: name }] : known.split('')
}

/** { "if" "defined" name } in front of a command. */
function withoutGuards(words: readonly Told[]): readonly Told[] {
  const texts = words.map(({ parts }) => literal(parts)?.toLowerCase())
  let at = 0
  while (texts[at] === 'if' && texts[at + 1] === 'defined') at += 3
  return words.slice(at)
}

function commandsIn(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const commands: Unit[][] = [[]]
  for (const unit of units)
    if (unit.part === '\n') commands.push([])
    else commands.at(-1)?.push(unit)
  return commands
}

/** The rules of Microsoft's C runtime: 2n backslashes before a quote are n, and one more makes the quote a character. */
function wordsIn(units: readonly Unit[]): readonly Told[] {
  const words: Told[] = []
  let word: { parts: (string | Open)[]; offset: number } | undefined
  let quoted = false
  const end = (): void => {
    if (word !== undefined) words.push({ parts: merged(word.parts) ?? [], offset: word.offset })
    word = undefined
  }
  for (let at = 0; at < units.length; at++) {
    const { part, offset } = units[at] ?? { part: '', offset: 0 }
    if (!quoted && (part === ' ' || part === '\t')) {
      end()
      continue
    }
    word ??= { parts: [], offset }
    if (part === '\\') {
      let slashes = 1
      while (units[at + slashes]?.part === '\\') slashes++
      const beforeQuote = units[at + slashes]?.part === '"'
      word.parts.push('\\'.repeat(beforeQuote ? slashes >> 1 : slashes))
      at += slashes - 1
      if (beforeQuote && slashes % 2 === 1) word.parts.push('"')
      if (beforeQuote && slashes % 2 === 1) at++
    } else if (part === '"') quoted = !quoted
    else word.parts.push(part)
  }
  end()
  return words.map((told, at) =>
    at === 0 ? { ...told, parts: [(literal(told.parts) ?? '').replace(/^[@(]+/, '')] } : told,
  )
}
