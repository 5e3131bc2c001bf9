/**
 * Records what an AWS CLI does with the command lines of the corpus.
 *
 *     node scripts/record-corpus.js --aws PROGRAM [--missing] [FILE…]
 *
 * FILE is one of test/corpus/*.json; without one, all of them. A case says `name` and `argv`, and may say `files` (laid in
 * the empty working directory, which is also the home), `stdin`, `env` and `reply`; recorded are `exit`, `stdout`, `stderr`
 * and the `request` that arrived. `newer` is written by hand and stays. With `--missing`, only cases without a recording
 * are run. The program sees nothing of the machine: it gets the environment that `given` shows, and an endpoint on loopback.
 */
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'

const FOLDER = join(import.meta.dirname, '..', 'test', 'corpus')

/** `{cwd}` stands for the working directory, in what goes in and in what comes out. */
const ENV = {
  HOME: '{cwd}',
  LANG: 'C.UTF-8',
  TERM: 'dumb',
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'SECRETEXAMPLE',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_MAX_ATTEMPTS: '2',
  AWS_PAGER: '',
}

const ORDER = ['name', 'argv', 'files', 'stdin', 'env', 'reply', 'exit', 'stdout', 'stderr', 'request', 'newer']

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { aws: { type: 'string', default: 'aws' }, missing: { type: 'boolean', default: false } },
})

const files = positionals.length > 0 ? positionals : everyFile()
const aws = versionOf(options.aws)
for (const file of files) await recordFile(file)

function everyFile() {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
  return names.map((name) => join(FOLDER, name))
}

/** `aws-cli/2.9.19 Python/3.11.2 …` -> `2.9.19` */
function versionOf(program) {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', env: { LANG: 'C.UTF-8' } })
  const version = /^aws-cli\/(\S+)/.exec(stdout ?? '')?.[1]
  if (version === undefined) throw new Error(`${program} is no AWS CLI`)
  return version
}

async function recordFile(file) {
  const { cases } = JSON.parse(readFileSync(file, 'utf8'))
  const recorded = []
  for (const given of cases)
    recorded.push(options.missing && given.exit !== undefined ? given : { ...given, ...(await record(given)) })
  writeFileSync(file, print({ aws, env: ENV }, recorded))
  process.stderr.write(`${file}: ${recorded.length} cases\n`)
}

/** One member a line: long enough to read, short enough to compare. */
function print(given, cases) {
  const member = (name, value) => `      ${JSON.stringify(name)}: ${JSON.stringify(value)}`
  const lines = (one) => ORDER.flatMap((name) => (one[name] === undefined ? [] : [member(name, one[name])]))
  const texts = cases.map((one) => `    {\n${lines(one).join(',\n')}\n    }`)
  return `{\n  "given": ${JSON.stringify(given)},\n  "cases": [\n${texts.join(',\n')}\n  ]\n}\n`
}

async function record({ argv, files = {}, stdin, env = {}, reply }) {
  const { server, requests, url } = await startEndpoint(reply)
  const cwd = mkdtempSync(join(tmpdir(), 'corpus-'))
  const fill = (text) => text.replaceAll('{cwd}', cwd)
  layFiles(cwd, files)
  const input = stdin === undefined ? 'ignore' : openText(`${cwd}.stdin`, stdin)
  const outcome = await start(['--endpoint-url', url, ...argv.map(fill)], {
    cwd,
    env: environment(env, fill),
    stdio: [input, 'pipe', 'pipe'],
  })
  if (input !== 'ignore') closeSync(input)
  server.closeAllConnections()
  server.close()
  for (const path of [cwd, `${cwd}.stdin`]) rmSync(path, { recursive: true, force: true })
  const unfill = (text) => text.replaceAll(cwd, '{cwd}').replaceAll(url, '{endpoint}')
  const { exit, stdout, stderr } = outcome
  return { exit, stdout: unfill(stdout), stderr: unfill(stderr), request: requests[0] }
}

/** A file is text, or `{"base64": …}`. */
function layFiles(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, typeof content === 'string' ? content : Buffer.from(content.base64, 'base64'))
  }
}

/** Standard input is a file: a stream from here would be a socket, which `/dev/stdin` cannot open. */
function openText(path, text) {
  writeFileSync(path, text)
  return openSync(path, 'r')
}

/** `null` takes a variable away. */
function environment(own, fill) {
  const set = Object.entries({ ...ENV, ...own }).filter(([, value]) => value !== null)
  return Object.fromEntries(set.map(([name, value]) => [name, fill(value)]))
}

function start(argv, where) {
  return new Promise((done, fail) => {
    const child = spawn(options.aws, argv, where)
    const texts = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8')
      child[name].on('data', (text) => (texts[name] += text))
    }
    child.on('error', fail)
    child.on('close', (exit) => done({ exit, ...texts }))
  })
}

function startEndpoint(reply) {
  const requests = []
  const server = createServer(async (request, response) => {
    request.setEncoding('utf8')
    let body = ''
    for await (const text of request) body += text
    const { pathname, search } = new URL(`http://endpoint${request.url}`)
    requests.push({ method: request.method, path: pathname, query: search, body })
    const { status = 201, headers = {}, body: answer = echo(body) } = reply ?? {}
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(answer)
  })
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => done({ server, requests, url: `http://127.0.0.1:${server.address().port}` })),
  )
}

/** The body with an id in front, as text, so that no number and no order changes on the way. */
function echo(body) {
  return body === '{}' ? '{"integrationId": "0abcdef"}' : `{"integrationId": "0abcdef", ${body.slice(1)}`
}
