import type { Located } from '../../src/findings/report.ts'
import { draftOf } from '../support/draft.ts'

/** Findings with everything that a report can show, and with nothing of it. */
export const FULL: Located = {
  finding: {
    rule: 'timeout-within-protocol',
    refs: ['R70'],
    tier: 'service',
    field: 'TimeoutInMillis',
    says: '60000 ms is more: 100 %\nthan allowed.',
    fix: { put: 29_000n },
  },
  where: { by: 'document', file: 'a b/in,1.yaml', format: 'yaml', line: 4, column: 3 },
  draft: draftOf({ TimeoutInMillis: 60_000 }),
  index: 0,
}

export const BARE: Located = {
  finding: {
    rule: 'readable',
    refs: [],
    tier: 'advice',
    field: '',
    path: [],
    says: 'Something.',
    within: { line: 2, column: 5 },
  },
  where: { by: 'document', file: '-', format: 'json' },
  draft: new Map(),
  index: 2,
}
