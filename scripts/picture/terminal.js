/** A shell in a terminal of its own, in which `apigw` is the built program. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

const BIN = join(import.meta.dirname, '..', '..', 'bin', 'run.js')
const PATIENCE = 10_000
const run = promisify(execFile)

/**
 * Hands in the terminal, which is gone afterwards. What runs in it sees nothing of the machine's settings.
 *
 * @throws an ENOENT where there is no tmux
 */
export async function withTerminal({ columns, rows, env }, use) {
  const home = mkdtempSync(join(tmpdir(), 'apigw-picture-'))
  mkdirSync(join(home, 'bin'))
  symlinkSync(BIN, join(home, 'bin', 'apigw'))
  const surroundings = { ...bareEnv(home), ...env }
  const tmux = async (...words) => {
    const { stdout } = await run('tmux', ['-L', 'picture', '-u', '-f', '/dev/null', ...words], { env: surroundings })
    return stdout
  }
  try {
    await tmux('new-session', '-d', '-x', `${columns}`, '-y', `${rows}`, '-c', home, 'sh', '-i')
    return await use(terminalOf(tmux))
  } finally {
    // Without a terminal there is nothing to end.
    await tmux('kill-server').catch(() => {})
    rmSync(home, { recursive: true })
  }
}

function terminalOf(tmux) {
  const plain = async () => (await tmux('capture-pane', '-p')).trimEnd()
  return {
    /** Resolves as soon as the screen shows it. */
    shows: async (sight) => {
      const late = Date.now() + PATIENCE
      while (!sight.test(await plain())) {
        if (Date.now() > late) throw new Error(`the screen does not show ${sight}:\n${await plain()}`)
        await wait(20)
      }
    },
    type: (words) => tmux('send-keys', '-l', words),
    /** All that was shown, with the colours as SGR codes; what the terminal has scrolled away comes first. */
    screen: () => tmux('capture-pane', '-e', '-p', '-S', '-'),
  }
}

function bareEnv(home) {
  return {
    HOME: home,
    LANG: 'C.UTF-8',
    PATH: [join(home, 'bin'), dirname(process.execPath), process.env.PATH].join(':'),
    PS1: '$ ',
    TMUX_TMPDIR: home,
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'SECRETEXAMPLE',
    AWS_REGION: 'us-west-2',
    AWS_EC2_METADATA_DISABLED: 'true',
  }
}
