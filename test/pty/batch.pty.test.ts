import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { startService } from '../support/service.ts'
import { HAS_TERMINAL, runOnTerminal } from '../support/terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'apigw-batch-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Slow enough that the bar is seen. */
const RATE = ['--rate', '4']
const lines = (count: number): string => '{"ApiId":"a1","IntegrationType":"MOCK"}\n'.repeat(count)

async function runMany(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const file = join(folder, 'items.ndjson')
  writeFileSync(file, lines(16))
  await using service = await startService(({ method }) =>
    method === 'GET' ? { status: 200, body: '{"items":[]}' } : { body: '{"integrationId":"i"}' },
  )
  return await runOnTerminal(['create-integrations', file, ...RATE, '--endpoint-url', service.url, ...words], env)
}

const RESULT = '{"Index":15,"Status":"created","IntegrationId":"i","ApiId":"a1"}\n'

describe.runIf(HAS_TERMINAL)('on a terminal', () => {
  test('a bar grows below the results, and is gone in the end', async () => {
    const { exit, shown } = await runMany([])

    expect(exit).toBe(0)
    expect(shown).toMatch(/\[=+-+\] 1[0-5]\/16 \| 1[0-5] created/)
    expect(shown).toContain(RESULT)
    // The last word stands where the bar was, and the bar is not.
    expect(shown).toMatch(/\u001b\[1G\u001b\[2K16 items: 16 created \(\d\.\d s\)\n$/)
  })

  test.each([
    ['NO_COLOR is obeyed: there is none', { NO_COLOR: '1' }],
    ['a dumb terminal gets no bar, and what it gets it can show', { TERM: 'dumb' }],
  ])('%s', async (_, env) => {
    const { exit, shown } = await runMany([], env)

    expect(exit).toBe(0)
    expect(shown).not.toMatch(/\u001b\[[\d;]*m/)
    if ('TERM' in env) expect(shown).not.toContain('\u001b')
    expect(shown).toMatch(/(?:\n|\u001b\[2K)16 items: 16 created \(\d\.\d s\)\n$/)
  })
})
