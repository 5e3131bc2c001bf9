import type { Command } from '@oclif/core/command'
import type { PJSON, Plugin } from '@oclif/core/interfaces'
import { run } from '@oclif/core/run'
import cached from '../../oclif.manifest.json' with { type: 'json' }
import packed from '../../package.json' with { type: 'json' }
import { routeOf } from '../argv/route.ts'
import { COMMANDS } from '../commands/index.ts'

const pjson = packed as unknown as PJSON
const manifest = cached as unknown as { readonly commands: Readonly<Record<string, Command.Cached>> }

/**
 * Hands the command line to oclif, which loads the command or prints the help.
 *
 * oclif would look for `--help` in all the words, values included; behind `--` it does not look. And it would search the
 * disk for its one plug-in, which is this program; so that is given.
 *
 * @param root the folder of package.json
 */
export async function launch(root: string, argv: readonly string[]): Promise<void> {
  const route = routeOf(argv)
  const words = route.wants === 'help' ? [...route.topic, '--help'] : [route.id, '--', ...argv]
  await run(words, { root, pjson, plugins: new Map([[pjson.name, plugin(root)]]) })
}

function plugin(root: string): Plugin {
  const { name, version } = pjson
  const ids = Object.keys(manifest.commands)
  return {
    _base: `${name}@${version}`,
    alias: name,
    commandIDs: ids,
    commands: Object.values(manifest.commands).map((command) => ({ ...command, load: () => find(command.id) })),
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
    topics: [],
    type: 'core',
    valid: true,
    version,
  }
}

async function find(id: string) {
  const load = COMMANDS.get(id)
  if (load === undefined) throw new Error(`no command ${id}`)
  const command = await load()
  command.id = id
  return command
}
