import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'apigw-'))
const program = join(folder, 'ask.mjs')

beforeAll(() => {
  const source = new URL('../../../src/shell/credentials/ask-secret.ts', import.meta.url).pathname
  const contents = `import { askSecret } from ${JSON.stringify(source)}
    console.log(JSON.stringify([await askSecret('Code: '), await askSecret('Again: ')].map((line) => line ?? 'nothing')))`
  buildSync({
    stdin: { contents, resolveDir: folder },
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** In a session of its own a process has no terminal. */
function withoutTerminal(input: string): Promise<{ stdout: string; stderr: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [program], { detached: true })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.on('close', () => done({ stdout, stderr }))
    child.stdin.end(input)
  })
}

test.each([
  ['two lines', '123456\r\n\nmore', ['123456', '']],
  ['half a line', '123456', ['123456', 'nothing']],
  ['nothing', '', ['nothing', 'nothing']],
])('without a terminal standard input answers: %s', async (_, input, expected) => {
  const { stdout, stderr } = await withoutTerminal(input)

  expect(JSON.parse(stdout)).toEqual(expected)
  expect(stderr).toBe('Code: Again: ')
})
