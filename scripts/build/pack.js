import { basename } from 'node:path'

/** What is loaded together, by the sources where it begins. Each pack has what those before it have not. */
const PACKS = {
  'start.cjs': ['src/shell/launch.ts', 'src/commands/apigatewayv2/create-integration.ts', 'src/skeleton/input.ts'],
  'call.cjs': ['src/shell/connect.ts', 'src/credentials/find-credentials.ts', 'src/shell/credentials/open-secrets.ts'],
  'rules.cjs': ['src/app/judged.ts', 'src/rules/judge.ts'],
  'yaml.cjs': ['src/yaml/read.ts'],
  'wizard.cjs': ['src/shell/converse.ts'],
  'formats.cjs': ['src/commands/convert.ts', 'src/app/formats/from-file.ts', 'src/app/formats/print-as.ts'],
  'many.cjs': ['src/commands/apigatewayv2/create-integrations.ts', 'src/shell/spool.ts'],
  'validate.cjs': ['src/commands/validate.ts'],
}

/**
 * Puts chunks that are loaded together into one file: opening two files more costs as much as reading a long one. A pack
 * is a script whose value is an object, its chunks as functions by name. A chunk in no pack of the table is a pack alone.
 *
 * @param {Map<string, string>} chunks CommonJS text by file name
 * @param outputs esbuild's record of them
 * @returns the text of each pack by its file name, and the pack of each chunk that is not alone in one
 */
export function packChunks(chunks, outputs) {
  const packs = new Map()
  const packOf = new Map()
  const put = (name, pack) => {
    if (packOf.has(name)) return
    packOf.set(name, pack)
    packs.set(pack, [...(packs.get(pack) ?? []), name])
  }
  for (const [pack, sources] of Object.entries(PACKS))
    for (const source of sources) for (const name of loadedBy(chunkOf(source, outputs), outputs)) put(name, pack)
  for (const name of chunks.keys()) put(name, name)
  const texts = [...packs].map(([pack, names]) => [pack, packText(names, chunks)])
  const elsewhere = [...packOf].filter(([name, pack]) => name !== pack)
  return { packs: new Map(texts), packOf: Object.fromEntries(elsewhere) }
}

function packText(names, chunks) {
  const members = names.map(
    (name) => `${JSON.stringify(name)}(exports, require, module, __filename, __dirname) {\n${chunks.get(name)}}`,
  )
  // As they were ES modules, all of them are strict.
  return `'use strict';\n({\n${members.join(',\n')}\n})\n`
}

function chunkOf(source, outputs) {
  const found = Object.keys(outputs).find((path) => outputs[path].entryPoint === source)
  if (found === undefined) throw new Error(`PACKS names ${source}, which is in no chunk of its own`)
  return found
}

/** @returns {Set<string>} the file names of a chunk and of all that it loads at once */
function loadedBy(path, outputs, seen = new Set()) {
  if (seen.has(basename(path))) return seen
  seen.add(basename(path))
  for (const { path: next, kind, external } of outputs[path].imports)
    if (kind === 'import-statement' && !external) loadedBy(next, outputs, seen)
  return seen
}
