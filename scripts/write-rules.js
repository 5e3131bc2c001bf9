/**
 * Writes src/rules/index.ts and rest-index.ts, the lists of the rules, from the files that hold one.
 *
 *     node scripts/write-rules.js [--print FILE]
 *
 * With `--print` that list goes to standard output and no file is touched.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { format } from 'prettier'
import { writeAtomic } from './build/write-atomic.js'

const RULES = join(import.meta.dirname, '..', 'src', 'rules')
const OPTIONS = { parser: 'typescript', printWidth: 120, semi: false, singleQuote: true }

/** The files, the type of their rules, and what the lists are called. Those of REST APIs are seldom wanted. */
const LISTS = {
  'index.ts': { type: 'Rule', name: 'RULES', about: 'The rules for an integration of API Gateway v2.' },
  'rest-index.ts': { type: 'RestRule', name: 'REST_RULES', about: 'The rules for the integration of a REST API (v1).' },
}

/** @returns {Promise<Map<string, string>>} what belongs into the files, by their names */
export async function rulesIndexes() {
  const files = readdirSync(RULES, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.parentPath !== RULES)
    .map((entry) => join(basename(entry.parentPath), entry.name))
    .sort()
  const texts = new Map()
  for (const [file, list] of Object.entries(LISTS)) texts.set(file, await indexText(list, files))
  return texts
}

function indexText({ type, name, about }, files) {
  const rules = files.flatMap((file) => ruleIn(file, type))
  const text = `// Written by scripts/write-rules.js.
${rules.map(({ name, file }) => `import { ${name} } from './${file}'`).join('\n')}
import type { ${type} } from './rule.ts'

/** ${about} */
export const ${name}: readonly ${type}[] = [${rules.map(({ name }) => name).join(', ')}]
`
  return format(text, OPTIONS)
}

/** Writes the lists. */
export async function writeIndexes() {
  for (const [file, text] of await rulesIndexes()) writeAtomic(join(RULES, file), text)
}

function ruleIn(file, type) {
  const found = new RegExp(`^export const (\\w+): ${type} = `, 'm').exec(readFileSync(join(RULES, file), 'utf8'))
  return found === null ? [] : [{ name: found[1], file }]
}

if (process.argv[1] === import.meta.filename) {
  const at = process.argv.indexOf('--print')
  if (at === -1) await writeIndexes()
  else process.stdout.write((await rulesIndexes()).get(process.argv[at + 1]) ?? '')
}
