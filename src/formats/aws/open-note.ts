import type { Draft } from '../../model/draft.ts'
import { isFieldName } from '../../model/fields.ts'
import type { Reference } from '../../value.ts'
import type { Note } from '../format.ts'
import { upperCase } from '../references/name.ts'
import { referencesIn } from '../references/template.ts'

/** So many are enough to see how they look. */
const MOST_SHOWN = 10

/** A reference in a document of JSON or YAML, for which these have no form of their own. */
export const placeholder = ({ name }: Reference): string => `\${${upperCase(name)}}`

/**
 * How open values look in a document; nothing where there are none. What goes through all texts of the form `$NAME`, as
 * `envsubst` does, must not be advised: it would take out API Gateway's own variables.
 */
export function openNotes(draft: Draft): readonly Note[] {
  const open = Array.from(draft, ([member, { value }]) => ({ member, references: referencesIn([value]) })).filter(
    ({ member, references }) => isFieldName(member) && references.length > 0,
  )
  const [first] = open
  if (first === undefined) return []
  const shown = [...new Set(open.flatMap(({ references }) => references.map(placeholder)))]
  const more = shown.length > MOST_SHOWN ? ` and ${shown.length - MOST_SHOWN} more` : ''
  const says = `What stays open stands in the text as ${shown.slice(0, MOST_SHOWN).join(', ')}${more}.`
  return [{ kind: 'told', member: first.member, says, instead: 'put the values in with --set NAME=…' }]
}
