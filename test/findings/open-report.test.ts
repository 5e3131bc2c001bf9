import { expect, test } from 'vitest'
import { openReport } from '../../src/findings/open-report.ts'
import { BARE } from './reports.ts'

test.each([
  ['text', /^-: warning: /],
  ['json', /^\s*\{\n\s+"File"/],
  ['sarif', /^\{"ruleId":/],
  ['github', /^::warning /],
] as const)('%s', (format, begins) => {
  expect(openReport(format, '1.2.3').finding(BARE)).toMatch(begins)
})
