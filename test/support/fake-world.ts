import type { Answered, ListName, Loaded, Prompt } from '../../src/conversation.ts'
import type { Broken, Connection, FileContent, Reply, Secrets, WireRequest, World } from '../../src/world.ts'
import { fakeStores } from './fake-stores.ts'
import type { SaidStores, ToldStores } from './fake-stores.ts'

export interface Told extends ToldStores {
  readonly env?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** Files that cannot be read, and why. */
  readonly broken?: Readonly<Record<string, keyof typeof PROBLEMS>>
  readonly stdin?: string
  readonly home?: string
  /** The home directories of other users. */
  readonly users?: Readonly<Record<string, string>>
  readonly terminal?: boolean
  /** What the service answers, one a request; or how. */
  readonly replies?: readonly ToldReply[] | ((request: WireRequest) => ToldReply)
  /** What collections answer, one a page; there is none unless it is told. */
  readonly pages?: readonly ToldReply[]
  /** What the account has. */
  readonly lists?: Partial<Record<ListName, Loaded>>
  /** What the person at the terminal answers. */
  readonly answers?: (prompt: Prompt) => Answered
  /** How the pager ends. */
  readonly paged?: 'shown' | string
}

/** A reply, or an exchange that came to nothing. */
export type ToldReply =
  Partial<{ status: number; headers: Readonly<Record<string, string>>; body: string }> | Pick<Broken, 'why' | 'reached'>

export interface Said extends SaidStores {
  stdout: string
  stderr: string
  readonly requests: WireRequest[]
  /** The tokens of the pages that were asked for. */
  readonly looks: (string | undefined)[]
  readonly paged: { readonly words: readonly string[]; readonly text: string }[]
  /** The messages of the questions; what is said between them is in `stderr`. */
  readonly asked: string[]
  readonly connections: Connection[]
  readonly slept: number[]
  readonly kept: { readonly name: string; readonly text: string }[]
  readonly saved: { readonly path: string; readonly text: string }[]
}

const PROBLEMS = { ENOENT: 2, ENXIO: 6, EACCES: 13, ENOTDIR: 20, EISDIR: 21, ENAMETOOLONG: 36, ELOOP: 40 } as const

/**
 * A world in memory. It fails on a request it has no reply for; files it was not told of do not exist, and folders are
 * what the names of files show.
 */
export function fakeWorld(told: Told = {}): { readonly world: World; readonly said: Said } {
  const said: Said = {
    stdout: '',
    stderr: '',
    requests: [],
    looks: [],
    paged: [],
    asked: [],
    connections: [],
    slept: [],
    kept: [],
    saved: [],
    journals: { ...told.journals },
    drawn: [],
    interrupt: undefined,
  }
  const files = new Map(Object.entries(told.files ?? {}))
  if (told.stdin !== undefined) files.set('-', told.stdin)
  const sink = { isTerminal: told.terminal ?? false, columns: 80, isGone: false }
  const world: World = {
    env: (name) => told.env?.[name],
    home: (user) => (user === undefined ? (told.home ?? '/home/me') : told.users?.[user]),
    stdout: { ...sink, write: (text) => void (said.stdout += textOf(text)) },
    stderr: { ...sink, write: (text) => void (said.stderr += textOf(text)) },
    readFile: (path): FileContent => {
      const broken = toldProblem(path, told)
      if (broken !== undefined) return broken
      const content = files.get(path)
      if (content === undefined) return problemOf(path, [...files.keys()])
      return { bytes: typeof content === 'string' ? Buffer.from(content) : content }
    },
    stdin: { isTerminal: told.terminal ?? false },
    openFile: async (path) => {
      const content = world.readFile(path)
      return 'bytes' in content ? { chunks: inPieces(content.bytes) } : content
    },
    connect: async (connection) => {
      said.connections.push(connection)
      return {
        createIntegration: async (request) => answer(request, said, told),
        list: async (_path, token) => {
          const page = told.pages?.[said.looks.length]
          said.looks.push(token)
          if (page === undefined) throw new Error(`page ${said.looks.length} was not foreseen`)
          return outcome(page)
        },
      }
    },
    lists: async () => async (name) => told.lists?.[name] ?? { failed: 'not told' },
    secrets: async () => FEW_SECRETS,
    page: async (words, text) => {
      said.paged.push({ words, text })
      return told.paged ?? 'shown'
    },
    converse: async () => ({
      ask: async (prompt) => {
        said.asked.push(prompt.message)
        if (told.answers === undefined) throw new Error(`the question "${prompt.message}" was not foreseen`)
        return told.answers(prompt)
      },
      say: (text) => void (said.stderr += text),
      end: () => {},
    }),
    elapsed: () => 1.5,
    sleep: async (millis) => void said.slept.push(millis),
    random: () => 0.5,
    keep: async (name, text) => {
      said.kept.push({ name, text })
      return name
    },
    save: async (path, text, over) => {
      if (!over && files.has(path)) return 'exists'
      files.set(path, text)
      said.saved.push({ path, text })
      return 'saved'
    },
    ...fakeStores(told, said, (path) => toldProblem(path, told)),
    shipped: async (name) => {
      const { readShipped } = await import('../../src/shell/shipped.ts')
      return readShipped(name)
    },
    platform: 'linux',
    version: '1.2.3',
  }
  return { world, said }
}

type Problem = Extract<FileContent, { readonly problem: unknown }>

function toldProblem(path: string, { broken }: Told): Problem | undefined {
  const code = broken?.[path]
  return code && { problem: { code, number: PROBLEMS[code] } }
}

function problemOf(path: string, files: readonly string[]): Problem {
  const isFolder = files.some((file) => file.startsWith(`${path}/`))
  const code = isFolder ? 'EISDIR' : files.some((file) => path.startsWith(`${file}/`)) ? 'ENOTDIR' : 'ENOENT'
  return { problem: { code, number: PROBLEMS[code] } }
}

function answer(request: WireRequest, said: Said, { replies = [] }: Told): Reply | Broken {
  const reply = typeof replies === 'function' ? replies(request) : replies[said.requests.length]
  said.requests.push(request)
  if (reply === undefined) throw new Error(`request ${said.requests.length} was not foreseen`)
  return outcome(reply)
}

function outcome(reply: ToldReply): Reply | Broken {
  if ('why' in reply) return { code: 'ECODE', says: 'words', ...reply }
  const { status = 201, headers = {}, body = '{}' } = reply
  return { status, headers: new Map(Object.entries(headers)), body: Buffer.from(body) }
}

const textOf = (text: string | Uint8Array): string =>
  typeof text === 'string' ? text : Buffer.from(text).toString('latin1')

const unforeseen = (what: string) => (): never => {
  throw new Error(`${what} was not foreseen`)
}

/** Credentials are tested with a world of their own; here they come from the environment, or there are none. */
const FEW_SECRETS: Secrets = {
  now: () => Date.UTC(2030, 0, 1),
  readSecret: () => ({ problem: { code: 'ENOENT', number: 2 } }),
  keepSecret: unforeseen('a cache'),
  askSecret: unforeseen('a question'),
  runProgram: unforeseen('a program'),
  exchange: async () => ({ failure: 'unconnected', message: 'nobody is there' }),
  sign: unforeseen('a signature'),
  hash: unforeseen('a hash'),
  proveKey: unforeseen('a proof'),
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
}
