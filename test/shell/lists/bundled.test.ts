import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../../support/program.ts'

/** Asks the lists of the built program for functions, as if it were installed in a folder, at a place where nobody listens. */
const SCRIPT = `
const [dist, pack, folder] = process.argv.slice(1)
const require = process.getBuiltinModule('node:module').createRequire(folder + '/bin/run.js')
const { openLists } = require(dist + '/boot.cjs').openCode(dist, require).load('./' + pack)
const url = 'http://127.0.0.1:9'
const keys = async () => ({ accessKeyId: 'a', secretAccessKey: 'b' })
const connection = { region: 'eu-west-1', url, query: '', sign: true, keys, verifyTls: true, elsewhere: () => url }
const lists = openLists(connection, { env: () => undefined })
Promise.all([lists('apis'), lists('functions')]).then((loaded) => console.log(JSON.stringify(loaded)))
`

const OFFLINE = { failed: 'offline (ECONNREFUSED)' }

let empty: string

beforeAll(() => {
  empty = mkdtempSync(join(tmpdir(), 'apigw-bundled-'))
})

afterAll(() => rmSync(empty, { recursive: true }))

async function ask(installed: string, cwd: string): Promise<unknown> {
  const dist = join(ROOT, 'dist')
  const packs = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((path) => basename(path))
  const pack = packs.find((name) => /^open-lists-\w+\.cjs$/.test(name)) ?? ''
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['-e', SCRIPT, dist, pack, installed], { cwd })
  return { loaded: JSON.parse(stdout), stderr }
}

test('the program brings the client for API Gateway, and finds the others where it is installed', async () => {
  expect(await ask(ROOT, empty)).toEqual({ loaded: [OFFLINE, OFFLINE], stderr: '' })
})

test('without them it says what to install', async () => {
  const failed = '@aws-sdk/client-lambda is not installed (npm i -g @aws-sdk/client-lambda)'

  expect(await ask(empty, empty)).toEqual({ loaded: [OFFLINE, { failed }], stderr: '' })
  // What lies in the folder one works in is not run.
  expect(await ask(empty, ROOT)).toEqual({ loaded: [OFFLINE, { failed }], stderr: '' })
})
