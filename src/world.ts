import type { Json } from './value.ts'

/** Everything outside the program. Tests hand in one that fails on whatever it was not told of. */
export interface World {
  /** A variable of the environment; `undefined` where it is not set, which is not the same as empty. */
  readonly env: (name: string) => string | undefined
  /** The home directory of a user, of the one who runs the program without a name. */
  readonly home: (user?: string) => string | undefined
  readonly stdout: Sink
  readonly stderr: Sink
  /** Reads a file, or standard input for `-`. Either is read once: asked again, it gives the same bytes. */
  readonly readFile: (path: string) => FileContent
  /** Opens a client for API Gateway; nothing is sent yet. */
  readonly connect: (connection: Connection) => Promise<Gateway>
  /** Waits so many milliseconds. */
  readonly sleep: (millis: number) => Promise<void>
  /** A number from 0 up to 1, drawn anew each time. */
  readonly random: () => number
  /** The version of this program. */
  readonly version: string
}

export interface Sink {
  readonly isTerminal: boolean
  /** In characters; 80 where it is no terminal. */
  readonly columns: number
  readonly write: (text: string) => void
}

/** The bytes, or why there are none: the system's name and number for it, as in `ENOENT` and 2. */
export type FileContent =
  { readonly bytes: Uint8Array } | { readonly problem: { readonly code: string; readonly number: number } }

/** Where and how to send. */
export interface Connection {
  /** For the signature; empty where only a custom endpoint is known. */
  readonly region: string
  /** Scheme, host and base path, without a final slash. */
  readonly url: string
  /** `?…` of a custom endpoint, or nothing. */
  readonly query: string
  /** Named on the command line, so that it wins over credentials in the environment. */
  readonly profile: string | undefined
  readonly sign: boolean
  readonly verifyTls: boolean
  /** A file of certificate authorities, in PEM. */
  readonly caBundle: string | undefined
  /** In seconds; 0 for no end. */
  readonly readTimeout: number
  readonly connectTimeout: number
}

/** The part of API Gateway that the program uses. */
export interface Gateway {
  /**
   * Sends once. Any answer is a reply, also a refusal.
   *
   * @throws CliError where there was none: `config` without credentials, else `general`.
   */
  readonly createIntegration: (request: WireRequest) => Promise<Reply>
}

/** A request in the service's own terms, before it is signed. */
export interface WireRequest {
  readonly method: 'POST'
  /** Percent-encoded, with a leading slash. */
  readonly path: string
  /** The members of the body under their wire names, in the order in which they were given. */
  readonly body: ReadonlyMap<string, Json>
}

/** The answer as it came. */
export interface Reply {
  readonly status: number
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array
}
