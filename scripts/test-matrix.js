/**
 * Runs the tests on other versions of Node, which npx fetches.
 *
 *     npm run test:matrix -- [VERSION…]
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const [, , ...given] = process.argv
const versions = given.length > 0 ? given : ['22', '24']

/** Each gets a code cache of its own beside the others; the bundle is the same. */
const STEPS = [
  ['scripts/build.js', '--cache-only'],
  ['node_modules/vitest/vitest.mjs', 'run'],
]

function run(program, args) {
  return spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
}

const passes = (version) => STEPS.every((step) => run('npx', ['-y', `node@${version}`, ...step]))

const built = run(process.execPath, ['scripts/build.js'])
const failed = built ? versions.filter((version) => !passes(version)) : versions
for (const version of versions)
  process.stdout.write(`Node ${version}: ${failed.includes(version) ? 'failed' : 'passed'}\n`)
process.exitCode = failed.length > 0 ? 1 : 0
