import { expect, test } from 'vitest'
import { judge } from '../../../src/rules/judge.ts'
import { timeoutWithinProtocol } from '../../../src/rules/timeout/timeout-within-protocol.ts'
import { checkRule } from '../../support/check-rule.ts'
import { draftOf } from '../../support/draft.ts'

const proxy = (TimeoutInMillis: unknown) => ({ ApiId: 'a1b2c3d4', IntegrationType: 'AWS_PROXY', TimeoutInMillis })
const field = 'TimeoutInMillis' as const

checkRule(timeoutWithinProtocol, {
  accepts: {
    'no timeout': { draft: { ApiId: 'a1b2c3d4', IntegrationType: 'AWS_PROXY' }, protocol: 'WEBSOCKET' },
    'a timeout that is no integer': { draft: proxy('30000'), protocol: 'WEBSOCKET' },
    'the most on a WebSocket API': { draft: proxy(29_000), protocol: 'WEBSOCKET' },
    'the most on an HTTP API': { draft: proxy(30_000), protocol: 'HTTP' },
    'the most on both': { draft: proxy(29_000) },
    'more than on both, which is said elsewhere': { draft: proxy(30_001) },
    'too little, which is said elsewhere': { draft: proxy(49), protocol: 'WEBSOCKET' },
  },
  refuses: {
    'the HTTP ceiling on a WebSocket API': {
      draft: proxy(30_000),
      protocol: 'WEBSOCKET',
      breaches: [
        {
          field,
          says: '30000 ms is more than the 29000 ms that WEBSOCKET APIs allow.',
          fix: { put: 29_000n },
        },
      ],
    },
    'more than that on an HTTP API': {
      draft: proxy(30_001),
      protocol: 'HTTP',
      says: '30001 ms is more than the 30000 ms that HTTP APIs allow.',
    },
    'what one of the two allows': {
      draft: proxy(29_001),
      breaches: [
        {
          field,
          tier: 'advice',
          says: '29001 ms is more than the 29000 ms that WEBSOCKET APIs allow, if this is one.',
          fix: { words: 'keep to 29000, or say that the API is an HTTP API' },
        },
      ],
    },
  },
})

test('it stands for what is said of every API', () => {
  const draft = draftOf({ ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', TimeoutInMillis: 40_000 })

  expect(judge(draft).map(({ rule }) => rule)).toEqual(['timeout-within-protocol'])
})
