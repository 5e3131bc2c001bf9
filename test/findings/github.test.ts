import { expect, test } from 'vitest'
import { githubReport } from '../../src/findings/github.ts'
import { BARE, FULL } from './reports.ts'

test('a workflow command, escaped as GitHub wants it', () => {
  expect(githubReport().finding(FULL)).toBe(
    '::error file=a b/in%2C1.yaml,line=4,col=3,title=timeout-within-protocol::' +
      'TimeoutInMillis: 60000 ms is more: 100 %25%0Athan allowed.%0Afix: TimeoutInMillis: 29000\n',
  )
})

test('a finding without a place', () => {
  expect(githubReport().finding(BARE)).toBe('::warning file=-,title=readable::Something.\n')
})
