import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createIntegration } from '../../src/app/create-integration.ts'
import { run } from '../../src/app/run.ts'
import { writeCompactJson } from '../../src/output/json.ts'
import { readJson } from '../../src/python/json.ts'
import type { WireRequest } from '../../src/world.ts'
import { fakeWorld } from '../support/fake-world.ts'
import type { ToldReply } from '../support/fake-world.ts'

/** What stands in for the working directory of the recording, which was its home too. */
const HOME = '/home/me'
const ENDPOINT = 'http://127.0.0.1'

interface Recording {
  readonly given: { readonly aws: string; readonly env: Env }
  readonly cases: readonly Case[]
}

interface Case extends Outcome {
  readonly name: string
  readonly argv: readonly string[]
  readonly files?: Readonly<Record<string, string | { readonly base64: string }>>
  readonly stdin?: string
  /** `null` takes a variable away. */
  readonly env?: Env
  /** What the service answers; by default it repeats the body, with an id. */
  readonly reply?: ToldReply
  /** Where the AWS CLI that is mirrored differs from the one that was recorded. */
  readonly newer?: Partial<Outcome>
}

interface Outcome {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
  readonly request?: { readonly method: string; readonly path: string; readonly query: string; readonly body: string }
}

type Env = Readonly<Record<string, string | null>>

for (const name of readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'))) {
  const { given, cases }: Recording = JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'))

  describe(`${name}, by AWS CLI ${given.aws}`, () => {
    test.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
      expect(await outcomeOf(one, given.env)).toEqual(expected(one))
    })
  })
}

function expected({ newer, ...recorded }: Case): object {
  const { exit, stdout, stderr, request } = { ...recorded, ...newer }
  return {
    exit,
    stdout: fill(stdout),
    essence: essence(fill(stderr)),
    request: request && { ...request, body: writeCompactJson(readJson(request.body)) },
  }
}

async function outcomeOf({ argv, files = {}, stdin, env, reply }: Case, given: Env): Promise<object> {
  const { world, said } = fakeWorld({
    env: environment({ ...given, APIGW_VALIDATE: 'off', ...env }),
    files: Object.fromEntries(Object.entries(files).flatMap(([name, content]) => placed(name, content))),
    ...(stdin !== undefined && { stdin }),
    home: HOME,
    replies: (request) => reply ?? echo(request),
  })
  const exit = await run(createIntegration, ['--endpoint-url', ENDPOINT, ...argv.map(fill)], world)
  const [connection] = said.connections
  const [request] = said.requests
  const sent = request && {
    method: request.method,
    path: `${connection?.url.replace(ENDPOINT, '')}${request.path}`,
    query: connection?.query,
    body: writeCompactJson(request.body),
  }
  return { exit, stdout: said.stdout, essence: essence(said.stderr), request: sent }
}

const fill = (text: string): string => text.replaceAll('{cwd}', HOME).replaceAll('{endpoint}', ENDPOINT)

function environment(env: Env): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === null ? [] : [[name, fill(value)]])),
  )
}

/** A file can be named from where one is, or from the root. */
function placed(name: string, content: string | { readonly base64: string }): [string, string | Uint8Array][] {
  const bytes = typeof content === 'string' ? content : Buffer.from(content.base64, 'base64')
  return [
    [name, bytes],
    [`${HOME}/${name}`, bytes],
  ]
}

function echo({ body }: WireRequest): ToldReply {
  return { body: writeCompactJson(new Map([['integrationId', '0abcdef'], ...body])) }
}

/** What a message says, whoever says it: no usage, no name of a program, no head, no hint, and white space collapsed. */
function essence(stderr: string): string {
  return stderr
    .replace(/^usage: aws [^]*?<subcommand> help$/m, '')
    .replace(/^usage: apigw .*\n.*$/m, '')
    .replace(/^\w+: (error|\[ERROR\]): /m, '')
    .replace(/^An error occurred \(\w+\): /m, '')
    .replace(/^hint: [^]*/m, '')
    .replace(/\s+/g, ' ')
    .trim()
}
