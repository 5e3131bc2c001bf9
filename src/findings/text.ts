import { harmlessLine } from '../grammar/harmless.ts'
import { memberNames, severityOf, wordFix } from '../rules/word-finding.ts'
import type { Located, Report } from './report.ts'

/** `FILE:LINE:COLUMN: error: …`, as compilers write, so that editors can jump there. */
export function textReport(): Report {
  return { begin: () => '', finding: lineOf, end: () => '' }
}

function lineOf({ finding, where, draft, index }: Located): string {
  const { field, path = [], says, rule, tier, fix, within } = finding
  const place = where.line === undefined ? where.file : `${where.file}:${where.line}:${where.column ?? 1}`
  const which = where.line === undefined && index > 0 ? `document ${index + 1}: ` : ''
  const inside = within === undefined ? '' : ` (its line ${within.line}, column ${within.column})`
  const names = field === '' ? '' : memberNames([field, ...path])
  const member = names === '' ? '' : `${names}${inside}: `
  const fixed = fix === undefined ? '' : `    fix: ${harmlessLine(wordFix(finding, fix, where, draft))}\n`
  return `${harmlessLine(`${place}: ${severityOf(tier)}: ${which}${member}${says} [${rule}]`)}\n${fixed}`
}
