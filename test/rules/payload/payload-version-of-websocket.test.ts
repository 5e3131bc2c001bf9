import { payloadVersionOfWebsocket } from '../../../src/rules/payload/payload-version-of-websocket.ts'
import { checkRule } from '../../support/check-rule.ts'

const mock = (PayloadFormatVersion: unknown) => ({ ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', PayloadFormatVersion })
const proxy = (version: string) => ({ ...mock(version), IntegrationType: 'AWS_PROXY' })

checkRule(payloadVersionOfWebsocket, {
  accepts: {
    '1.0': { draft: mock('1.0'), protocol: 'WEBSOCKET' },
    none: { draft: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK' }, protocol: 'WEBSOCKET' },
    'an empty one, which is said elsewhere': { draft: mock('') },
    'a number, which is said elsewhere': { draft: mock(2) },
    'an HTTP API': { draft: proxy('2.0'), protocol: 'HTTP' },
    'who knows what': { draft: proxy('3.0') },
  },
  refuses: {
    '2.0': {
      draft: proxy('2.0'),
      protocol: 'WEBSOCKET',
      breaches: [
        {
          field: 'PayloadFormatVersion',
          says: 'WebSocket APIs know the payload format version 1.0 only, not "2.0".',
          fix: { put: '1.0' },
        },
      ],
    },
  },
})
