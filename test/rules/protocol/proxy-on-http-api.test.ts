import type { Breach } from '../../../src/rules/rule.ts'
import { proxyOnHttpApi } from '../../../src/rules/protocol/proxy-on-http-api.ts'
import { checkRule } from '../../support/check-rule.ts'

type Plain = Readonly<Record<string, unknown>>
interface Refused {
  readonly draft: Plain
  readonly protocol: 'HTTP'
  readonly breaches: readonly Breach[]
}

const refused = (type: string, more: Plain, fix: Breach['fix']): Refused => ({
  draft: { IntegrationType: type, ...more },
  protocol: 'HTTP',
  breaches: [
    {
      field: 'IntegrationType',
      says: `HTTP APIs have no integrations of type ${type}, only of type AWS_PROXY or HTTP_PROXY.`,
      ...(fix && { fix }),
    },
  ],
})

const action = (action: string): Plain => ({ IntegrationUri: `arn:aws:apigateway:us-east-1:${action}` })
const put = (subtype: string) => ({
  words: `put AWS_PROXY, and IntegrationSubtype ${subtype} in place of the IntegrationUri`,
})
const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:orders'
const CALL_FUNCTION = { words: 'put AWS_PROXY, and call the service from a Lambda function' }

checkRule(proxyOnHttpApi, {
  accepts: {
    AWS_PROXY: { draft: { IntegrationType: 'AWS_PROXY' }, protocol: 'HTTP' },
    HTTP_PROXY: { draft: { IntegrationType: 'HTTP_PROXY' }, protocol: 'HTTP' },
    'MOCK on a WebSocket API': { draft: { IntegrationType: 'MOCK' }, protocol: 'WEBSOCKET' },
    'MOCK on who knows what': { draft: { IntegrationType: 'MOCK' } },
    'a type that is none': { draft: { IntegrationType: 'LAMBDA' }, protocol: 'HTTP' },
  },
  refuses: {
    'a MOCK': refused(
      'MOCK',
      {},
      { words: 'answer from a Lambda function, or answer OPTIONS by the CorsConfiguration of the API' },
    ),
    HTTP: refused('HTTP', { IntegrationUri: 'https://example.com' }, { put: 'HTTP_PROXY' }),
    'HTTP with a function': refused('HTTP', { IntegrationUri: FUNCTION }, { put: 'AWS_PROXY' }),
    'AWS with a function': refused('AWS', { IntegrationUri: FUNCTION }, { put: 'AWS_PROXY' }),
    'AWS with a subtype': refused('AWS', { IntegrationSubtype: 'SQS-SendMessage' }, { put: 'AWS_PROXY' }),
    'AWS with a URL': refused('AWS', { IntegrationUri: 'https://example.com' }, { put: 'HTTP_PROXY' }),
    'AWS with an action': refused(
      'AWS',
      action('states:action/StartSyncExecution'),
      put('StepFunctions-StartSyncExecution'),
    ),
    'AWS with a queue': refused('AWS', action('sqs:path/123456789012/orders'), put('SQS-SendMessage')),
    'AWS with a queue and an action': refused(
      'AWS',
      action('sqs:path/123456789012/orders?Action=ReceiveMessage'),
      put('SQS-ReceiveMessage'),
    ),
    'AWS with events': refused('AWS', action('events:action/PutEvents'), put('EventBridge-PutEvents')),
    'AWS with an action that no subtype has': refused('AWS', action('kinesis:action/PutRecords'), CALL_FUNCTION),
    'AWS with a service that no subtype has': refused('AWS', action('dynamodb:action/PutItem'), CALL_FUNCTION),
    'AWS with a service called like none': refused('AWS', action('constructor:action/x'), CALL_FUNCTION),
    'AWS with nothing': refused(
      'AWS',
      {},
      { words: 'put AWS_PROXY, with a Lambda function as IntegrationUri or an IntegrationSubtype' },
    ),
    'AWS with a stage variable for the service': refused('AWS', action('${stageVariables.service}:action/PutItem'), {
      words: 'put AWS_PROXY, with a Lambda function as IntegrationUri or an IntegrationSubtype',
    }),
  },
})
