import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bareEnv, ROOT } from '../support/program.ts'
import { startService } from '../support/service.ts'
import type { Service } from '../support/service.ts'

const CREATE = ['apigatewayv2', 'create-integration']
const MOCK = ['--api-id', 'a1b2c3d4', '--integration-type', 'MOCK']

/** What a run tells of itself: the packs it opened, whether V8 refused their caches, and the modules of Node it loaded. */
interface Trace {
  readonly packs: readonly string[]
  readonly rejected: readonly (boolean | null)[]
  readonly modules: readonly string[]
}

/** Loaded before the program by `--require`; the program knows nothing of it. */
const TRACER = `
const vm = require('node:vm')
const { writeFileSync } = require('node:fs')
const packs = [], rejected = []
vm.Script = class extends vm.Script {
  constructor(text, options) {
    super(text, options)
    packs.push(options.filename)
    rejected.push(this.cachedDataRejected ?? null)
  }
}
process.on('exit', () => {
  const modules = process.moduleLoadList.filter((name) => name.startsWith('NativeModule '))
  writeFileSync(process.env.TRACE, JSON.stringify({ packs, rejected, modules: modules.map((name) => name.slice(13)) }))
})
`

let folder: string
let service: Service

beforeAll(async () => {
  service = await startService()
  folder = mkdtempSync(join(tmpdir(), 'apigw-build-test-'))
  writeFileSync(join(folder, 'tracer.cjs'), TRACER)
})

afterAll(async () => {
  await service[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

interface Traced extends Trace {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

function run(root: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Traced> {
  const file = join(folder, 'trace.json')
  const words = ['--require', join(folder, 'tracer.cjs'), join(root, 'bin', 'run.js'), ...argv]
  const options = { cwd: folder, env: { ...bareEnv(folder), TRACE: file, ...env } }
  return new Promise((done) => {
    execFile(process.execPath, words, options, (error, stdout, stderr) => {
      const trace = JSON.parse(readFileSync(file, 'utf8')) as Trace
      rmSync(file)
      done({
        ...trace,
        packs: trace.packs.map((path) => basename(path)),
        exit: Number(error?.code ?? 0),
        stdout,
        stderr,
      })
    })
  })
}

describe('what a run loads', () => {
  const DOCUMENT = 'ApiId: a1b2c3d4\nIntegrationType: MOCK'

  test.each([
    ['--version', ['--version'], ['start.cjs']],
    ['a skeleton', [...CREATE, '--generate-cli-skeleton'], ['start.cjs']],
    ['a dry run', [...CREATE, ...MOCK, '--dry-run'], ['start.cjs', 'rules.cjs']],
    ['a dry run without the rules', [...CREATE, ...MOCK, '--no-validate', '--dry-run'], ['start.cjs']],
    [
      'a dry run of YAML',
      [...CREATE, '--cli-input-yaml', DOCUMENT, '--dry-run'],
      ['start.cjs', 'yaml.cjs', 'rules.cjs'],
    ],
  ])('%s: no more than it needs', async (_, argv, packs) => {
    const ran = await run(ROOT, argv)

    expect(ran).toMatchObject({ exit: 0, stderr: '', packs })
    // For sending, for debug messages, for oclif's themes and for its guesses at the platform.
    const idle = ['http', 'https', 'net', 'crypto', 'tty', 'fs/promises', 'child_process', 'readline']
    expect(ran.modules.filter((name) => idle.includes(name))).toEqual([])
  })

  test('a call: the SDK, and neither YAML nor the help', async () => {
    const ran = await run(ROOT, [...CREATE, ...MOCK, '--endpoint-url', service.url])

    expect(ran).toMatchObject({ exit: 0, stderr: '', packs: ['start.cjs', 'call.cjs', 'rules.cjs'] })
    expect(ran.modules).toEqual(expect.arrayContaining(['http', 'crypto']))
  })

  test('V8 takes the caches of this build', async () => {
    const ran = await run(ROOT, [...CREATE, ...MOCK, '--endpoint-url', service.url])

    expect(ran.rejected).toEqual([false, false, false])
  })
})

describe('the code cache', () => {
  let copy: string

  beforeAll(() => {
    copy = join(folder, 'copy')
    for (const name of ['bin', 'dist', 'package.json']) cpSync(join(ROOT, name), join(copy, name), { recursive: true })
  })

  /** The folders of the caches, one for each V8; there is one build. */
  function caches(): readonly string[] {
    const [build] = readdirSync(join(copy, 'dist'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    const place = join(copy, 'dist', build?.name ?? 'none')
    const folders = readdirSync(place, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    return folders.map(({ name }) => join(place, name))
  }

  /** The cache of the Node that runs this. */
  const own = (): string => caches().find((path) => basename(path).startsWith(process.versions.v8)) ?? 'none'

  const dryRun = () => run(copy, [...CREATE, ...MOCK, '--no-validate', '--dry-run'])

  test('is named after a V8, a system and a processor', () => {
    expect(basename(own())).toBe(`${process.versions.v8}-${process.platform}-${process.arch}`)
  })

  test('is not used with other flags of V8', async () => {
    const ran = await run(copy, ['--version'], { NODE_OPTIONS: '--stack-trace-limit=50' })

    expect(ran).toMatchObject({ exit: 0, stderr: '', stdout: expect.stringMatching(/^apigw\//), rejected: [true] })
  })

  test('a file of it that is cut short is not used', async () => {
    const file = join(own(), 'start.cjs')
    const whole = readFileSync(file)
    writeFileSync(file, whole.subarray(0, whole.length / 2))
    const ran = await dryRun()
    writeFileSync(file, whole)

    expect(ran).toMatchObject({ exit: 0, stderr: '', rejected: [true] })
  })

  test('a run without it does the same', async () => {
    const before = await dryRun()
    // As a Node with another V8 sees it: the caches that are there are not its own.
    for (const path of caches())
      renameSync(
        path,
        path.replace(/[^/\\]+$/, (name) => `0.${name}`),
      )
    const after = await dryRun()

    expect(before).toMatchObject({ exit: 0, stderr: '', rejected: [false] })
    expect(after).toMatchObject({ exit: 0, stderr: '', stdout: before.stdout, rejected: [null] })
  })
})

test('without a build, the program says what to do', async () => {
  const bare = join(folder, 'bare')
  cpSync(join(ROOT, 'bin'), join(bare, 'bin'), { recursive: true })

  expect(await run(bare, ['--version'])).toMatchObject({
    exit: 255,
    stdout: '',
    stderr: '\napigw: [ERROR]: not built yet: the folder dist is missing\nhint: npm run build\n',
  })
})

test('the licences of the packages in the bundle lie beside it', () => {
  const text = readFileSync(join(ROOT, 'dist', 'third-party-licences.txt'), 'utf8')

  expect(text).toMatch(/^@oclif\/core \d/m)
  expect(text).toMatch(/^js-yaml \d/m)
  expect(text).toMatch(/^@aws-sdk\/client-apigatewayv2 \d/m)
  expect(text).toContain('Permission is hereby granted')
  expect(text).not.toMatch(/undefined/)
})
