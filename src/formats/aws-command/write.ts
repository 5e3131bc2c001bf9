import type { Shell } from '../../grammar/shell-word.ts'
import { canStand } from '../../grammar/shell-word.ts'
import type { Draft } from '../../model/draft.ts'
import { isFieldName } from '../../model/fields.ts'
import { isList, isMap, isTemplate } from '../../value.ts'
import type { Reference, Value } from '../../value.ts'
import type { Item, Note, WriteSettings, Written, WrittenNote } from '../format.ts'
import { referencesIn } from '../references/template.ts'
import { inlineCommand, isTooLong } from './command-of.ts'
import { newMarks, textsIn } from './marks.ts'
import type { Marks } from './marks.ts'
import { isFile } from './member.ts'
import { declarationOf, guardOf, variableOf, withVariables } from './shell-variables.ts'

/** Deeper than any field goes; a document of YAML may hold itself. */
const DEEPEST = 20

/**
 * Commands of the AWS CLI, one for each integration, to be pasted into the shell. A reference is a variable of the
 * environment, which a POSIX shell and PowerShell ask for before the first command, since an unset one is empty.
 */
export function writeCommand(items: readonly Item[], { shell }: WriteSettings): Written {
  const marks = newMarks<Reference>(
    items.flatMap(({ draft }) => [...draft].flatMap(([, { value }]) => [...textsIn(value)])),
  )
  const references = referencesIn(items.flatMap(({ draft }) => Array.from(draft.values(), ({ value }) => value)))
  const declarations = references.map((reference) => declarationOf(reference, shell))
  const commands = items.map(({ draft }) => {
    const command = inlineCommand(markedDraft(draft, marks), shell, undefined, marks.has)
    const open = referencesIn(Array.from(draft.values(), ({ value }) => value))
    return guardOf(open, shell) + withVariables(command, marks, shell)
  })
  const head = declarations.length === 0 ? [] : [declarations.join('\n')]
  const text = [...head, ...commands].join('\n\n')
  return { text: text === '' ? '' : `${text}\n`, notes: [...notesOf(items, shell), ...lengthNotes(commands, shell)] }
}

function markedDraft(draft: Draft, marks: Marks<Reference>): Draft {
  return new Map([...draft].map(([name, { value, as }]) => [name, { value: marked(value, marks, 0), as }]))
}

function marked(value: Value, marks: Marks<Reference>, depth: number): Value {
  if (isTemplate(value)) return value.parts.map((part) => (typeof part === 'string' ? part : marks.mark(part))).join('')
  if (depth === DEEPEST) return value
  const inner = (item: Value): Value => marked(item, marks, depth + 1)
  if (isList(value)) return value.map(inner)
  return isMap(value) ? new Map(Array.from(value, ([key, item]) => [inner(key), inner(item)])) : value
}

function notesOf(items: readonly Item[], shell: Shell): readonly WrittenNote[] {
  return items.flatMap(({ draft, id }, item) => [
    ...[...draft].flatMap(([member, { value }]): WrittenNote[] =>
      value === null || isFieldName(member)
        ? []
        : [{ kind: 'lost', member, says: 'It is no member of an integration.', item }],
    ),
    ...rawNotes(draft, shell).map((note) => ({ ...note, item })),
    ...(id === undefined ? [] : [{ ...takenNote(id), item }]),
  ])
}

function takenNote(id: string): Note {
  const says = `It makes a new integration, with an id of its own, beside ${id}.`
  return { kind: 'told', member: 'IntegrationId', says }
}

function rawNotes(draft: Draft, shell: Shell): readonly Note[] {
  return [...draft].flatMap(([member, { value }]): Note[] => {
    const references = isFieldName(member) && inJson(value, shell) ? referencesIn([value]) : []
    const variables = references.map((reference) => variableOf(reference, shell)).join(', ')
    const says = `JSON holds ${variables} as it is, so there must be no quotes, backslashes or line breaks in it.`
    return variables === '' ? [] : [{ kind: 'told', member, says }]
  })
}

/** What stands in a map is JSON, and so is what a word of the shell cannot say. */
function inJson(value: Value, shell: Shell): boolean {
  if (!isTemplate(value)) return true
  const texts = value.parts.filter((part) => typeof part === 'string')
  return texts.some((text) => !canStand(text, shell)) || isFile(texts[0] ?? '')
}

function lengthNotes(commands: readonly string[], shell: Shell): readonly WrittenNote[] {
  return commands.flatMap((command, item): WrittenNote[] => {
    if (!isTooLong(command, shell)) return []
    const says = 'The command is longer than a command line may be.'
    const instead = 'write the integration as aws-yaml, and give that file by --cli-input-yaml file://…'
    return [{ kind: 'told', member: 'create-integration', says, instead, item }]
  })
}
