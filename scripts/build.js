/**
 * Builds the program: oclif.manifest.json, and in `dist` the bundle and its code cache.
 *
 *     node scripts/build.js [--cache-only]
 *
 * With `--cache-only`, only the cache is written, for the Node that runs this: one bundle serves several versions of Node.
 */
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const DIST = join(ROOT, 'dist')

try {
  if (process.argv.includes('--cache-only')) (await import('./build/write-cache.js')).writeCache(DIST)
  else await build()
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
  process.stderr.write(`apigw is built with its development dependencies, and they are not here.\n${error.message}\n`)
  process.stderr.write('hint: npm ci --include=dev\n')
  process.exitCode = 1
}

async function build() {
  const { writeManifest } = await import('./write-manifest.js')
  const { writeDist } = await import('./build/write-dist.js')
  await writeManifest()
  await writeDist(ROOT, DIST)
}
