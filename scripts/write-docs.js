/**
 * Writes what the tables know, for people: docs/fields.md, docs/formats.md and docs/rules.md.
 *
 *     node scripts/write-docs.js [--print PAGE]
 *
 * With `--print` that page goes to standard output and no file is touched.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { format } from 'prettier'

const ROOT = join(import.meta.dirname, '..')

const { ALWAYS, FIELDS, FORMATS, REST_RULES, RULES, conditionWords, flagOf, rulePage, wireName } = await load([
  './src/formats/index.ts',
  './src/model/condition-words.ts',
  './src/model/fields.ts',
  './src/model/names.ts',
  './src/model/shape.ts',
  './src/rules/explain.ts',
  './src/rules/index.ts',
  './src/rules/rest-index.ts',
])

/** What a block of code in Markdown is marked with. */
const LANGUAGES = {
  'aws-json': 'json',
  'aws-yaml': 'yaml',
  'aws-command': 'sh',
  cloudformation: 'yaml',
  'cloudformation-json': 'json',
  openapi: 'yaml',
  'pulumi-yaml': 'yaml',
  terraform: 'hcl',
  'terraform-json': 'json',
  'cdk-typescript': 'typescript',
  'cdktf-typescript': 'typescript',
  'cdktf-python': 'python',
  'pulumi-typescript': 'typescript',
  'pulumi-python': 'python',
}

const PAGES = { 'fields.md': fieldsPage, 'formats.md': formatsPage, 'rules.md': rulesPage }

const [only] = process.argv.flatMap((word, at, words) => (words[at - 1] === '--print' ? [word] : []))
if (only !== undefined) process.stdout.write(await pageText(only))
else for (const name of Object.keys(PAGES)) writeFileSync(join(ROOT, 'docs', name), await pageText(name))

async function pageText(name) {
  // What a format writes stands as it is written.
  const embeddedLanguageFormatting = name === 'formats.md' ? 'off' : 'auto'
  return format(PAGES[name](), { parser: 'markdown', printWidth: 120, singleQuote: true, embeddedLanguageFormatting })
}

/** TypeScript, bundled in memory: nothing needs to be built before. */
async function load(modules) {
  const contents = modules.map((path) => `export * from '${path}'`).join('\n')
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['web-tree-sitter'],
    write: false,
  })
  const [bundle] = outputFiles
  return import(`data:text/javascript;base64,${Buffer.from(bundle.contents).toString('base64')}`)
}

function fieldsPage() {
  return `# Fields

The members of a request, as \`src/model/fields.ts\` knows them; \`npm run docs\` writes this page from there. Lengths and
ranges are the service's: the AWS CLI itself checks names, types, what is always needed and the least timeout.

${table(['Flag', 'In documents', 'On the wire', 'Type', 'Holds', 'Needed by', 'Means something for', 'What it is'], rows())}
`
}

/** The integration that the page has in all formats, with a value that is open and texts that mean something elsewhere. */
function sampleItem() {
  const open = { kind: 'template', parts: [{ kind: 'reference', name: 'ApiId', text: 'ApiId' }] }
  const members = [
    ['ApiId', open],
    ['IntegrationMethod', 'GET'],
    ['IntegrationType', 'HTTP_PROXY'],
    ['IntegrationUri', 'https://example.com/orders/{id}'],
    ['PayloadFormatVersion', '1.0'],
    ['RequestParameters', new Map([['overwrite:querystring.by', '${request.path.id}']])],
    ['ResponseParameters', new Map([['404', new Map([['overwrite:statuscode', '403']])]])],
    ['TimeoutInMillis', 5000n],
  ]
  return { name: 'orders', draft: new Map(members.map(([name, value]) => [name, { value, as: 'document' }])) }
}

function formatsPage() {
  const uses = ({ read, write }) => [read && 'read', write && 'written'].filter(Boolean).join(', ')
  const written = FORMATS.filter(({ write }) => write).map(({ name, title, write }) => {
    const { text } = write([sampleItem()], { shell: 'posix' })
    return `## ${name}\n\n${title}.\n\n\`\`\`${LANGUAGES[name] ?? ''}\n${text}\`\`\``
  })
  return `# Formats

The ways to write an integration down that \`apigw\` knows, and one integration in each that it writes; \`npm run docs\` writes
this page from \`src/formats\`. The API is left open: each format has its own word for that.

${table(
  ['Format', 'What it is', 'Is'],
  FORMATS.map((format) => [code(format.name), plain(format.title), uses(format)]),
)}

${written.join('\n\n')}
`
}

function rulesPage() {
  const list = (rules) =>
    table(
      ['Rule', 'Numbers', 'What is right'],
      rules.map(({ id, refs, title }) => [`[${id}](#${id})`, refs.join(' '), plain(title)]),
    )
  return `# Rules

What \`apigw\` knows of what the service accepts: \`npm run docs\` writes this page from \`src/rules\`. The numbers are those
of the book that the rules were collected in. \`apigw validate --explain RULE\` prints one of these.

## Integrations of HTTP and WebSocket APIs

${list(RULES)}

## Integrations of REST APIs

${list(REST_RULES)}

${[...RULES, ...REST_RULES].map(rulePage).join('\n')}`
}

/** A structure is followed by its members, which have no flag of their own. */
function rows() {
  return Object.entries(FIELDS).flatMap(([name, field]) => [
    row(code(flagOf(name)), [name], field),
    ...Object.entries(field.shape.members ?? {}).map(([inner, member]) => row('', [name, inner], member)),
  ])
}

function row(flag, path, { shape, needed, only, help }) {
  const wire = path.map((name) => wireName(name)).join('.')
  const where = path[0] === 'ApiId' ? `in the path, as ${code(wire)}` : code(wire)
  return [flag, code(path.join('.')), where, typeOf(shape), holds(shape), needs(needed), place(only), plain(help)]
}

function typeOf({ kind, of }) {
  return kind === 'map' ? `map of ${typeOf(of)}` : kind
}

function holds(shape) {
  switch (shape.kind) {
    case 'text':
      return shape.oneOf?.map(code).join(', ') ?? characters(shape)
    case 'integer':
      return `${shape.min} to ${shape.max}`
    case 'map':
      return shape.of.kind === 'map' ? `maps; their ${holds(shape.of)}` : `values: ${holds(shape.of)}`
    case 'structure':
      return Object.keys(shape.members).map(code).join(', ')
  }
  throw new Error(`a shape of kind ${shape.kind} has no words here`)
}

function characters({ min, max }) {
  if (max === undefined) return min === 0 ? 'any length' : `${min} characters or more`
  return min === 0 ? `up to ${max} characters` : `${min} to ${max} characters`
}

/** Where a field must be there: any of these. */
function needs(needed = []) {
  return needed === ALWAYS ? 'always' : needed.map(({ when }) => conditionWords(when)).join('; ')
}

/** Where a field has a meaning: all of these. */
function place(only = []) {
  return only.map(({ when }) => conditionWords(when)).join('; ')
}

/** Text in which Markdown finds nothing to do. */
function plain(text) {
  return text.replace(/[\\`*_<>[\]]/g, '\\$&')
}

function code(text) {
  return `\`${text}\``
}

function table(head, body) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')
}
