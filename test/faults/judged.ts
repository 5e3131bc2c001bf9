import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareEnv, BIN } from '../support/program.ts'
import type { Ended } from '../support/program.ts'
import { draw } from './draw.ts'
import type { Draw } from './draw.ts'
import { startFaultyService } from './faulty-service.ts'
import type { FaultyService } from './faulty-service.ts'

/** One exchange, and the laws it broke. */
export interface Judged {
  readonly draw: Draw
  readonly ended: Ended
  readonly met: readonly string[]
  readonly created: readonly string[]
  readonly millis: number
  readonly broken: readonly string[]
}

const ARGV = [
  ...['apigatewayv2', 'create-integration', '--api-id', 'a1', '--integration-type', 'HTTP_PROXY'],
  ...['--integration-uri', 'https://example.com/é', '--integration-method', 'GET', '--timeout-in-millis', '5000'],
  ...['--cli-read-timeout', '1', '--cli-connect-timeout', '1', '--endpoint-url'],
]

const EXITS: readonly unknown[] = [0, 130, 252, 253, 254, 255]

/** Lines of a stack, and words that only those know who write programs for Node. */
const STACK = /^\s+at /m
const INTERNALS = /\bnode:|\bE(?:CONN|PIPE|PROTO|TIMEDOUT)\w*|\b(?:ERR|HPE)_\w+|Unhandled|socket hang up|\[object /

/** Exchanges with the seeds from `first` on, so many at a time; told of one by one. */
export async function judgeMany(first: number, count: number, abreast: number, tell: (judged: Judged) => void) {
  let next = first
  const work = async (): Promise<void> => {
    while (next < first + count) tell(await judge(draw(next++)))
  }
  await Promise.all(Array.from({ length: abreast }, work))
}

/** The program's run against a service that treats it as drawn. */
export async function judge(draw: Draw): Promise<Judged> {
  await using service = await startFaultyService(draw)
  const began = performance.now()
  const ended = await run([...ARGV, service.url], draw.attempts)
  const millis = performance.now() - began
  const { met, created } = service
  return { draw, ended, met, created, millis, broken: broken(draw, ended, service, millis) }
}

function run(argv: readonly string[], attempts: number): Promise<Ended> {
  const home = mkdtempSync(join(tmpdir(), 'apigw-'))
  const env = { ...bareEnv(home), AWS_MAX_ATTEMPTS: String(attempts) }
  return new Promise((done) => {
    const limits = { cwd: home, env, timeout: 60_000, killSignal: 'SIGKILL' } as const
    execFile(process.execPath, [BIN, ...argv], limits, (error, stdout, stderr) => {
      rmSync(home, { recursive: true, force: true })
      const exit = error === null ? 0 : typeof error.code === 'number' ? error.code : (error.signal ?? null)
      done({ exit, stdout, stderr })
    })
  })
}

/** Each law in words, as far as it was broken. */
function broken(draw: Draw, { exit, stdout, stderr }: Ended, { met, created }: FaultyService, millis: number) {
  const most = longest(draw, met.length)
  const id = /"IntegrationId": "([^"]*)"/.exec(stdout)?.[1]
  const laws: readonly (readonly [boolean, string])[] = [
    [EXITS.includes(exit), `ended with ${exit}`],
    [millis <= most, `took ${Math.round(millis)} ms of ${most}`],
    [!STACK.test(stderr), 'shows a stack'],
    [!INTERNALS.test(stderr), `speaks of ${INTERNALS.exec(stderr)?.[0] ?? ''}`],
    [created.length <= 1, `created ${created.length}`],
    [exit !== 0 || isTrue(id, created, draw), `says that it created ${id ?? 'something'}`],
    [exit === 0 || stdout === '', 'fails, but writes to standard output'],
    [exit === 0 || stderr.startsWith('\napigw: [ERROR]: '), 'fails without an error'],
    [met.filter((request) => request.startsWith('POST')).length <= draw.attempts, 'sends more than it may'],
  ]
  return laws.flatMap(([kept, words]) => (kept ? [] : [words]))
}

/**
 * What a success claims: that what it names was created. As with the AWS CLI a success whose body cannot be read, or ends
 * where nothing tells its length, is one that names nothing.
 */
function isTrue(id: string | undefined, created: readonly string[], { faults }: Draw): boolean {
  if (id !== undefined) return created.length === 1 && id === created[0]
  return faults.some(
    (fault) => 'answer' in fault && ['not-json', 'empty', 'until-close'].includes(String(fault.answer)),
  )
}

/** How long an exchange may take, in milliseconds. */
function longest({ attempts, faults }: Draw, requests: number): number {
  const starting = 6000 // on a machine with much else to do
  const backOff = 1000 * (2 ** attempts - 1)
  const trickling = faults.map((fault) => (fault.kind === 'trickle' ? fault.pieces * fault.pause : 0))
  const timeouts = (requests + attempts) * 1000
  return starting + backOff + timeouts + trickling.reduce((sum, millis) => sum + millis, 0)
}

/** For people: what was met, and what came of it. */
export function story({ draw, ended, met, created, millis, broken }: Judged): string {
  const { exit, stdout, stderr } = ended
  return [
    `seed ${draw.seed}: ${broken.join('; ')}`,
    `  drawn: ${JSON.stringify(draw)}`,
    `  met: ${met.join(', ')}; created: ${created.join(', ') || 'nothing'}; ${Math.round(millis)} ms`,
    `  exit ${exit}; stdout ${JSON.stringify(stdout)}; stderr ${JSON.stringify(stderr)}`,
  ].join('\n')
}
