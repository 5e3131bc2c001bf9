import { expect, test } from 'vitest'
import { page } from '../../src/app/page.ts'
import { sourcesOf } from '../../src/config/profile.ts'
import { readConfig } from '../../src/app/setup.ts'
import { fakeWorld } from '../support/fake-world.ts'
import type { Told } from '../support/fake-world.ts'

async function paged(told: Told) {
  const { world, said } = fakeWorld({ terminal: true, ...told })
  await page('text\n', sourcesOf(undefined, world.env, readConfig(world)), world)
  return said
}

const config = (line: string) => ({ '/home/me/.aws/config': `[default]\n${line}\n` })

test.each<[string, Told, string[]]>([
  ['less, where nobody says', {}, ['less']],
  ['PAGER', { env: { PAGER: 'more -d' } }, ['more', '-d']],
  ['the profile before it', { env: { PAGER: 'more' }, files: config('cli_pager = cat -A') }, ['cat', '-A']],
  [
    'AWS_PAGER before both',
    { env: { AWS_PAGER: '"my pager" x', PAGER: 'more' }, files: config('cli_pager = cat') },
    ['my pager', 'x'],
  ],
])('%s', async (_, told, words) => {
  expect(await paged(told)).toMatchObject({ paged: [{ words, text: 'text\n' }], stdout: '', stderr: '' })
})

test.each<[string, Told]>([
  ['an empty AWS_PAGER', { env: { AWS_PAGER: '', PAGER: 'more' } }],
  ['an empty cli_pager', { files: config('cli_pager =') }],
])('%s is none', async (_, told) => {
  expect(await paged(told)).toMatchObject({ paged: [], stdout: 'text\n', stderr: '' })
})

test('a missing pager is no disaster', async () => {
  expect(await paged({ paged: 'ENOENT' })).toMatchObject({ stdout: 'text\n', stderr: '' })
  expect(await paged({ paged: 'ENOENT', env: { PAGER: 'nope' } })).toMatchObject({
    stdout: 'text\n',
    stderr: 'warning: the pager "nope" (PAGER) cannot be started: ENOENT\n',
  })
  expect(await paged({ env: { PAGER: '"' } })).toMatchObject({ paged: [], stdout: 'text\n' })
})
