import { writeJson } from '../output/json.ts'
import { severityOf, wordFix } from '../rules/word-finding.ts'
import type { Json } from '../value.ts'
import type { Located, Report, Totals } from './report.ts'

/** One JSON object: the findings, and how many there are. */
export function jsonReport(): Report {
  let first = true
  return {
    begin: () => '{\n    "Findings": [',
    finding: (located) => {
      const text = `${first ? '' : ','}\n        ${writeJson(dataOf(located)).replaceAll('\n', '\n        ')}`
      first = false
      return text
    },
    end: (totals) => `${first ? '' : '\n    '}],\n${countsOf(totals)}\n}\n`,
  }
}

function dataOf({ finding, where, draft, index }: Located): Json {
  const { rule, refs, tier, field, path = [], says, fix, within } = finding
  const members: readonly (readonly [string, Json | undefined])[] = [
    ['File', where.file],
    ['Document', BigInt(index)],
    ['Line', whole(where.line)],
    ['Column', whole(where.column)],
    ['Severity', severityOf(tier)],
    ['Rule', rule],
    ['References', refs],
    ['Field', field],
    ['Path', path],
    ['Message', says],
    ['Fix', fix && wordFix(finding, fix, where, draft)],
    ['LineInValue', whole(within?.line)],
    ['ColumnInValue', whole(within?.column)],
  ]
  return new Map(members.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])))
}

const whole = (number: number | undefined): bigint | undefined => (number === undefined ? undefined : BigInt(number))

function countsOf({ documents, errors, warnings }: Totals): string {
  return `    "Documents": ${documents},\n    "Errors": ${errors},\n    "Warnings": ${warnings}`
}
