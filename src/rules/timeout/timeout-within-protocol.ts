import type { Rule } from '../rule.ts'

const MOST = { HTTP: 30_000n, WEBSOCKET: 29_000n } as const

export const timeoutWithinProtocol: Rule = {
  id: 'timeout-within-protocol',
  refs: ['R70', 'R71'],
  tier: 'service',
  title: 'The timeout fits the protocol of the API.',
  why:
    'HTTP APIs wait for 30 seconds at most, WebSocket APIs for 29. The model of the service knows the first number alone, and ' +
    'neither can be raised.',
  source: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations.html',
  serviceSays: 'Timeout should be between 50 ms and 29000 ms',
  supersedes: ['range'],
  example: {
    fails: {
      protocol: 'WEBSOCKET',
      draft: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', TimeoutInMillis: 30_000 },
    },
    passes: {
      protocol: 'WEBSOCKET',
      draft: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', TimeoutInMillis: 29_000 },
    },
  },

  *check({ TimeoutInMillis: millis = 0n }, { protocol }) {
    const field = 'TimeoutInMillis'
    if (protocol === undefined) {
      if (millis <= MOST.WEBSOCKET || millis > MOST.HTTP) return
      const says = `${millis} ms is more than the ${MOST.WEBSOCKET} ms that WEBSOCKET APIs allow, if this is one.`
      yield {
        field,
        tier: 'advice',
        says,
        fix: { words: `keep to ${MOST.WEBSOCKET}, or say that the API is an HTTP API` },
      }
      return
    }
    const most = MOST[protocol]
    if (millis <= most) return
    yield {
      field,
      says: `${millis} ms is more than the ${most} ms that ${protocol} APIs allow.`,
      fix: { put: most },
    }
  },
}
