import type { Value } from '../../value.ts'
import type { RestRule } from '../rule.ts'
import { typeOf } from './rest-integration.ts'

const LEAST = 50n
const MOST = 29_000n

export const restTimeout: RestRule = {
  id: 'rest-timeout',
  refs: ['R209'],
  tier: 'service',
  title: 'The timeout of a REST API is from 50 to 29000 ms, or as far as the quota of the account goes.',
  why:
    'More than 29000 ms is refused until the quota is raised, which Regional and private REST APIs allow. A response that is ' +
    'streamed may take longer.',
  source:
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
  serviceSays: 'Timeout should be between 50 ms and 29000 ms',
  example: {
    fails: { Type: 'MOCK', TimeoutInMillis: 49 },
    passes: { Type: 'MOCK', TimeoutInMillis: 29_000 },
  },

  *check(integration) {
    if (typeOf(integration) === 'wrong') return
    const millis = wholeNumber(integration.get('TimeoutInMillis'))
    if (millis === undefined || (millis >= LEAST && millis <= MOST)) return
    if (millis < LEAST) {
      yield { field: 'TimeoutInMillis', says: `${millis} ms is less than the 50 ms that a timeout has at least.` }
      return
    }
    const mode = integration.get('ResponseTransferMode')
    if (mode !== undefined && mode !== 'BUFFERED') return
    yield {
      field: 'TimeoutInMillis',
      says: `${millis} ms is more than the 29000 ms of an account whose quota was not raised.`,
      tier: 'advice',
    }
  },
}

/** Templates may write numbers as text. */
function wholeNumber(value: Value | undefined): bigint | undefined {
  if (typeof value === 'bigint') return value
  return typeof value === 'string' && /^[0-9]{1,12}$/.test(value) ? BigInt(value) : undefined
}
