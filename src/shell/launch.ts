import type { Command } from '@oclif/core/command'
import type { Config } from '@oclif/core/config'
import type { Logger, PJSON, Plugin } from '@oclif/core/interfaces'
import { run as runOclif } from '@oclif/core/run'
import packed from '../../package.json' with { type: 'json' }
import { run } from '../app/run.ts'
import { routeOf } from '../argv/route.ts'
import { COMMANDS } from '../commands/index.ts'
import { realWorld } from './real-world.ts'

const pjson = packed as unknown as PJSON

/**
 * Hands the command line to oclif, which loads the command or prints the help.
 *
 * oclif would look for `--help` in all the words, values included; behind `--` it does not look. And it would search the
 * disk for its one plug-in, which is this program; so that is given.
 *
 * @param root the folder of package.json
 * @returns whether all is written; what oclif prints of help may still be on its way.
 */
export async function launch(root: string, argv: readonly string[]): Promise<boolean> {
  // Or oclif would look for a file of colours, at every start.
  process.env['APIGW_DISABLE_THEME'] = '1'
  const route = routeOf(argv)
  const start = async (): Promise<void> => {
    if (route.wants === 'help') await oclif(root, await describedCommands(), [...route.topic, '--help'])
    else await oclif(root, [bareCommand(route.id)], [route.id, '--', ...argv])
  }
  const exit = await run(start, argv, realWorld())
  process.exitCode ||= exit
  return route.wants === 'run'
}

async function oclif(root: string, commands: Command.Loadable[], words: string[]): Promise<void> {
  await runOclif(words, { root, pjson, plugins: new Map([[pjson.name, plugin(root, commands)]]), logger: SILENT })
}

const hush = (): void => {}

/** For oclif's own messages to those who work on oclif; it would load a package for them, wanted or not. */
const SILENT: Logger = {
  namespace: 'oclif',
  child: () => SILENT,
  debug: hush,
  error: hush,
  info: hush,
  trace: hush,
  warn: hush,
}

/** As much of a command as it takes to run it. */
function bareCommand(id: string): Command.Loadable {
  return { id, aliases: [], args: {}, flags: {}, hidden: false, hiddenAliases: [], load: () => find(id) }
}

/** All commands with their options, which only help speaks of. */
async function describedCommands(): Promise<Command.Loadable[]> {
  const { default: manifest } = await import('../../oclif.manifest.json', { with: { type: 'json' } })
  const commands: Readonly<Record<string, unknown>> = manifest.commands
  return Object.entries(commands).map(([id, command]) => ({ ...bareCommand(id), ...(command as Command.Cached) }))
}

function plugin(root: string, commands: Command.Loadable[]): Plugin {
  const { name, version } = pjson
  return {
    _base: `${name}@${version}`,
    alias: name,
    commandIDs: commands.map(({ id }) => id),
    commands,
    commandsDir: undefined,
    findCommand: find,
    hasManifest: true,
    hooks: {},
    isRoot: true,
    load: async () => {},
    moduleType: 'module',
    name,
    options: { root },
    pjson,
    root,
    topics: Object.entries(pjson.oclif.topics ?? {}).map(([name, topic]) => ({ ...topic, name })),
    type: 'core',
    valid: true,
    version,
  }
}

async function find(id: string): Promise<Command.Class> {
  const load = COMMANDS.get(id)
  if (load === undefined) throw new Error(`no command ${id}`)
  const command = await load()
  command.id = id
  // oclif's own method would read the whole configuration a second time.
  command.run = (argv: string[], config: Config) => new command(argv, config).run()
  return command
}
