import { CliError } from '../errors.ts'
import { stripEnd, stripStart } from '../python/space.ts'

/** The indented `name = value` lines under a key whose own line is empty. */
export type Block = ReadonlyMap<string, string>
export type Section = ReadonlyMap<string, string | Block>
export type Ini = ReadonlyMap<string, Section>

/** What has been read; a value is still one text, its lines joined by LF. */
interface Reader {
  readonly path: string
  readonly sections: Map<string, Map<string, string>>
  readonly defaults: Map<string, string>
  /** Where options go; `undefined` before the first section. */
  section: Map<string, string> | undefined
  /** The key whose value a deeper line continues. */
  key: string | undefined
  indent: number
  /** Empty lines since: they belong to the value if it goes on. */
  blanks: number
  line: number
}

/**
 * Reads a file as Python's `RawConfigParser` does, and blocks within it as the AWS CLI does:
 *
 *     [section] ignored        keys are lower-cased, section names are not
 *     key = value              or `key: value`; `#` and `;` begin a comment only where they begin a line
 *         continued            any deeper line continues the value
 *     block =
 *         name = value         one level, names as they are spelled
 *
 * The keys of `[DEFAULT]` follow those of every section that does not have them; it is no section itself.
 *
 * @param path for the message only
 * @throws CliError 255. The hint tells the line but does not show it: it may be half of a secret.
 */
export function parseIni(text: string, path: string): Ini {
  const sections = new Map<string, Map<string, string>>()
  const defaults = new Map<string, string>()
  const reader: Reader = { path, sections, defaults, section: undefined, key: undefined, indent: 0, blanks: 0, line: 0 }
  if (text.startsWith('\uFEFF')) refuse(path, 'It begins with a byte order mark. Save it as UTF-8 without one.')
  for (const line of text.includes('\r') ? text.split(/\r\n|\r|\n/) : text.split('\n')) {
    reader.line++
    readLine(reader, line)
  }
  const ini = new Map<string, Section>()
  for (const [name, section] of sections) ini.set(name, finish(section, reader))
  return ini
}

function readLine(reader: Reader, line: string): void {
  const start = isGraphic(line.charCodeAt(0)) ? line : stripStart(line)
  const content = isGraphic(start.charCodeAt(start.length - 1)) ? start : stripEnd(start)
  if (content === '') reader.blanks++
  if (content === '' || content.startsWith('#') || content.startsWith(';')) return
  const depth = line.length - start.length
  if (reader.key !== undefined && depth > reader.indent) {
    const value = reader.section?.get(reader.key) ?? ''
    reader.section?.set(reader.key, value + '\n'.repeat(reader.blanks + 1) + content)
  } else {
    reader.indent = depth
    const name = sectionName(content)
    if (name === undefined) addOption(reader, content)
    else openSection(reader, name)
  }
  reader.blanks = 0
}

/** Most lines begin and end with such a character, and need no search for blanks. */
const isGraphic = (code: number): boolean => code > 0x20 && code < 0x7f

/** The name ends at the last bracket of the line, so `[a] # ]` opens a section called `a] # `. */
function sectionName(content: string): string | undefined {
  const end = content.startsWith('[') ? content.lastIndexOf(']') : -1
  return end > 1 ? content.slice(1, end) : undefined
}

function openSection(reader: Reader, name: string): void {
  const { path, sections, defaults, line } = reader
  if (sections.has(name)) refuse(path, `Line ${line} opens a section for the second time.`)
  reader.key = undefined
  reader.section = name === 'DEFAULT' ? defaults : new Map<string, string>()
  if (name !== 'DEFAULT') sections.set(name, reader.section)
}

function addOption(reader: Reader, content: string): void {
  const { path, section, line } = reader
  if (section === undefined) return refuse(path, `Line ${line} stands before the first [section].`)
  const at = content.search(/[=:]/)
  if (at === -1) refuse(path, `Line ${line} has neither "=" nor ":".`)
  const key = stripEnd(content.slice(0, at)).toLowerCase()
  if (key === '') refuse(path, `Line ${line} has no key.`)
  if (section.has(key)) refuse(path, `Line ${line} repeats a key of its section.`)
  section.set(key, stripStart(content.slice(at + 1)))
  reader.key = key
}

/** Adds the defaults, and reads the blocks; most sections have neither and stay as they are. */
function finish(own: ReadonlyMap<string, string>, { defaults, path }: Reader): Section {
  let section: Map<string, string | Block> | undefined
  for (const values of [own, defaults])
    for (const [key, value] of values) {
      if (values === defaults && own.has(key)) continue
      if (values === defaults || value.startsWith('\n'))
        section = (section ?? new Map<string, string | Block>(own)).set(key, valueOf(value, key, path))
    }
  return section ?? own
}

function valueOf(value: string, key: string, path: string): string | Block {
  return value.startsWith('\n') ? parseBlock(value, key, path) : value
}

function parseBlock(text: string, key: string, path: string): Block {
  const block = new Map<string, string>()
  for (const line of text.split(/[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/)) {
    const content = stripEnd(stripStart(line))
    if (content === '') continue
    const at = content.indexOf('=')
    if (at === -1) refuse(path, `Every indented line under "${key}" must read "name = value".`)
    block.set(stripEnd(content.slice(0, at)), stripStart(content.slice(at + 1)))
  }
  return block
}

function refuse(path: string, hint: string): never {
  throw unreadable(path, hint)
}

/** The one message for a file that is there but is not what it should be. */
export function unreadable(path: string, hint: string): CliError {
  return new CliError('general', `Unable to parse config file: ${path}`, { hint })
}
