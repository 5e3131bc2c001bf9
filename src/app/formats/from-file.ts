import { repeated } from '../../argv/command-line.ts'
import type { Tokens } from '../../argv/tokenize.ts'
import { CliError } from '../../errors.ts'
import type { Item } from '../../formats/format.ts'
import { lookupOf } from '../../formats/lookup.ts'
import { referencesIn } from '../../formats/references/template.ts'
import { conversionReport, isLoss } from '../../formats/report.ts'
import { harmlessLine } from '../../grammar/harmless.ts'
import type { Draft } from '../../model/draft.ts'
import { PROTOCOLS } from '../../model/flags.ts'
import { str } from '../../python/repr.ts'
import type { Finding } from '../../rules/rule.ts'
import type { Where } from '../../rules/word-finding.ts'
import type { Value } from '../../value.ts'
import type { World } from '../../world.ts'
import { checkUsed, formatNamed, gather, namesOf, readSettings } from './gather.ts'
import type { InFile } from './gather.ts'
import { isIdAlone, itemsOf } from './items.ts'

/**
 * The one integration of the file that `--from-file` names. What is lost on the way is told on stderr.
 *
 * @param words the words of the command, in which `--set` and `--only` may be repeated
 *
 * @throws CliError `param` where there is none, or more than one
 */
export async function readFromFile(tokens: Tokens, words: readonly string[], world: World): Promise<Origin> {
  const file = (textOf(tokens, '--from-file') ?? '-').replace(/^file:\/\//, '')
  const from = textOf(tokens, '--from')
  const lookup = lookupOf(readSettings(repeated(words, '--set')))
  const gathered = await gather(
    {
      files: [file],
      from: from === undefined ? undefined : formatNamed(from, '--from', 'read'),
      only: repeated(words, '--only'),
      lookup,
    },
    world,
  )
  const protocol = PROTOCOLS.find((known) => known === tokens.get('--protocol-type'))
  const { items, parts } = itemsOf(gathered, { protocol, lookup })
  checkUsed(lookup)
  const [item, second] = items
  const noted = parts.map((part) => ({
    ...part,
    whole: false,
    notes: part.notes.filter((note) => isLoss(note) || part.whole),
  }))
  world.stderr.write(conversionReport(noted))
  if (item === undefined) throw new CliError('param', 'no integration of the file can be created')
  if (second === undefined)
    return {
      item,
      whereOf: finderOf(gathered.found.find(({ found }) => found.name === item.name && !isIdAlone(found))),
    }
  throw new CliError('param', `${items.length} integrations are in the file, and one is created at a time`, {
    hint: `--only picks one: ${namesOf(items).slice(0, 20).join(', ')}`,
  })
}

/** An integration of a file, and where in it the members stand. */
export interface Origin {
  readonly item: Item
  readonly whereOf: (draft: Draft) => (finding: Pick<Finding, 'field' | 'path'>) => Where
}

function finderOf(source: InFile | undefined): Origin['whereOf'] {
  return (draft) =>
    ({ field, path = [] }) => {
      if (source === undefined || draft.get(field)?.as !== 'document') return { by: 'flag' }
      const { file, found, syntax } = source
      return { by: 'document', file, format: syntax, ...(found.place([field, ...path]) ?? found.place([field])) }
    }
}

/** Flags win over what the file says. */
export function overlaid(flags: Draft, item: Item): Draft {
  return new Map([...flags, ...[...item.draft].filter(([name]) => !flags.has(name))])
}

/** @throws CliError `param` where a value is still open: nothing can be sent then */
export function refuseOpen(draft: Draft): void {
  const open = referencesIn(Array.from(draft.values(), ({ value }) => value))
  if (open.length === 0) return
  const lines = open.map(({ name, text }) => `--set ${name}=…${text === name ? '' : `  (${text})`}`)
  throw new CliError('param', `the file leaves open what must be known:\n${lines.join('\n')}`)
}

/** What the file leaves open is asked for like what is missing; what of it is known is said. */
export function withoutOpen(draft: Draft, world: World): Draft {
  const isOpen = (value: Value): boolean => referencesIn([value]).length > 0
  for (const [name, { value }] of draft)
    if (isOpen(value)) world.stderr.write(`the file leaves ${name} open: ${harmlessLine(str(value))}\n`)
  return new Map([...draft].filter(([, { value }]) => !isOpen(value)))
}

function textOf(tokens: Tokens, name: string): string | undefined {
  const value = tokens.get(name)
  return typeof value === 'string' ? value : undefined
}
