import { describe, expect, test } from 'vitest'
import { HAS_TERMINAL, runOnTerminal } from '../support/terminal.ts'

const DRY_RUN = ['create-integration', '--api-id', 'a', '--integration-type', 'MOCK', '--dry-run', '--query', 'Method']

describe.runIf(HAS_TERMINAL)('on a terminal', () => {
  test('the answer goes through the pager', async () => {
    expect(await runOnTerminal(DRY_RUN, { AWS_PAGER: "sed 's/^/paged: /'" })).toEqual({
      exit: 0,
      shown: 'paged: "POST"\n',
    })
  })

  test.each<[string, readonly string[], Record<string, string>]>([
    ['an empty AWS_PAGER', [], { AWS_PAGER: '' }],
    ['--no-cli-pager', ['--no-cli-pager'], { AWS_PAGER: 'nope' }],
  ])('%s: it does not', async (_, argv, env) => {
    expect(await runOnTerminal([...DRY_RUN, ...argv], env)).toEqual({ exit: 0, shown: '"POST"\n' })
  })

  test('a missing pager is no disaster', async () => {
    const { exit, shown } = await runOnTerminal(DRY_RUN, { AWS_PAGER: 'apigw-no-such-pager' })

    expect([exit, shown]).toEqual([
      0,
      '"POST"\nwarning: the pager "apigw-no-such-pager" (AWS_PAGER) cannot be started: ENOENT\n',
    ])
  })

  test('errors are not paged', async () => {
    const { exit, shown } = await runOnTerminal(['create-integration', '--no-cli-auto-prompt', '--dry-run'], {
      AWS_PAGER: 'sed s/^/paged:/',
    })

    expect(exit).toBe(252)
    expect(shown).not.toContain('paged:')
  })

  test('tables are coloured, unless NO_COLOR says otherwise', async () => {
    const table = [...DRY_RUN.slice(0, -2), '--output', 'table']

    expect((await runOnTerminal(table, { AWS_PAGER: '' })).shown).toContain('\u001b[1m')
    expect((await runOnTerminal(table, { AWS_PAGER: '', NO_COLOR: '1' })).shown).not.toContain('\u001b[')
  })
})
