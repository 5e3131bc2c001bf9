import { createHash } from 'node:crypto'
import { timeouts } from '../../src/config/connection.ts'
import { loadConfig } from '../../src/config/load.ts'
import { sourcesOf } from '../../src/config/profile.ts'
import { findCredentials } from '../../src/credentials/find-credentials.ts'
import type { Outside } from '../../src/credentials/outside.ts'
import type { Search } from '../../src/credentials/search.ts'
import { CliError, EXIT } from '../../src/errors.ts'
import type { Ended, FileContent, HttpRequest, Keys, NoReply, Reply } from '../../src/world.ts'

/** Noon of the last day of January 2030. */
export const NOW = Date.UTC(2030, 0, 31, 12)

/** A time so many minutes from now, `2030-01-31T12:00:00Z`. */
export const inMinutes = (minutes: number): string => new Date(NOW + minutes * 60_000).toISOString().replace('.000', '')

/** What the network answers: a reply, the body of a success, or why there is none. */
export type Answer =
  string | NoReply['failure'] | Partial<{ status: number; headers: Record<string, string>; body: string }>

export interface Told {
  readonly env?: Readonly<Record<string, string>>
  /** By path; the home directory is `/home/me`. */
  readonly files?: Readonly<Record<string, string>>
  /** `~/.aws/config` and `~/.aws/credentials`. */
  readonly config?: string
  readonly credentials?: string
  /** Named on the command line. */
  readonly profile?: string
  /** One a request. */
  readonly answers?: readonly Answer[]
  /** What is typed when a secret is asked for, one a question. */
  readonly typed?: readonly string[]
  /** How programs end, one a run. */
  readonly ended?: readonly (Ended | string)[]
}

export interface Said {
  readonly requests: HttpRequest[]
  readonly kept: Map<string, string>
  readonly asked: string[]
  readonly ran: (readonly string[])[]
  readonly slept: number[]
  /** Moves the clock, in minutes. */
  readonly pass: (minutes: number) => void
}

const FAILURES = ['unconnected', 'connect timeout', 'read timeout', 'closed', 'other']
const isFailure = (answer: Answer): answer is NoReply['failure'] =>
  typeof answer === 'string' && FAILURES.includes(answer)

/** A world in memory that fails on any question, request or program that it was not told of. */
export function outsideOf(told: Told): { readonly outside: Outside; readonly said: Said } {
  let now = NOW
  const said: Said = {
    requests: [],
    kept: new Map(),
    asked: [],
    ran: [],
    slept: [],
    pass: (minutes) => void (now += minutes * 60_000),
  }
  const next = <T>(list: readonly T[] | undefined, number: number, what: string): T => {
    const answer = list?.[number - 1]
    if (answer === undefined) throw new Error(`${what} ${number} was not foreseen`)
    return answer
  }
  const outside: Outside = {
    env: (name) => told.env?.[name],
    home: () => '/home/me',
    sleep: async (millis) => void said.slept.push(millis),
    random: () => 0.5,
    now: () => now,
    readSecret: (path) => fileOf(said.kept.get(path) ?? filesOf(told).get(path)),
    keepSecret: async (path, text) => void said.kept.set(path, text),
    askSecret: async (prompt) => next(told.typed, said.asked.push(prompt), 'question'),
    runProgram: async (words) => endedOf(next(told.ended, said.ran.push(words), 'program')),
    exchange: async (request) => answerOf(next(told.answers, said.requests.push(request), 'request'), request.url),
    sign: async (request, keys, { service, region }) => ({
      ...request,
      headers: new Map([...request.headers, ['authorization', `${keys.accessKeyId} ${service} ${region}`]]),
    }),
    hash: async (algorithm, text) => createHash(algorithm).update(text).digest('hex'),
    proveKey: async (pem, url) => (pem === 'PEM' ? `proof for ${url}` : undefined),
  }
  return { outside, said }
}

function filesOf({ files = {}, config, credentials }: Told): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(files),
    ...(config === undefined ? [] : [['/home/me/.aws/config', config] as const]),
    ...(credentials === undefined ? [] : [['/home/me/.aws/credentials', credentials] as const]),
  ])
}

function fileOf(text: string | undefined): FileContent {
  return text === undefined ? { problem: { code: 'ENOENT', number: 2 } } : { bytes: Buffer.from(text) }
}

/** A text is what a program that succeeds prints. */
function endedOf(ended: Ended | string): Ended {
  if (typeof ended !== 'string') return ended
  return { exit: 0, stdout: Buffer.from(ended), stderr: new Uint8Array() }
}

function answerOf(answer: Answer, url: string): Reply | NoReply {
  if (isFailure(answer)) return { failure: answer, message: `${answer}: "${url}"` }
  const { status = 200, headers = {}, body = '' } = typeof answer === 'string' ? { body: answer } : answer
  return { status, headers: new Map(Object.entries(headers)), body: Buffer.from(body) }
}

export function searchOf(told: Told, { env }: Pick<Outside, 'env'>): Search {
  const files = filesOf(told)
  const readText = (path: string): Uint8Array | undefined => {
    const text = files.get(path)
    return text === undefined ? undefined : Buffer.from(text)
  }
  const config = loadConfig({ env, readText, home: '/home/me' })
  return {
    config,
    sources: sourcesOf(told.profile, env, config),
    explicit: told.profile !== undefined,
    region: { name: 'eu-west-1', fips: false },
    timeouts: timeouts({ read: undefined, connect: '5' }),
  }
}

/** What became of a search: keys, nothing, or an error with its exit code and the moment when it came up. */
export type Outcome =
  Keys | 'none' | { readonly at: 'finding' | 'signing'; readonly exit: number; readonly says: string }

/** Looks for credentials, and asks for the keys if there are any. */
export async function find(told: Told): Promise<{ readonly outcome: Outcome; readonly said: Said }> {
  const { outside, said } = outsideOf(told)
  const found = await settled(findCredentials(searchOf(told, outside), outside), 'finding')
  if (found === undefined) return { outcome: 'none', said }
  if (typeof found === 'object') return { outcome: found, said }
  return { outcome: await settled(found(), 'signing'), said }
}

async function settled<T>(promise: Promise<T>, at: 'finding' | 'signing') {
  try {
    return await promise
  } catch (error) {
    if (error instanceof CliError) return { at, exit: EXIT[error.fault], says: error.message }
    throw error
  }
}

/** An error of exit code 255. */
export const finding = (says: string, exit = 255): Outcome => ({ at: 'finding', exit, says })
export const signing = (says: string, exit = 255): Outcome => ({ at: 'signing', exit, says })

/** What STS says where it agrees. */
export function stsReply(operation: string, id: string, expiration = inMinutes(60)): string {
  return (
    `<${operation}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${operation}Result>` +
    '<AssumedRoleUser><AssumedRoleId>AROA:me</AssumedRoleId>' +
    '<Arn>arn:aws:sts::123456789012:assumed-role/r/me</Arn></AssumedRoleUser>' +
    `<Credentials><AccessKeyId>${id}</AccessKeyId><SecretAccessKey>s&amp;t</SecretAccessKey>` +
    `<SessionToken>t&#x3D;</SessionToken><Expiration>${expiration}</Expiration></Credentials>` +
    `</${operation}Result><ResponseMetadata><RequestId>id-1</RequestId></ResponseMetadata></${operation}Response>`
  )
}

export const stsRefusal = (status: number, code: string, message = 'no'): Answer => ({
  status,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
})

/** The parameters in the body of a request to STS. */
export function parametersOf(request: HttpRequest | undefined): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(request?.body))
}
