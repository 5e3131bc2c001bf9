/**
 * Writes docs/fields.md, what the table of fields knows, for people.
 *
 *     node scripts/write-docs.js [--print]
 *
 * With `--print` the page goes to standard output and no file is touched.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const ROOT = join(import.meta.dirname, '..')

const { FIELDS, flagOf, wireName } = await load(['./src/model/fields.ts', './src/model/names.ts'])

const page = fieldsPage()
if (process.argv.includes('--print')) process.stdout.write(page)
else writeFileSync(join(ROOT, 'docs', 'fields.md'), page)

/** TypeScript, bundled in memory: nothing needs to be built before. */
async function load(modules) {
  const contents = modules.map((path) => `export * from '${path}'`).join('\n')
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  })
  const [bundle] = outputFiles
  return import(`data:text/javascript;base64,${Buffer.from(bundle.contents).toString('base64')}`)
}

function fieldsPage() {
  return `# Fields

The members of a request, as \`src/model/fields.ts\` knows them; \`npm run docs\` writes this page from there. Lengths and
ranges are the service's: the AWS CLI itself checks names, types, what is always needed and the least timeout.

${table(['Flag', 'In documents', 'On the wire', 'Type', 'Holds', 'Needed', 'What it is'], rows())}
`
}

/** A structure is followed by its members, which have no flag of their own. */
function rows() {
  return Object.entries(FIELDS).flatMap(([name, field]) => [
    row(code(flagOf(name)), [name], field),
    ...Object.entries(field.shape.members ?? {}).map(([inner, member]) => row('', [name, inner], member)),
  ])
}

function row(flag, path, { shape, needed, help }) {
  const wire = path.map((name) => wireName(name)).join('.')
  const where = path[0] === 'ApiId' ? `in the path, as ${code(wire)}` : code(wire)
  return [flag, code(path.join('.')), where, typeOf(shape), holds(shape), condition(needed), plain(help)]
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

/** No condition at all: never. An empty one: always. */
function condition(needed) {
  if (needed === undefined) return ''
  const facts = Object.entries(needed).map(([fact, value]) => `${fact} is ${code(value)}`)
  return facts.length === 0 ? 'always' : `where the ${facts.join(' and the ')}`
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
