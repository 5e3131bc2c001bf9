import { expect, test } from 'vitest'
import { jsonReport } from '../../src/findings/json.ts'
import { BARE, FULL } from './reports.ts'

const COUNTS = { documents: 3, errors: 1, warnings: 1 }

function written(located: readonly (typeof FULL)[]): string {
  const { begin, finding, end } = jsonReport()
  return [begin(), ...located.map(finding), end(COUNTS)].join('')
}

test('one object with all findings', () => {
  expect(JSON.parse(written([FULL, BARE]))).toEqual({
    Findings: [
      {
        File: 'a b/in,1.yaml',
        Document: 0,
        Line: 4,
        Column: 3,
        Severity: 'error',
        Rule: 'timeout-within-protocol',
        References: ['R70'],
        Field: 'TimeoutInMillis',
        Path: [],
        Message: '60000 ms is more: 100 %\nthan allowed.',
        Fix: 'TimeoutInMillis: 29000',
      },
      {
        File: '-',
        Document: 2,
        Severity: 'warning',
        Rule: 'readable',
        References: [],
        Field: '',
        Path: [],
        Message: 'Something.',
        LineInValue: 2,
        ColumnInValue: 5,
      },
    ],
    Documents: 3,
    Errors: 1,
    Warnings: 1,
  })
})

test('no findings', () => {
  expect(written([])).toBe('{\n    "Findings": [],\n    "Documents": 3,\n    "Errors": 1,\n    "Warnings": 1\n}\n')
})

test('laid out as json always is', () => {
  const text = written([FULL, BARE])

  expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, 4)}\n`)
})
