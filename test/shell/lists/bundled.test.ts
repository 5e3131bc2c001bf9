import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { openCode } from '../../../src/shell/boot.ts'
import type { openLists } from '../../../src/shell/lists/open-lists.ts'
import { CONNECTION } from '../../support/connection.ts'
import { ROOT } from '../../support/program.ts'

const DIST = join(ROOT, 'dist')

/** The lists of the built program, as if it were installed in the folder. */
function bundled(folder: string): typeof openLists {
  const require = createRequire(join(folder, 'bin', 'run.js'))
  const boot = require(join(DIST, 'boot.cjs')) as { readonly openCode: typeof openCode }
  const pack = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(/[\\/]/))
    .find((parts) => parts.length === 2 && parts[1]?.startsWith('open-lists'))?.[1]
  const code = boot.openCode(DIST, require).load(`./${pack}`)
  return (code as { readonly openLists: typeof openLists }).openLists
}

const connection = { ...CONNECTION, url: 'http://127.0.0.1:9', elsewhere: () => 'http://127.0.0.1:9' }

test('the program brings API Gateway, and finds the others where it is installed', async () => {
  const lists = bundled(ROOT)(connection, { env: () => undefined })

  expect(await lists('apis')).toEqual({ failed: 'offline (ECONNREFUSED)' })
  expect(await lists('functions')).toEqual({ failed: 'offline (ECONNREFUSED)' })
})

test('without them it says what to install', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'apigw-bundled-'))
  const lists = bundled(folder)(connection, { env: () => undefined, folder })
  const loaded = await lists('listeners')
  rmSync(folder, { recursive: true })

  const name = '@aws-sdk/client-elastic-load-balancing-v2'
  expect(loaded).toEqual({ failed: `${name} is not installed (npm i -g ${name})` })
})
