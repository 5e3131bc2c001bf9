import { CliError } from '../../errors.ts'
import type { Draft } from '../../model/draft.ts'
import type { Request } from '../../model/request.ts'
import { checkTypes, requestOf } from '../../rules/client-checks.ts'
import { judge, withoutNull } from '../../rules/judge.ts'
import { isError } from '../../rules/rule.ts'
import type { Finding } from '../../rules/rule.ts'
import { wordFinding } from '../../rules/word-finding.ts'
import type { Where } from '../../rules/word-finding.ts'
import { refuseOpen } from '../formats/from-file.ts'
import { shown } from '../formats/gather.ts'
import type { DraftItem, ItemSource } from './read-items.ts'
import type { Settings } from './settings.ts'

/** An item as it is sent, or why it is not. Findings are in words, each with its place. */
export type JudgedItem =
  | { readonly is: 'request'; readonly request: Request; readonly warnings: readonly string[] }
  | { readonly is: 'wrong'; readonly errors: readonly string[]; readonly warnings: readonly string[] }

/** Holds an item against the rules, where they count, and against the AWS CLI's own checks. */
export function judgeItem(
  { draft, protocol, source }: DraftItem,
  { validates, protocol: told }: Settings,
  ranges: boolean,
): JudgedItem {
  const findings = validates ? judge(draft, { protocol: told ?? protocol, ranges }) : []
  const words = (some: readonly Finding[]): readonly string[] =>
    some.map((finding) => wordFinding(finding, whereOf(finding, draft, source), draft))
  const errors = findings.filter(isError)
  const warnings = words(findings.filter((finding) => !isError(finding)))
  if (errors.length > 0) return { is: 'wrong', errors: words(errors), warnings }
  try {
    refuseOpen(draft)
    // Of what has been judged the types are known to be right.
    const request = validates ? requestOf(withoutNull(draft)) : checkTypes(draft, { ranges })
    return { is: 'request', request, warnings }
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    const { line, column } = source.place([]) ?? {}
    const where = line === undefined ? shown(source.file) : `${shown(source.file)}:${line}:${column ?? 1}`
    return { is: 'wrong', errors: [`${where}: ${wordsOf(error)}`], warnings }
  }
}

/** What is wrong, and what would be right. */
export const wordsOf = ({ message, hint }: CliError): string =>
  hint === undefined ? message : `${message}\n    hint: ${hint}`

function whereOf({ field, path = [] }: Finding, draft: Draft, { file, syntax, place }: ItemSource): Where {
  if (draft.get(field)?.as === 'flag' || draft.get(field)?.as === 'flag-json') return { by: 'flag' }
  return {
    by: 'document',
    file: shown(file),
    format: syntax,
    ...(place([field, ...path]) ?? place([field]) ?? place([])),
  }
}
