/**
 * Writes src/rules/index.ts, the list of the rules, from the files that hold one.
 *
 *     node scripts/write-rules.js [--print]
 *
 * With `--print` it goes to standard output and no file is touched.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { format } from 'prettier'
import { writeAtomic } from './build/write-atomic.js'

const RULES = join(import.meta.dirname, '..', 'src', 'rules')
const OPTIONS = { parser: 'typescript', printWidth: 120, semi: false, singleQuote: true }

/** @returns {Promise<string>} what belongs into the file */
export async function rulesIndex() {
  const files = readdirSync(RULES, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.parentPath !== RULES)
    .map((entry) => join(basename(entry.parentPath), entry.name))
    .sort()
  const of = (type) => files.flatMap((file) => ruleIn(file, type))
  const rules = of('Rule')
  const rest = of('RestRule')
  const text = `// Written by scripts/write-rules.js.
${[...rules, ...rest].map(({ name, file }) => `import { ${name} } from './${file}'`).join('\n')}
import type { RestRule, Rule } from './rule.ts'

/** The rules for an integration of API Gateway v2. */
export const RULES: readonly Rule[] = [${rules.map(({ name }) => name).join(', ')}]

/** The rules for the integration of a REST API (v1). */
export const REST_RULES: readonly RestRule[] = [${rest.map(({ name }) => name).join(', ')}]
`
  return format(text, OPTIONS)
}

function ruleIn(file, type) {
  const found = new RegExp(`^export const (\\w+): ${type} = `, 'm').exec(readFileSync(join(RULES, file), 'utf8'))
  return found === null ? [] : [{ name: found[1], file }]
}

if (process.argv[1] === import.meta.filename) {
  const text = await rulesIndex()
  if (process.argv.includes('--print')) process.stdout.write(text)
  else writeAtomic(join(RULES, 'index.ts'), text)
}
