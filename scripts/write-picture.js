/**
 * Writes docs/wizard.svg, the picture in README.md: what a terminal shows at the end of a tour through the wizard.
 *
 *     node scripts/write-picture.js [--print]
 *
 * The tour is walked by the built program in a terminal of its own, which tmux gives; the account is a service on
 * loopback. With `--print` the picture goes to standard output and no file is touched.
 */
import { join } from 'node:path'
import { writeAtomic } from './build/write-atomic.js'
import { withService } from './picture/service.js'
import { pictureOf } from './picture/svg.js'
import { withTerminal } from './picture/terminal.js'

const PICTURE = join(import.meta.dirname, '..', 'docs', 'wizard.svg')
const SIZE = { columns: 92, rows: 30 }
const ABOUT = 'apigw create-integration on a terminal: the questions, the answers, and the request that they make'

/** What is typed, once the screen shows what stands before it. */
const TOUR = [
  [/^\$/, 'apigw create-integration\r'],
  [/❯ chat \(b2c3d4e5\) WEBSOCKET/, 'ord'],
  [/❯ orders \(a1b2c3d4\) HTTP/, '\r'],
  [/❯ A Lambda function/, '\r'],
  [/❯ orders \(nodejs22\.x\)/, '\r'],
  [/❯ 2\.0/, '\r'],
  [/❯◯/, '\r'],
  [/❯ Create it[^]*esc back/, ''],
]

try {
  const picture = pictureOf(await withService(tour), { ...SIZE, about: ABOUT })
  if (process.argv.includes('--print')) process.stdout.write(picture)
  else writeAtomic(PICTURE, picture)
} catch (error) {
  if (error.code !== 'ENOENT' || error.path !== 'tmux') throw error
  process.stderr.write('tmux is not here, and the picture is taken in a terminal that it gives.\n')
  process.stderr.write('hint: apt-get install tmux, or brew install tmux\n')
  process.exitCode = 1
}

function tour(url) {
  return withTerminal({ ...SIZE, env: { AWS_ENDPOINT_URL: url } }, async (terminal) => {
    for (const [sight, words] of TOUR) {
      await terminal.shows(sight)
      if (words !== '') await terminal.type(words)
    }
    return terminal.screen()
  })
}
