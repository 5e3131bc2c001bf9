import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const ROOT = join(import.meta.dirname, '..', '..')

/** TypeScript of `test/`, bundled in memory; the place of the project is told, for the bundle has none. */
export async function loadTest(path) {
  const { outputFiles } = await build({
    stdin: { contents: `export * from '${path}'`, resolveDir: ROOT },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(ROOT, 'test', 'support', 'program.ts')).href) },
    write: false,
  })
  const [bundle] = outputFiles
  return import(`data:text/javascript;base64,${Buffer.from(bundle.contents).toString('base64')}`)
}
