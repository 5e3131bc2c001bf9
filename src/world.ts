import type { Conversation, Lists } from './conversation.ts'
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
  readonly stdin: { readonly isTerminal: boolean }
  /** Opens a file, or standard input for `-`, to be read piece by piece. @throws CliError `general`, while it is read */
  readonly openFile: (path: string) => Promise<OpenFile>
  /** What finding credentials needs; most runs find them in the environment and load none of it. */
  readonly secrets: () => Promise<Secrets>
  /** Shows the text through a program, which gets the terminal, and waits for its end; why not, where it cannot be started. */
  readonly page: (words: readonly string[], text: string) => Promise<'shown' | string>
  /** Opens a talk with the person at the terminal; nothing is shown yet. */
  readonly converse: () => Promise<Conversation>
  /** Opens a client for API Gateway; nothing is sent yet. */
  readonly connect: (connection: Connection) => Promise<Gateway>
  /** Opens the lists of the account; nothing is looked up yet. */
  readonly lists: (connection: Connection) => Promise<Lists>
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number
  /** Waits so many milliseconds. */
  readonly sleep: (millis: number) => Promise<void>
  /** A number from 0 up to 1, drawn anew each time. */
  readonly random: () => number
  /** Keeps a text in a new file that the user alone can read, in the current folder or that for passing files; its name. */
  readonly keep: (name: string, text: string) => Promise<string | undefined>
  /** Writes a new file, whole or not at all; one that is there stays as it is, unless `over`. */
  readonly save: (
    path: string,
    text: string,
    over: boolean,
  ) => Promise<'saved' | 'exists' | { readonly failed: string }>
  /** Opens the journal of a run, for this run alone; a new file where there is none. Nothing is written yet. */
  readonly openJournal: (path: string) => Promise<OpenedJournal>
  /** Opens a place for lines that are needed once more later: in memory while they are few, else in a passing file. */
  readonly openSpool: () => Promise<Spool>
  /** SHA-256 of the text in UTF-8, in base64url. */
  readonly digest: (text: string) => string
  /** From now on memory is given back sooner, for a little time: what a run without end wants, and a short one not. */
  readonly spareMemory: () => void
  /** What the first Ctrl-C does from now on, in the place of ending the program. The second ends it, with 130. */
  readonly onInterrupt: (act: () => void) => void
  /** Draws how far a run has come, on standard error, which must be a terminal. */
  readonly openBar: () => Promise<Bar>
  /** The bytes of a file that comes with the program. */
  readonly shipped: (name: ShippedFile) => Promise<Uint8Array>
  /** As Node calls it: `linux`, `darwin`, `win32`. */
  readonly platform: string
  /** The version of this program. */
  readonly version: string
}

/** What reads HCL: an engine of parsers, and the grammar. */
export type ShippedFile = 'web-tree-sitter.wasm' | 'tree-sitter-terraform.wasm'

export interface Sink {
  readonly isTerminal: boolean
  /** In characters; 80 where it is no terminal. */
  readonly columns: number
  readonly write: (text: string | Uint8Array) => void
  /** Whoever read it has gone away, and what is written is dropped. */
  readonly isGone: boolean
}

/** The bytes, or why there are none: the system's name and number for it, as in `ENOENT` and 2. */
export type FileContent =
  { readonly bytes: Uint8Array } | { readonly problem: { readonly code: string; readonly number: number } }

export type OpenFile =
  { readonly chunks: AsyncIterable<Uint8Array> } | Extract<FileContent, { readonly problem: unknown }>

/** A file of lines that grows at its end. No line has a line break in it. */
export interface JournalFile {
  /** What was there at the opening, line by line. A last line without its line break was torn by a crash, and is none. */
  readonly lines: AsyncIterable<string>
  /** Milliseconds since it was last written to; `undefined` of a new one. */
  readonly age: number | undefined
  /** Adds a line; resolves when it is on the disk. Lines of one moment go there together. @throws CliError `general` */
  readonly append: (line: string) => Promise<void>
  /** Lets others have it. A file that is new and empty is taken away again. */
  readonly close: () => Promise<void>
}

/** `locked`: another run that is alive has it. */
export type OpenedJournal =
  JournalFile | Extract<FileContent, { readonly problem: unknown }> | { readonly locked: true }

/** Lines in the order in which they came. No line has a line break in it. */
export interface Spool {
  /** @throws CliError `general` where there is no room */
  readonly add: (line: string) => void
  /** Once all are there; to be read once. */
  readonly lines: () => AsyncIterable<string>
  readonly close: () => void
}

/** A line that shows how far a run has come. */
export interface Bar {
  /** `total` is `undefined` while nobody knows it; `words` stand behind. */
  readonly show: (done: number, total: number | undefined, words: string) => void
  /** Takes the line away until it is shown again, so that something else can be written. */
  readonly hide: () => void
  readonly end: () => void
}

/** Where and how to send. */
export interface Connection {
  /** For the signature; empty where only a custom endpoint is known. */
  readonly region: string
  /** Scheme, host and base path, without a final slash. */
  readonly url: string
  /** `?…` of a custom endpoint, or nothing. */
  readonly query: string
  readonly sign: boolean
  /** Asked for each signature. @throws CliError where nobody has keys, or they cannot be fetched */
  readonly keys: () => Promise<Keys>
  readonly verifyTls: boolean
  /** A file of certificate authorities, in PEM. */
  readonly caBundle: string | undefined
  /** The proxy to go through, as a URL. */
  readonly proxy: string | undefined
  /** In seconds; 0 for no end. */
  readonly readTimeout: number
  readonly connectTimeout: number
  /** The custom endpoint of another service, by the name that the settings know it by: `lambda`. */
  readonly elsewhere?: (service: string) => string | undefined
}

/** What signs a request. */
export interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** The part of API Gateway that the program uses. Each call sends one request; any answer is a reply, also a refusal. */
export interface Gateway {
  /** @throws CliError `config` without credentials. */
  readonly createIntegration: (request: WireRequest) => Promise<Reply | Broken>
  /** A page of a collection, which the path names. `token` is the one that the page before gave. */
  readonly list: (path: string, token: string | undefined) => Promise<Reply | Broken>
}

/** An exchange that came to nothing. */
export interface Broken {
  readonly why: 'refused' | 'connect-timeout' | 'proxy' | 'tls' | 'read-timeout' | 'closed'
  /** The connection stood, so the service may have seen the request. */
  readonly reached: boolean
  /** Node's code and words for it. */
  readonly code: string
  readonly says: string
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

/** What only finding credentials needs. Most of it costs something to load, so each part is loaded at its first use. */
export interface Secrets {
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number
  /** Reads a file anew each time: tokens are replaced while a program runs. */
  readonly readSecret: (path: string) => FileContent
  /** Writes a file whole or not at all, for the user's eyes only, and its folders. Where that cannot be done nothing happens. */
  readonly keepSecret: (path: string, text: string) => Promise<void>
  /** A line typed unseen on the terminal, else from standard input; `undefined` where neither has one. @throws CliError */
  readonly askSecret: (prompt: string) => Promise<string | undefined>
  /** Runs a program, without a shell, and waits for its end. */
  readonly runProgram: (words: readonly string[]) => Promise<Ended>
  /** Sends a request once. Redirects are not followed. */
  readonly exchange: (request: HttpRequest) => Promise<Reply | NoReply>
  /** The same request with a Signature Version 4 of its body. */
  readonly sign: (request: HttpRequest, keys: Keys, scope: Scope) => Promise<HttpRequest>
  /** Of the text in UTF-8, in hexadecimal digits. */
  readonly hash: (algorithm: 'sha1' | 'sha256', text: string) => Promise<string>
  /** A DPoP proof (RFC 9449) of the private key, in PEM, for a POST to the URL; `undefined` where it is no such key. */
  readonly proveKey: (pem: string, url: string) => Promise<string | undefined>
}

/** How a program ended, or why it could not be started: the system's name and number for that, as in `ENOENT` and 2. */
export type Ended =
  | { readonly exit: number | string; readonly stdout: Uint8Array; readonly stderr: Uint8Array }
  | { readonly problem: { readonly code: string; readonly number: number } }

export interface HttpRequest {
  readonly method: 'GET' | 'PUT' | 'POST'
  readonly url: string
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly body?: string
  /** In seconds; 0 for no end. */
  readonly timeouts: { readonly connect: number; readonly read: number }
  /** Whether the proxies that the environment names are for this request too. */
  readonly mayUseProxy: boolean
  /** A file of certificate authorities, in PEM, in place of those that Node brings. */
  readonly caBundle?: string
}

/** A request that got no answer; `message` says so in the AWS CLI's words. */
export interface NoReply {
  readonly failure: 'unconnected' | 'connect timeout' | 'read timeout' | 'closed' | 'other'
  readonly message: string
}

/** What a signature is valid for. */
export interface Scope {
  readonly service: string
  readonly region: string
}
