/*
 * Writes V8's code cache of a built program, for the Node that runs this:
 *
 *     node scripts/build/warm-up.js DIST
 *
 * V8 compiles a function when it is first called. So the program does here what users do, and what is compiled then goes
 * into the cache. `writeCache` runs this in a process with nothing of the machine in its environment.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { writeAtomic } from './write-atomic.js'

const CREATE = ['apigatewayv2', 'create-integration']
const LAMBDA = [
  ...['--api-id', 'a1b2c3d4', '--integration-type', 'AWS_PROXY', '--payload-format-version', '2.0'],
  ...['--integration-uri', 'arn:aws:lambda:us-west-2:123456789012:function:orders'],
  ...['--request-parameters', 'overwrite:path=$request.path,append:header.from=$context.requestId'],
]
const MAPPED = [
  ...[
    '--protocol-type',
    'HTTP',
    '--api-id',
    'a1b2c3d4',
    '--integration-type',
    'HTTP_PROXY',
    '--integration-method',
    'ANY',
  ],
  ...['--integration-uri', 'https://example.com/{proxy}', '--payload-format-version', '1.0'],
  ...['--response-parameters', '200={append:header.from=$response.header.x,overwrite:statuscode=201}'],
]
const YAML = 'ApiId: a1b2c3d4\nIntegrationType: MOCK\nTimeoutInMillis: 12000\nRequestTemplates: {a/b: "{}"}\n'
const REPLY = '{"apiId":"a1b2c3d4","integrationId":"abc1234","timeoutInMillis":29000}'

/**
 * The exit code and the words of what users do most. Help is not among it: what it compiles lies in the pack that every
 * start reads, whose cache would grow by half.
 */
const usesOf = (endpoint) => [
  [0, ['--version']],
  [0, [...CREATE, '--generate-cli-skeleton']],
  [0, [...CREATE, ...LAMBDA, '--dry-run']],
  [0, [...CREATE, '--cli-input-yaml', YAML, '--dry-run', '--output', 'yaml']],
  [0, [...CREATE, ...LAMBDA, '--endpoint-url', endpoint]],
  [0, [...CREATE, ...LAMBDA, '--endpoint-url', endpoint, '--query', 'IntegrationId', '--output', 'text']],
  [252, CREATE],
  [0, [...CREATE, ...MAPPED, '--dry-run']],
  // Its input is on standard input, which nothing else here reads.
  [0, ['create-integrations', '--endpoint-url', endpoint]],
]

async function warmUp(dist, endpoint) {
  const require = createRequire(import.meta.url)
  const { load, cache, scripts } = require(join(dist, 'boot.cjs')).openCode(dist, require)
  rmSync(cache, { recursive: true, force: true })
  for (const [exit, words] of usesOf(endpoint)) {
    process.exitCode = 0
    await load('./launch.cjs').launch(dist, words)
    if (process.exitCode !== exit) throw new Error(`exit ${process.exitCode}: ${words.join(' ')}`)
  }
  process.exitCode = 0
  mkdirSync(cache)
  for (const [pack, script] of scripts) writeAtomic(join(cache, pack), script.createCachedData())
}

const service = createServer((request, response) =>
  request.resume().on('end', () => response.writeHead(201).end(REPLY)),
)
service.listen(0, '127.0.0.1', async () => {
  await warmUp(process.argv[2], `http://127.0.0.1:${service.address().port}`)
  service.close()
})
