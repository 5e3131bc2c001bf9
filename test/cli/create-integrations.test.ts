import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { BIN, bareEnv, runProgram } from '../support/program.ts'
import { startService } from '../support/service.ts'
import type { Answer } from '../support/service.ts'

const folder = mkdtempSync(join(tmpdir(), 'apigw-many-'))
afterAll(() => rmSync(folder, { recursive: true }))

const MANY = 'create-integrations'
const line = (number: number): string => `{"ApiId":"a1","IntegrationType":"MOCK","Description":"${number}"}\n`
const lines = (count: number): string => Array.from({ length: count }, (_, at) => line(at)).join('')

/** Creates, and has nothing before. */
const create: Answer = ({ method, body }) => {
  if (method === 'GET') return { status: 200, body: '{"items":[]}' }
  const { description } = JSON.parse(body)
  return { body: JSON.stringify({ integrationId: `i${description}`, integrationType: 'MOCK' }) }
}

const statuses = (stdout: string): readonly string[] =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((each) => JSON.parse(each).Status)

/** Starts the program and leaves it running; what it has written so far can be looked at. */
function start(argv: readonly string[]) {
  const child = spawn(process.execPath, [BIN, ...argv], { env: bareEnv(folder), cwd: folder })
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => (said.stdout += chunk))
  child.stderr.on('data', (chunk) => (said.stderr += chunk))
  const ended = new Promise<number | NodeJS.Signals | null>((done) =>
    child.on('close', (code, signal) => done(code ?? signal)),
  )
  return { child, said, ended }
}

/** Waits until it is so, 10 seconds at most. */
async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo() && tries < 1000; tries++) await new Promise((done) => setTimeout(done, 10))
}

describe('input', () => {
  const CLOUDFORMATION = `Resources:
  Orders: {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: a1, IntegrationType: MOCK, Description: "0"}}
  Items: {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: a1, IntegrationType: MOCK, Description: "1"}}
`
  test.each([
    ['lines', lines(2)],
    ['an array', `[${line(0)},${line(1)}]`],
    ['documents of YAML', `---\n${line(0)}---\n${line(1)}`],
    ['a template', CLOUDFORMATION],
  ])('%s, from standard input and from a file', async (name, text) => {
    await using service = await startService(create)
    const file = join(folder, `${name}.txt`)
    writeFileSync(file, text)
    const piped = await runProgram([MANY, '--endpoint-url', service.url], { stdin: text })
    const named = await runProgram([MANY, file, '--endpoint-url', service.url])

    expect([piped.exit, named.exit]).toEqual([0, 0])
    expect(named.stdout).toBe(piped.stdout)
    expect(statuses(piped.stdout)).toEqual(['created', 'created'])
    expect(piped.stderr).toMatch(/^2 items: 2 created \(\d+\.\d s\)\n$/)
  })

  test('a stream is worked on while it comes', async () => {
    await using service = await startService(create)
    const { child, said, ended } = start([MANY, '--stream', '--endpoint-url', service.url])
    child.stdin.write(line(0))
    await until(() => said.stdout.includes('\n'))
    const first = said.stdout
    child.stdin.end(line(1))

    expect(await ended).toBe(0)
    expect(statuses(first)).toEqual(['created'])
    expect(statuses(said.stdout)).toEqual(['created', 'created'])
  })

  test('of nothing is no mistake', async () => {
    const { exit, stdout, stderr } = await runProgram([MANY])

    expect({ exit, stdout }).toEqual({ exit: 0, stdout: '' })
    expect(stderr).toBe('0 items: nothing to create (0.0 s)\n')
  })
})

describe('the pace', () => {
  test('is 8 a second after a first burst of 20', async () => {
    const times: number[] = []
    await using service = await startService((received) => {
      times.push(performance.now())
      return create(received)
    })
    const { exit } = await runProgram([MANY, '--concurrency', '16', '--endpoint-url', service.url], {
      stdin: lines(40),
    })
    const after = times.slice(20)
    const busiest = Math.max(...after.map((from) => after.filter((each) => each >= from && each < from + 1000).length))

    expect({ exit, requests: times.length }).toEqual({ exit: 0, requests: 41 })
    expect(busiest).toBeLessThanOrEqual(8)
    // Without a limit they would take no time at all; by this one the last leaves after 2.5 seconds.
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(2400)
  }, 20_000)

  test('of 429s slows down, and all are created', async () => {
    let count = 0
    await using service = await startService((received) =>
      received.method === 'POST' && ++count % 3 === 0
        ? { status: 429, body: '{"message":"slow down","__type":"TooManyRequestsException"}' }
        : create(received),
    )
    const words = [MANY, '--rate', '0', '--concurrency', '8', '--endpoint-url', service.url]
    const { exit, stdout } = await runProgram(words, { stdin: lines(12) })

    expect(exit).toBe(0)
    expect(statuses(stdout)).toEqual(Array(12).fill('created'))
  }, 30_000)
})

describe('Ctrl-C', () => {
  /** Holds back each answer until it is let go. */
  async function hold() {
    const waiting: (() => void)[] = []
    const { createServer } = await import('node:http')
    const server = createServer((request, response) => {
      request.resume().on('end', () => {
        if (request.method === 'GET') return response.end('{"items":[]}')
        return waiting.push(() => response.writeHead(201).end('{"integrationId":"i"}'))
      })
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('the service does not listen')
    const stop = async (): Promise<void> => {
      server.closeAllConnections()
      server.close()
    }
    return { url: `http://127.0.0.1:${address.port}`, waiting, [Symbol.asyncDispose]: stop }
  }

  test('finishes what is under way; the rest is told as skipped', async () => {
    await using service = await hold()
    const file = join(folder, 'interrupted.ndjson')
    writeFileSync(file, lines(6))
    const { child, said, ended } = start([MANY, file, '--concurrency', '2', '--endpoint-url', service.url])
    await until(() => service.waiting.length === 2)
    child.kill('SIGINT')
    await until(() => said.stderr.includes('interrupted'))
    for (const answer of service.waiting) answer()

    expect(await ended).toBe(130)
    expect(statuses(said.stdout)).toEqual(['created', 'created', 'skipped', 'skipped', 'skipped', 'skipped'])
    expect(said.stderr).toMatch(/\n6 items: 2 created, 4 skipped \(\d+\.\d s\)\n$/)
  })

  test('twice ends at once; the journal knows what was under way', async () => {
    await using service = await hold()
    const journal = join(folder, 'twice.journal')
    const words = [MANY, '--stream', '--concurrency', '2', '--journal', journal, '--endpoint-url', service.url]
    const { child, said, ended } = start(words)
    child.stdin.on('error', () => {})
    child.stdin.write(lines(6))
    await until(() => service.waiting.length === 2)
    child.kill('SIGINT')
    await until(() => said.stderr.includes('interrupted'))
    child.kill('SIGINT')

    expect(await ended).toBe(130)
    const steps = readFileSync(journal, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((each) => JSON.parse(each).Step)
    expect(steps).toEqual([undefined, undefined, 'begun', 'begun'])
    expect(statSync(journal).mode & 0o777).toBe(0o600)
  })

  test('ends a stream that has nothing to give', async () => {
    await using service = await startService(create)
    const { child, said, ended } = start([MANY, '--stream', '--endpoint-url', service.url])
    child.stdin.write(line(0))
    await until(() => said.stdout.includes('\n'))
    child.kill('SIGINT')

    expect(await ended).toBe(130)
    expect(said.stderr).toMatch(/\n1 item: 1 created/)
  })
})

test('whoever reads the results may go: nothing more is begun', async () => {
  await using service = await startService(create)
  const words = [MANY, '--stream', '--rate', '0', '--concurrency', '1', '--endpoint-url', service.url]
  const { child, ended } = start(words)
  child.stdin.on('error', () => {})
  child.stdin.write(line(0))
  await until(() => service.received.length === 2)
  child.stdout.destroy()
  child.stdin.write(lines(200))

  expect(await ended).toBe(255)
  expect(service.received.length).toBeLessThan(10)
})

test('help', async () => {
  const forms = await Promise.all(
    [
      [MANY, '--help'],
      ['apigatewayv2', MANY, 'help'],
      ['help', MANY],
    ].map((words) => runProgram(words)),
  )

  expect(forms.map(({ exit }) => exit)).toEqual([0, 0, 0])
  expect(new Set(forms.map(({ stdout }) => stdout)).size).toBe(1)
  expect(forms[0]?.stdout).toContain('apigatewayv2 create-integrations [FILE…|-] [options]')
  expect(forms[0]?.stdout).toContain('--journal=<file>')
})
