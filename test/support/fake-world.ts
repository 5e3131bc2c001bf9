import type { Connection, FileContent, Reply, WireRequest, World } from '../../src/world.ts'

export interface Told {
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
}

export type ToldReply = Partial<{ status: number; headers: Readonly<Record<string, string>>; body: string }>

export interface Said {
  stdout: string
  stderr: string
  readonly requests: WireRequest[]
  readonly connections: Connection[]
  readonly slept: number[]
}

const PROBLEMS = { ENOENT: 2, ENXIO: 6, EACCES: 13, ENOTDIR: 20, EISDIR: 21, ENAMETOOLONG: 36, ELOOP: 40 } as const

/**
 * A world in memory. It fails on a request it has no reply for; files it was not told of do not exist, and folders are
 * what the names of files show.
 */
export function fakeWorld(told: Told = {}): { readonly world: World; readonly said: Said } {
  const said: Said = { stdout: '', stderr: '', requests: [], connections: [], slept: [] }
  const files = new Map(Object.entries(told.files ?? {}))
  if (told.stdin !== undefined) files.set('-', told.stdin)
  const world: World = {
    env: (name) => told.env?.[name],
    home: (user) => (user === undefined ? (told.home ?? '/home/me') : told.users?.[user]),
    stdout: { isTerminal: told.terminal ?? false, columns: 80, write: (text) => void (said.stdout += text) },
    stderr: { isTerminal: told.terminal ?? false, columns: 80, write: (text) => void (said.stderr += text) },
    readFile: (path): FileContent => {
      const code = told.broken?.[path]
      if (code !== undefined) return { problem: { code, number: PROBLEMS[code] } }
      const content = files.get(path)
      if (content === undefined) return problemOf(path, [...files.keys()])
      return { bytes: typeof content === 'string' ? Buffer.from(content) : content }
    },
    connect: async (connection) => {
      said.connections.push(connection)
      return { createIntegration: async (request) => answer(request, said, told) }
    },
    sleep: async (millis) => void said.slept.push(millis),
    random: () => 0.5,
    version: '1.2.3',
  }
  return { world, said }
}

function problemOf(path: string, files: readonly string[]): FileContent {
  const isFolder = files.some((file) => file.startsWith(`${path}/`))
  const code = isFolder ? 'EISDIR' : files.some((file) => path.startsWith(`${file}/`)) ? 'ENOTDIR' : 'ENOENT'
  return { problem: { code, number: PROBLEMS[code] } }
}

function answer(request: WireRequest, said: Said, { replies = [] }: Told): Reply {
  const reply = typeof replies === 'function' ? replies(request) : replies[said.requests.length]
  said.requests.push(request)
  if (reply === undefined) throw new Error(`request ${said.requests.length} was not foreseen`)
  const { status = 201, headers = {}, body = '{}' } = reply
  return { status, headers: new Map(Object.entries(headers)), body: Buffer.from(body) }
}
