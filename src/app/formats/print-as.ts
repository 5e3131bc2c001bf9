import type { Tokens } from '../../argv/tokenize.ts'
import type { Item } from '../../formats/format.ts'
import type { World } from '../../world.ts'
import { shellFor, writeItems } from '../convert.ts'
import { formatNamed } from './gather.ts'

/** Prints a judged draft in the format that `--print-as` names. @throws CliError `usage` for one that there is not */
export function printAs(item: Item, tokens: Tokens, world: World): void {
  const target = formatNamed(String(tokens.get('--print-as')), '--print-as', 'write')
  const given = tokens.get('--shell')
  const shell = shellFor(target, typeof given === 'string' ? given : undefined)
  const part = { title: item.name === '' ? 'integration' : item.name, file: target.name, place: undefined, notes: [] }
  writeItems({ items: [item], parts: [part] }, { target, shell, strict: false }, world)
}
