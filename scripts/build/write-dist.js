import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { bundle } from './bundle.js'
import { notices } from './notices.js'
import { writeAtomic } from './write-atomic.js'
import { writeCache } from './write-cache.js'

const BOOT = 'boot.cjs'
const LICENCES = 'third-party-licences.txt'
/** What reads HCL; `src/shell/shipped.ts` looks for them here. */
const SHIPPED = {
  'web-tree-sitter.wasm': 'node_modules/web-tree-sitter/web-tree-sitter.wasm',
  'tree-sitter-terraform.wasm': 'node_modules/@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm',
}

/**
 * Builds the program of the sources below `root` into the folder `dist`. A program that is started meanwhile is the old
 * one or the new one.
 */
export async function writeDist(root, dist) {
  const { folder, packs, boot, sources } = await bundle(root)
  const stage = mkdtempSync(join(tmpdir(), 'apigw-build-'))
  try {
    mkdirSync(join(stage, folder))
    for (const [name, text] of packs) writeFileSync(join(stage, folder, name), text)
    writeFileSync(join(stage, BOOT), boot)
    for (const [name, source] of Object.entries(SHIPPED)) copyFileSync(join(root, source), join(stage, name))
    writeFileSync(join(stage, LICENCES), notices(root, [...sources, ...Object.values(SHIPPED)]))
    writeCache(stage)
    publish(stage, dist, folder)
  } finally {
    rmSync(stage, { recursive: true })
  }
}

/**
 * The loader goes last: from then on the new folder is used, and the old one can go. A folder of the same name has the
 * same packs, and perhaps caches for other versions of Node, which stay.
 */
function publish(stage, dist, folder) {
  for (const name of filesIn(stage).toSorted((a, b) => (a === BOOT) - (b === BOOT))) {
    mkdirSync(dirname(join(dist, name)), { recursive: true })
    writeAtomic(join(dist, name), readFileSync(join(stage, name)))
  }
  const others = readdirSync(dist).filter((name) => ![folder, BOOT, LICENCES, ...Object.keys(SHIPPED)].includes(name))
  for (const name of others) rmSync(join(dist, name), { recursive: true, force: true })
}

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile())
