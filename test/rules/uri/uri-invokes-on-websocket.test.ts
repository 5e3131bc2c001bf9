import { uriInvokesOnWebsocket } from '../../../src/rules/uri/uri-invokes-on-websocket.ts'
import { checkRule } from '../../support/check-rule.ts'

const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:chat'
const INVOCATION = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${FUNCTION}/invocations`
const proxy = (IntegrationUri: string) => ({ ApiId: 'a1b2c3d4', IntegrationType: 'AWS_PROXY', IntegrationUri })

checkRule(uriInvokesOnWebsocket, {
  accepts: {
    'the invocation ARN': { draft: proxy(INVOCATION), protocol: 'WEBSOCKET' },
    'the plain ARN on an HTTP API': { draft: proxy(FUNCTION), protocol: 'HTTP' },
    'the plain ARN where the protocol is not known': { draft: proxy(FUNCTION) },
    'the type AWS, which refuses it': { draft: { ...proxy(FUNCTION), IntegrationType: 'AWS' }, protocol: 'WEBSOCKET' },
  },
  refuses: {
    'the plain ARN': {
      draft: proxy(FUNCTION),
      protocol: 'WEBSOCKET',
      breaches: [
        {
          field: 'IntegrationUri',
          says: 'The console cannot show a WebSocket integration with the plain ARN of a function.',
          fix: { put: INVOCATION },
        },
      ],
    },
  },
})
