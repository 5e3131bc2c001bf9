import { FIELD_NAMES, FIELDS } from '../model/fields.ts'
import type { Draft, Given } from '../model/draft.ts'
import { flagOf } from '../model/names.ts'
import type { World } from '../world.ts'
import { loadDocument, readDocument } from './input-document.ts'
import { readTyped } from './typed.ts'
import type { Tokens } from './tokenize.ts'

/**
 * The draft that a command line describes: its flags in model order, then the members of its document that no flag
 * sets, each taken whole. Problems are met in that order too, as the AWS CLI meets them.
 *
 * @throws CliError `param` or `general`.
 */
export async function readDraft(tokens: Tokens, world: World): Promise<Draft> {
  const draft = new Map<string, Given>()
  for (const field of FIELD_NAMES) {
    const flag = flagOf(field)
    const text = tokens.get(flag)
    if (typeof text !== 'string') continue
    const { value, json } = readTyped(text, FIELDS[field].shape, flag, world)
    draft.set(field, { value, as: json ? 'flag-json' : 'flag' })
  }
  const document = loadDocument(tokens, world)
  if (document === undefined) return draft
  for (const [name, value] of await readDocument(document, world))
    // Other names than strings have been refused with the document.
    if (typeof name === 'string' && !draft.has(name)) draft.set(name, { value, as: 'document' })
  return draft
}
