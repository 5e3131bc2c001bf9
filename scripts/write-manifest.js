/**
 * Writes oclif.manifest.json, from which help and completion know the commands and their options.
 *
 *     node scripts/write-manifest.js [--print]
 *
 * With `--print` it goes to standard output and no file is touched. oclif makes it of the command classes; the options
 * are added here from the tables in src/model, since classes that carried them would build them at every start.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { compileFunction } from 'node:vm'
import { Plugin } from '@oclif/core/config'
import { build } from 'esbuild'
import { format } from 'prettier'
import { writeAtomic } from './build/write-atomic.js'

const ROOT = join(import.meta.dirname, '..')
const FILE = join(ROOT, 'oclif.manifest.json')
const require = createRequire(FILE)

/** Its items may have what the line does not. */
const MANY = 'apigatewayv2:create-integrations'

/** The options of each command by the heading of their group; oclif calls the first group FLAGS. */
const GROUPS = {
  'apigatewayv2:create-integration': { '': 'COMMAND_FLAGS', APIGW: 'OWN_FLAGS', GLOBAL: 'GLOBAL_FLAGS' },
  'apigatewayv2:create-integrations': { '': 'MANY_FLAGS', GLOBAL: 'GLOBAL_FLAGS' },
  convert: { '': 'CONVERT_FLAGS' },
  export: { '': 'EXPORT_FLAGS', GLOBAL: 'GLOBAL_FLAGS' },
  schema: {},
  validate: { '': 'VALIDATE_FLAGS' },
}

/** @returns {Promise<string>} what belongs into the file */
export async function manifestText() {
  const model = await load([
    './src/commands/index.ts',
    './src/formats/index.ts',
    './src/model/fields.ts',
    './src/model/flags.ts',
    './src/model/names.ts',
  ])
  const plugin = new Plugin({ isRoot: true, root: ROOT, pjson: require('./package.json'), ignoreManifest: true })
  plugin.getCommandIDs = async () => [...model.COMMANDS.keys()]
  plugin.findCommand = async (id) => Object.assign(await model.COMMANDS.get(id)(), { id, flags: flagsOf(id, model) })
  await plugin.load()
  return format(JSON.stringify(plugin.manifest), { parser: 'json', printWidth: 120 })
}

/** TypeScript, bundled in memory: nothing needs to be built before. */
async function load(modules) {
  const contents = modules.map((path) => `export * from '${path}'`).join('\n')
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['@oclif/core', '@aws-sdk/*'],
    write: false,
  })
  const module = { exports: {} }
  compileFunction(outputFiles[0].text, ['exports', 'require', 'module'])(module.exports, require, module)
  return module.exports
}

function flagsOf(id, model) {
  const groups = GROUPS[id]
  if (groups === undefined) throw new Error(`${id} is a new command: say in GROUPS what options it has`)
  const flags = Object.entries(groups).flatMap(([group, table]) =>
    model[table].map((flag) => [flag.name.slice('--'.length), oclifFlag(flag, group, model, id !== MANY)]),
  )
  return Object.fromEntries(flags)
}

function oclifFlag({ name, takes, choices, kind, help }, group, model, requires) {
  const { FIELDS, FIELD_NAMES, FORMATS, flagOf, isRequired } = model
  const shared = { summary: help, ...(group && { helpGroup: group }) }
  // With allowNo it would be shown as --[no-]verify-ssl, and there is no --verify-ssl.
  if (takes === 'nothing') return { type: 'boolean', allowNo: false, ...shared }
  const field = FIELD_NAMES.find((each) => flagOf(each) === name)
  const formats = { 'format-read': 'read', 'format-written': 'write' }[kind]
  const named = formats && FORMATS.filter((format) => format[formats] !== undefined).map(({ name }) => name)
  const options = choices ?? named ?? FIELDS[field]?.shape.oneOf
  const required = requires && field !== undefined && isRequired(field)
  if (options === undefined) return { type: 'option', ...shared, helpValue: `<${kind}>`, required }
  // oclif would list the options itself, in one word that lines break anywhere.
  return {
    type: 'option',
    ...shared,
    summary: `${help}\nOne of ${options.join(', ')}.`,
    helpValue: '<value>',
    options,
    required,
  }
}

export async function writeManifest() {
  writeAtomic(FILE, await manifestText())
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv.includes('--print')) process.stdout.write(await manifestText())
  else await writeManifest()
}
