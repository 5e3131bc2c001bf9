import { CliError } from '../../errors.ts'
import type { Given } from '../../model/draft.ts'
import { FIELD_NAMES, FIELDS, isFieldName, isRequired } from '../../model/fields.ts'
import type { FieldName } from '../../model/fields.ts'
import { PROTOCOLS } from '../../model/flags.ts'
import { flagOf } from '../../model/names.ts'
import type { Value } from '../../value.ts'
import type { Place } from '../../yaml/places.ts'
import type { FoundIntegration, Note, ReadSettings } from '../format.ts'
import { referenceName } from '../references/name.ts'
import type { Registry } from '../references/registry.ts'
import { referTo } from '../references/template.ts'
import type { Arguments } from './arguments.ts'
import { readDocument } from './document.ts'
import { nameOfFile } from './evaluate.ts'
import { isFile, markedJson, readMember } from './member.ts'
import { unmarked } from './unmarked.ts'
import { literal } from './word.ts'
import type { Invocation, Open, Told } from './word.ts'

export interface Reader extends ReadSettings {
  readonly registry: Registry
  readonly places: (offset: number) => Place
}

/** A command that is read. */
export interface Reading extends Reader, Arguments {
  readonly invocation: Invocation
  readonly notes: Note[]
  readonly placeOf: (flag: string) => Place
}

const DOCUMENTS = ['--cli-input-json', '--cli-input-yaml'] as const

/** Of the options that are no members, those that matter to whoever runs the command elsewhere. */
const TOLD = ['--region', '--profile', '--endpoint-url', '--no-sign-request', '--ca-bundle', '--no-verify-ssl']

/** The integration that a command asks for. What of it cannot be read is told of, and the rest is there. */
export async function readMembers(invocation: Invocation, given: Arguments, reader: Reader): Promise<FoundIntegration> {
  const { tokens, dropped } = given
  const placeOf = placesOf(invocation, reader)
  const reading: Reading = { ...reader, ...given, invocation, notes: [], placeOf }
  for (const word of dropped) reading.notes.push(droppedNote(word, reader))
  tellOptions(reading)
  const draft = new Map<string, Given>()
  for (const field of FIELD_NAMES) {
    const text = tokens.get(flagOf(field))
    const value = typeof text === 'string' ? readFlag(field, text, reading) : undefined
    if (value !== undefined) draft.set(field, { value, as: 'document' })
  }
  const document = await readDocument(reading)
  for (const [name, value] of document?.members ?? [])
    if (typeof name === 'string' && !tokens.has(isFieldName(name) ? flagOf(name) : name))
      draft.set(name, { value, as: 'document' })
  const unread = unreadIn(reading, document !== undefined)
  const protocol = PROTOCOLS.find((known) => known === tokens.get('--protocol-type'))
  return {
    kind: 'integration',
    name: invocation.name ?? '',
    draft: new Map([...openMembers(draft, unread, reading), ...draft]),
    notes: reading.notes,
    ...(protocol !== undefined && { protocol }),
    place: ([field]) => {
      if (field === undefined) return reader.places(invocation.offset)
      const name = String(field)
      const flag = isFieldName(name) ? flagOf(name) : ''
      return placeOf(tokens.has(flag) ? flag : (document?.flag ?? ''))
    },
  }
}

/** What of a command was not read, and may say anything. */
function unreadIn({ tokens, marks, dropped }: Reading, hasDocument: boolean): string | undefined {
  const flag = hasDocument ? undefined : DOCUMENTS.find((name) => tokens.has(name))
  const text = flag === undefined ? undefined : shownIn(marks.parts(String(tokens.get(flag))))
  const word = dropped.find(({ parts }) => literal(parts) === undefined)
  return text ?? (word === undefined ? undefined : shownIn(word.parts))
}

/** What is not there is not missing: it may stand in what was not read. */
function openMembers(
  draft: ReadonlyMap<string, Given>,
  unread: string | undefined,
  { registry, lookup }: Reading,
): ReadonlyMap<string, Given> {
  if (unread === undefined) return new Map()
  const missing = FIELD_NAMES.filter((field) => isRequired(field) && !draft.has(field))
  return new Map(
    missing.map((field) => {
      const { name, text } = registry(`${field} in ${unread}`, field)
      return [field, { value: lookup.find(text, name) ?? referTo(name, text), as: 'document' }]
    }),
  )
}

const shownIn = (parts: readonly (string | Open)[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : `$${part.text}`)).join('')

/** The place of an option, which may be written short; of one that is not there, that of the command. */
function placesOf({ words, offset }: Invocation, { places }: Reader): (flag: string) => Place {
  return (flag) => {
    const word = words.findLast(({ parts: [first] }) => {
      const name = typeof first === 'string' ? first.replace(/=.*$/s, '') : ''
      return name.length > 2 && flag.startsWith(name)
    })
    return places(word?.offset ?? offset)
  }
}

function droppedNote({ parts, offset }: Told, { places }: Reader): Note {
  const plain = literal(parts)
  const shown = shownIn(parts)
  const place = places(offset)
  if (plain !== undefined)
    return { kind: 'skipped', member: plain, says: 'The AWS CLI does not know this option.', place, finding: 'error' }
  const says = 'What this word stands for is not known, so neither is what it says.'
  return { kind: 'skipped', member: shown, says, instead: 'write the options out', place }
}

function tellOptions({ globals, tokens, marks, notes, placeOf }: Reading): void {
  const tell = (member: string, says: string): void =>
    void notes.push({ kind: 'told', member, says, place: placeOf(member) })
  for (const name of TOLD) {
    const text = globals.get(name)
    if (text === undefined) continue
    const shown = marks.parts(text === true ? '' : text).map((part) => (typeof part === 'string' ? part : part.text))
    tell(name, `${[name, ...shown].join(' ')} says how the command runs, and is no part of the integration.`)
  }
  if (tokens.has('--generate-cli-skeleton'))
    tell('--generate-cli-skeleton', 'With it the command prints a sample, and creates nothing.')
}

/** `undefined` where it cannot be read, which is told. */
function readFlag(field: FieldName, text: string, reading: Reading): Value | undefined {
  const { marks, notes, placeOf } = reading
  const flag = flagOf(field)
  const { shape } = FIELDS[field]
  const whole = fileText(text, flag, reading)
  const alone = marks.parts(whole.trim())
  const isAlone = alone.length === 1 && typeof alone[0] === 'object'
  try {
    if ((isAlone && shape.kind !== 'text') || (shape.kind === 'integer' && marks.has(whole)))
      return unmarked(whole.trim(), field, reading)
    const isJson = shape.kind !== 'text' && whole.trimStart().startsWith('{')
    const value = readMember(isJson ? markedJson(whole, marks.source) : whole, shape, (file) =>
      fileText(file, flag, reading),
    )
    return unmarked(value, field, reading)
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    const says = `This cannot be read: ${withoutMarks(error.message, reading)}`
    const instead = error.hint === undefined ? {} : { instead: withoutMarks(error.hint, reading) }
    notes.push({ kind: 'skipped', member: flag, says, ...instead, place: placeOf(flag), finding: 'error' })
    return undefined
  }
}

function withoutMarks(message: string, { marks }: Reading): string {
  return shownIn(marks.parts(message))
}

/** What a file holds, if the script writes it; else the file stands for that. */
function fileText(text: string, flag: string, { invocation, lookup, marks, marked, notes, placeOf }: Reading): string {
  if (!isFile(text)) return text
  const path = text.replace(/^fileb?:\/\//, '')
  const file = invocation.files.get(path)
  if (file !== undefined) return marked(file)
  const shown = marks
    .parts(text)
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join('')
  const wish = nameOfFile(shown)
  const set = lookup.find(shown, wish)
  if (set !== undefined) return set
  const name = referenceName(wish)
  const says = `The file ${shown} is not opened.`
  notes.push({ kind: 'told', member: flag, says, instead: `give its text with --set ${name}=…`, place: placeOf(flag) })
  const open: Open = { kind: 'open', text: shown, wish }
  return marks.mark(open)
}
