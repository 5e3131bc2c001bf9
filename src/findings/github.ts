import { severityOf, wordFix } from '../rules/word-finding.ts'
import type { Located, Report } from './report.ts'

/**
 * Workflow commands, which GitHub Actions shows beside the line of a change.
 *
 * Source: https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function githubReport(): Report {
  return { begin: () => '', finding: commandOf, end: () => '' }
}

function commandOf({ finding, where, draft }: Located): string {
  const { field, path = [], says, rule, tier, fix } = finding
  const properties = [
    `file=${property(where.file)}`,
    ...(where.line === undefined ? [] : [`line=${where.line}`]),
    ...(where.column === undefined ? [] : [`col=${where.column}`]),
    `title=${property(rule)}`,
  ]
  const names = [field, ...path].filter((name) => name !== '').join(' ')
  const fixed = fix === undefined ? '' : `\nfix: ${wordFix(finding, fix, where, draft)}`
  return `::${severityOf(tier)} ${properties.join(',')}::${data(`${names === '' ? '' : `${names}: `}${says}${fixed}`)}\n`
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
