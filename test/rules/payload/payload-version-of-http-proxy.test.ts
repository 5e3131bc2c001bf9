import { payloadVersionOfHttpProxy } from '../../../src/rules/payload/payload-version-of-http-proxy.ts'
import { checkRule } from '../../support/check-rule.ts'

const http = (PayloadFormatVersion: unknown) => ({
  ApiId: 'a1b2c3d4',
  IntegrationType: 'HTTP_PROXY',
  PayloadFormatVersion,
})

checkRule(payloadVersionOfHttpProxy, {
  accepts: {
    '1.0': { draft: http('1.0'), protocol: 'HTTP' },
    none: { draft: { ApiId: 'a1b2c3d4', IntegrationType: 'HTTP_PROXY' }, protocol: 'HTTP' },
    'an empty one, which is said elsewhere': { draft: http(''), protocol: 'HTTP' },
    'a number, which is said elsewhere': { draft: http(2), protocol: 'HTTP' },
    'a WebSocket API, of which that is said': { draft: http('2.0'), protocol: 'WEBSOCKET' },
    'other types': { draft: { ...http('2.0'), IntegrationType: 'AWS_PROXY' }, protocol: 'HTTP' },
  },
  refuses: {
    '2.0': {
      draft: http('2.0'),
      protocol: 'HTTP',
      breaches: [
        {
          field: 'PayloadFormatVersion',
          says: 'HTTP_PROXY knows the payload format version 1.0 only, not "2.0".',
          fix: { put: '1.0' },
        },
      ],
    },
    '1': { draft: http('1'), says: 'HTTP_PROXY knows the payload format version 1.0 only, not "1".' },
  },
})
