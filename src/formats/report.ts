import { harmlessLine } from '../grammar/harmless.ts'
import type { Reference } from '../value.ts'
import type { Place } from '../yaml/places.ts'
import type { Note } from './format.ts'

/** What there is to say of one integration, or of a document: its name, where it stands, and the notes. */
export interface Part {
  readonly title: string
  readonly file: string
  readonly place: Place | undefined
  readonly notes: readonly Note[]
  /** Each member has its line, also where nothing became of it. */
  readonly whole?: boolean
}

const QUIET: readonly Note['kind'][] = ['carried']

/** The parts as a table for people, a line a member; nothing where there is nothing to say. */
export function conversionReport(parts: readonly Part[]): string {
  return parts.map(partText).join('')
}

function partText({ title, file, place, notes, whole = false }: Part): string {
  const shown = whole ? notes : notes.filter(({ kind }) => !QUIET.includes(kind))
  if (shown.length === 0) return ''
  const where = place === undefined ? file : `${file}:${place.line}:${place.column}`
  const longest = Math.min(48, Math.max(...shown.map(({ member }) => harmlessLine(member).length)))
  const lines = shown.map(({ kind, member: named, says, instead }) => {
    const member = named === '' ? '-' : named
    const words = [says, instead === undefined ? '' : `Instead: ${instead}.`].filter((text) => text !== '').join(' ')
    return `  ${kind.padEnd(7)}  ${`${harmlessLine(member).padEnd(longest)}  ${harmlessLine(words)}`.trimEnd()}\n`
  })
  return `${harmlessLine(`${where}: ${title}`)}\n${lines.join('')}`
}

/** A line for each reference that stays open, and how it is given. */
export function openReport(references: readonly Reference[]): string {
  if (references.length === 0) return ''
  const lines = references.map(({ name, text }) => {
    const written = text === name ? '' : `  (${text})`
    return `  --set ${harmlessLine(name)}=…${harmlessLine(written)}\n`
  })
  const few = references.length === 1 ? 'One value stays open' : `${references.length} values stay open`
  return `${few}; what is given by --set is put in its place:\n${lines.join('')}`
}

/** Something would not be in the target that is in the source. */
export const isLoss = ({ kind }: Pick<Note, 'kind'>): boolean => kind === 'lost' || kind === 'skipped'
