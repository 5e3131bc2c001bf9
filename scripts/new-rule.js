/**
 * Begins a rule: its file, its test and its line in the index.
 *
 *     npm run new:rule -- GROUP/ID      as in timeout/timeout-within-protocol
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeIndexes } from './write-rules.js'

const ROOT = join(import.meta.dirname, '..')
const [name = ''] = process.argv.slice(2)
const [, group, id] = /^([a-z]+)\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.exec(name) ?? []
if (id === undefined) fail('a rule is called GROUP/ID in lower case, as in timeout/timeout-within-protocol')

const variable = id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
const rule = `import type { Rule } from '../rule.ts'

export const ${variable}: Rule = {
  id: '${id}',
  refs: [],
  tier: 'advice',
  title: 'What is right, as a sentence.',
  why: 'What happens otherwise.',
  source: 'Where that is written, or who has seen it.',
  example: {
    fails: { protocol: 'HTTP', draft: { ApiId: 'a1b2c3d4', IntegrationType: 'HTTP_PROXY' } },
    passes: { protocol: 'WEBSOCKET', draft: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK' } },
  },

  *check({ IntegrationType: type }, { protocol }) {
    // An unknown fact is not a false one: say nothing where it is undefined.
    if (type === undefined || protocol === undefined) return
    yield { field: 'IntegrationType', says: 'What is wrong, as a sentence.' }
  },
}
`
const check = `import { ${variable} } from '../../../src/rules/${group}/${id}.ts'
import { checkRule } from '../../support/check-rule.ts'

checkRule(${variable}, {
  accepts: {
    'an unknown protocol': { draft: { IntegrationType: 'AWS_PROXY' } },
  },
  refuses: {
    'what is special in the case': {
      draft: { IntegrationType: 'MOCK' },
      protocol: 'HTTP',
      says: 'What is wrong, as a sentence.',
    },
  },
})
`
const files = new Map([
  [join('src', 'rules', group, `${id}.ts`), rule],
  [join('test', 'rules', group, `${id}.test.ts`), check],
])
for (const path of files.keys()) if (existsSync(join(ROOT, path))) fail(`${path} is there already`)
for (const [path, text] of files) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true })
  writeFileSync(join(ROOT, path), text)
}
await writeIndexes()
console.log(`${[...files.keys()].join('\n')}\nsrc/rules/index.ts\nThen: npm run docs`)

function fail(message) {
  console.error(message)
  process.exit(2)
}
