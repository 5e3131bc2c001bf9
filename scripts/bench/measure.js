import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Node can tell what it used itself, but not what its children used. The `time` of bash can, to the millisecond, and bash
 * is on nearly every machine with Node. (A POSIX `times` counts in hundredths.)
 */
const TIMED = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>/dev/null'
export const GNU_TIME = '/usr/bin/time'

/** Whether there is a bash to measure with. */
export const canMeasure = () => spawnSync('bash', ['-c', ':']).status === 0

/** Runs a command to its end and tells what it took, all of its processes counted. */
export async function time(command, { env, cwd }) {
  const { text, status } = await run(['bash', '-c', TIMED, 'bash', ...command], { env, cwd })
  const [wall, user, system] = text.trim().split(/\s+/).map(Number)
  return { wall: wall * 1000, cpu: (user + system) * 1000, status }
}

/** The peak of resident memory in MiB, where GNU time is there to tell it. */
export async function peak(command, { env, cwd }) {
  if (!existsSync(GNU_TIME)) return undefined
  const file = join(cwd, 'peak')
  await run([GNU_TIME, '-f', '%M', '-o', file, ...command], { env, cwd })
  const kib = Number(readFileSync(file, 'utf8').trim().split('\n').at(-1))
  rmSync(file)
  return Number.isNaN(kib) ? undefined : kib / 1024
}

/** Runs a command to its end: what it wrote on standard error, and its exit code. */
export function run([program, ...args], { env, cwd }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, cwd, stdio: ['ignore', 'ignore', 'pipe'] })
    let text = ''
    child.stderr.on('data', (chunk) => (text += chunk))
    child.on('error', reject)
    child.on('close', (status) => resolve({ text, status }))
  })
}
