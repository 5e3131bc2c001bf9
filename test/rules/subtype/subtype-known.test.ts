import { SUBTYPE_NAMES } from '../../../src/model/subtypes.ts'
import { subtypeKnown } from '../../../src/rules/subtype/subtype-known.ts'
import { checkRule } from '../../support/check-rule.ts'

const called = (name: unknown): Readonly<Record<string, unknown>> => ({
  IntegrationType: 'AWS_PROXY',
  IntegrationSubtype: name,
})

checkRule(subtypeKnown, {
  accepts: {
    ...Object.fromEntries(SUBTYPE_NAMES.map((name) => [name, { draft: called(name) }])),
    'no subtype': { draft: { IntegrationType: 'AWS_PROXY' }, protocol: 'HTTP' },
    'what is no text': { draft: called(1) },
    'an empty one, which its length says': { draft: called('') },
    'one where none is allowed': { draft: { ...called('Foo'), IntegrationType: 'HTTP_PROXY' } },
    'one on a WebSocket API, likewise': { draft: called('Foo'), protocol: 'WEBSOCKET' },
    'one beside signs of a WebSocket API': { draft: { ...called('Foo'), IntegrationType: 'MOCK' } },
  },
  refuses: {
    'a slip of the pen': {
      draft: called('EventBridge-PutEvent'),
      breaches: [
        {
          field: 'IntegrationSubtype',
          says: '"EventBridge-PutEvent" is none of the service actions that HTTP APIs call by name.',
          fix: { put: 'EventBridge-PutEvents' },
        },
      ],
    },
    'another case': {
      draft: called('sqs-sendmessage'),
      protocol: 'HTTP',
      breaches: [
        {
          field: 'IntegrationSubtype',
          says: '"sqs-sendmessage" is none of the service actions that HTTP APIs call by name.',
          fix: { put: 'SQS-SendMessage' },
        },
      ],
    },
    'a function': {
      draft: called('Lambda-Invoke'),
      breaches: [
        {
          field: 'IntegrationSubtype',
          says: '"Lambda-Invoke" is none of the service actions that HTTP APIs call by name.',
          fix: {
            words:
              'call a function with IntegrationType AWS_PROXY, its ARN as IntegrationUri and no IntegrationSubtype',
          },
        },
      ],
    },
    'another service': {
      draft: called('SNS-Publish'),
      breaches: [
        {
          field: 'IntegrationSubtype',
          says: '"SNS-Publish" is none of the service actions that HTTP APIs call by name.',
          fix: {
            words:
              'use EventBridge-PutEvents, SQS-SendMessage, SQS-ReceiveMessage, SQS-DeleteMessage, SQS-PurgeQueue, ' +
              'AppConfig-GetConfiguration, Kinesis-PutRecord, StepFunctions-StartExecution, ' +
              'StepFunctions-StartSyncExecution or StepFunctions-StopExecution',
          },
        },
      ],
    },
  },
})
