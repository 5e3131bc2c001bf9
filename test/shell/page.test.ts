import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { page } from '../../src/shell/page.ts'

test('the pager gets the text, and the options that less likes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'apigw-page-'))
  const file = join(folder, 'shown')

  expect(page(['sh', '-c', `{ echo "$LESS"; cat; } > '${file}'`], 'text\n')).toBe('shown')
  expect(readFileSync(file, 'utf8')).toBe('FRX\ntext\n')
  rmSync(folder, { recursive: true })
})

test('one that is left before it read all', () => {
  expect(page(['true'], 'x'.repeat(1_000_000))).toBe('shown')
})

test('one that is not there', () => {
  expect(page(['apigw-no-such-pager'], 'x')).toBe('ENOENT')
})
