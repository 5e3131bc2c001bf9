import { createHash } from 'node:crypto'
import { CliError } from '../../src/errors.ts'
import type { JournalFile, OpenedJournal, World } from '../../src/world.ts'

export interface ToldStores {
  /** The texts of journals, by their paths; a last line without its line break is torn. */
  readonly journals?: Readonly<Record<string, string>>
  /** Milliseconds since each of them was written to; an hour unless it is told. */
  readonly journalAge?: number
  /** Journals that another run has. */
  readonly locked?: readonly string[]
  /** How many lines a journal takes before the disk is full. */
  readonly journalRoom?: number
}

export interface SaidStores {
  /** The texts of the journals, as they are on the disk. */
  readonly journals: Record<string, string>
  /** What the bar did: `12/40 words`, `12 words` without a total, `hidden`, `ended`. */
  readonly drawn: string[]
  /** What the first Ctrl-C does. */
  interrupt: (() => void) | undefined
}

type Stores = Pick<World, 'openJournal' | 'openSpool' | 'spareMemory' | 'digest' | 'onInterrupt' | 'openBar'>

/** Journals, passing lines, Ctrl-C and the bar, in memory. `broken` is why a path cannot be opened. */
export function fakeStores(told: ToldStores, said: SaidStores, broken: (path: string) => Problem | undefined): Stores {
  const taken = new Set(told.locked)
  return {
    openJournal: async (path) => {
      const problem = broken(path)
      if (problem !== undefined) return problem
      if (taken.has(path)) return { locked: true }
      taken.add(path)
      return fakeJournal(path, told, said, () => void taken.delete(path))
    },
    openSpool: async () => {
      const lines: string[] = []
      return { add: (line) => void lines.push(line), lines: () => each(lines), close: () => {} }
    },
    spareMemory: () => {},
    digest: (text) => createHash('sha256').update(text).digest('base64url'),
    onInterrupt: (act) => void (said.interrupt = act),
    openBar: async () => ({
      show: (done, total, words) => void said.drawn.push(`${done}${total === undefined ? '' : `/${total}`} ${words}`),
      hide: () => void said.drawn.push('hidden'),
      end: () => void said.drawn.push('ended'),
    }),
  }
}

type Problem = Extract<OpenedJournal, { readonly problem: unknown }>

function fakeJournal(path: string, told: ToldStores, said: SaidStores, release: () => void): JournalFile {
  const before = said.journals[path] ?? ''
  const whole = before.slice(0, before.lastIndexOf('\n') + 1)
  let added = 0
  said.journals[path] = before
  return {
    lines: each(whole.split('\n').slice(0, -1)),
    age: before === '' ? undefined : (told.journalAge ?? 3_600_000),
    append: async (line) => {
      if (added === told.journalRoom) throw new CliError('general', `${path}: the disk is full`)
      said.journals[path] = `${added === 0 ? whole : said.journals[path]}${line}\n`
      added += 1
    },
    close: async () => {
      if (said.journals[path] === '' && told.journals?.[path] === undefined) Reflect.deleteProperty(said.journals, path)
      release()
    },
  }
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield line
}
