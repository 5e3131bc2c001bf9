import { fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GNU_TIME, run } from './measure.js'

const SERVER = fileURLToPath(new URL('./many-server.js', import.meta.url))
const ITEMS = fileURLToPath(new URL('./many-items.js', import.meta.url))

/** The pipe is the shell's own, since Node would make a socket of it; who writes into it is not counted. */
const TIMED = 'TIMEFORMAT="%R %U %S"; errors=$1; shift; time "$@" >/dev/null 2>"$errors"'
const PIPED = `node=$1 items=$2 count=$3; shift 3; "$node" "$items" "$count" | { ${TIMED}; }`

/**
 * Runs a command to its end and tells what it took: milliseconds of the clock and of CPU, and the peak of its resident
 * memory in MiB, where GNU time is there to tell it.
 *
 * @param {{ stdin?: string, piped?: number }} input the file on standard input, or how many items come through a pipe
 *
 * @throws where the command fails
 */
export async function runOnce(command, { env, cwd }, { stdin = '/dev/null', piped } = {}) {
  const [errors, peak] = [join(cwd, 'errors'), join(cwd, 'peak')]
  const whole = [errors, ...(existsSync(GNU_TIME) ? [GNU_TIME, '-f', '%M', '-o', peak] : []), ...command]
  const script = piped === undefined ? [`{ ${TIMED}; } <"${stdin}"`] : [PIPED]
  const words = piped === undefined ? whole : [process.execPath, ITEMS, String(piped), ...whole]
  const { text, status } = await run(['bash', '-c', ...script, 'bash', ...words], { env, cwd })
  if (status !== 0)
    throw new Error(`exit ${status}: ${command.join(' ')}\n${readFileSync(errors, 'utf8').slice(0, 2000)}`)
  const [wall, user, system] = text.trim().split(/\s+/).map(Number)
  const kib = existsSync(peak) ? Number(readFileSync(peak, 'utf8').trim()) : NaN
  return { wall: wall * 1000, cpu: (user + system) * 1000, peak: kib / 1024 }
}

/**
 * Starts the service.
 *
 * @returns its address; `set`, which has it answer after so many milliseconds and gives the moments in which requests
 *   arrived since the last time: all, and those that create; and its end
 */
export async function startServer() {
  const child = fork(SERVER)
  const told = () => new Promise((resolve) => child.once('message', resolve))
  const port = await told()
  return {
    url: `http://127.0.0.1:${port}`,
    set: (latency) => {
      const seen = told()
      child.send({ latency })
      return seen
    },
    close: () => child.disconnect(),
  }
}

/** The command of a batch, without a limit of the rate unless one is asked for. */
export function batchCommand(apigw, url, words) {
  return [process.execPath, apigw, 'create-integrations', '--endpoint-url', url, '--rate', '0', ...words]
}
