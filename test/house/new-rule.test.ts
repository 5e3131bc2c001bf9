import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ROOT } from '../support/program.ts'

const copy = mkdtempSync(join(tmpdir(), 'apigw-rule-'))
for (const part of ['scripts', 'src/rules', 'package.json'])
  cpSync(join(ROOT, part), join(copy, part), { recursive: true })
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'dir')
afterAll(() => rmSync(copy, { recursive: true }))

const newRule = (...words: string[]) =>
  spawnSync(process.execPath, [join(copy, 'scripts', 'new-rule.js'), ...words], { encoding: 'utf8' })

test('a new rule is a file, a test and a line of the index', () => {
  expect(newRule('timeout/timeout-that-fits').status).toBe(0)

  expect(readFileSync(join(copy, 'src/rules/timeout/timeout-that-fits.ts'), 'utf8')).toContain(
    'export const timeoutThatFits: Rule = {',
  )
  expect(existsSync(join(copy, 'test/rules/timeout/timeout-that-fits.test.ts'))).toBe(true)
  expect(readFileSync(join(copy, 'src/rules/index.ts'), 'utf8')).toContain(
    "import { timeoutThatFits } from './timeout/timeout-that-fits.ts'",
  )
})

test('a rule that is there is not overwritten, and a name that is none is refused', () => {
  const again = newRule('timeout/timeout-within-protocol')

  expect([again.status, again.stderr]).toEqual([2, 'src/rules/timeout/timeout-within-protocol.ts is there already\n'])
  expect(newRule('Timeout').status).toBe(2)
})
