import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, transform } from 'esbuild'
import { packChunks } from './pack.js'
import { startFast } from './start-fast.js'

/** Compilers that oclif loads where a plug-in is written in TypeScript. Bundled, they would weigh 10 MB. */
const NEVER = ['typescript', 'ts-node', 'tsx']

const TARGET = { platform: 'node', target: 'node20.19' }

/**
 * Bundles the program.
 *
 * @param {string} root the folder of package.json
 * @returns the folder for the packs, named after what is in them; their texts by file name; the text of the boot loader;
 *   and the source files that went in, for their licences
 */
export async function bundle(root) {
  const { outputFiles, metafile } = await splitModules(root)
  const chunks = new Map()
  for (const { path, text } of outputFiles) chunks.set(basename(path), await commonJs(text))
  const { packs, packOf } = packChunks(chunks, metafile.outputs)
  const hash = createHash('sha256')
  for (const [name, text] of packs) hash.update(`${name}\n${text}`)
  const folder = hash.digest('hex').slice(0, 12)
  return { folder, packs, boot: await bootText(root, { folder, packOf }), sources: Object.keys(metafile.inputs) }
}

/** What `import()` loads gets a chunk of its own. esbuild does that for ES modules only. */
function splitModules(root) {
  return build({
    ...TARGET,
    absWorkingDir: root,
    entryPoints: ['src/shell/launch.ts'],
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    format: 'esm',
    mainFields: ['module', 'main'],
    external: [...NEVER, ...optionalPackages(root)],
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [startFast, commonTreeSitter(root)],
  })
}

/** The ES module of web-tree-sitter asks where it lies, which a chunk of CommonJS cannot say; its other module does not. */
function commonTreeSitter(root) {
  const path = join(root, 'node_modules/web-tree-sitter/web-tree-sitter.cjs')
  const contents = `import all from ${JSON.stringify(path)}\nexport const { Language, Parser } = all\n`
  return {
    name: 'common-tree-sitter',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^web-tree-sitter$/ }, ({ path: name }) => ({ path: name, namespace: 'common' }))
      onLoad({ filter: /^/, namespace: 'common' }, () => ({ contents, resolveDir: root }))
    },
  }
}

/** Clients of the SDK for the lists of an account. Together they weigh 20 MB, so whoever wants lists brings them along. */
function optionalPackages(root) {
  return Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).peerDependencies)
}

/** ES modules start slower, and V8's code cache cannot be had for them; so each chunk is translated once more. */
async function commonJs(text) {
  const { code } = await transform(text, { ...TARGET, format: 'cjs', supported: { 'dynamic-import': false } })
  return code
}

async function bootText(root, facts) {
  const { outputFiles } = await build({
    ...TARGET,
    absWorkingDir: root,
    entryPoints: ['src/shell/boot.ts'],
    bundle: true,
    write: false,
    format: 'cjs',
    define: { BUILD: JSON.stringify(facts) },
  })
  return outputFiles[0].text
}
