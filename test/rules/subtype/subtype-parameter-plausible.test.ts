import { subtypeParameterPlausible } from '../../../src/rules/subtype/subtype-parameter-plausible.ts'
import { checkRule } from '../../support/check-rule.ts'

const calls = (name: string, parameters: unknown): { draft: Readonly<Record<string, unknown>> } => ({
  draft: { IntegrationType: 'AWS_PROXY', IntegrationSubtype: name, RequestParameters: parameters },
})
const queue = (parameters: unknown): { draft: Readonly<Record<string, unknown>> } =>
  calls('SQS-SendMessage', parameters)

checkRule(subtypeParameterPlausible, {
  accepts: {
    'an ARN, whatever of': calls('StepFunctions-StartExecution', { StateMachineArn: 'arn:aws-cn:states:x' }),
    'a URL, wherever it leads': queue({ QueueUrl: 'http://localhost:4566/000000000000/q' }),
    'short ones': queue({ QueueUrl: 'https://q' }),
    variables: queue({ QueueUrl: '$request.header.queueUrl', Region: '${stageVariables.region}' }),
    'a variable inside of text': queue({ QueueUrl: 'sqs-$request.header.q' }),
    'an empty value': queue({ QueueUrl: '', Region: '' }),
    'quotes, which are said elsewhere': queue({ QueueUrl: "'https://q'", Region: "'us-east-1'" }),
    'Regions of other partitions': queue({ Region: 'us-iso-east-1' }),
    'a Region of one country': queue({ Region: 'eusc-de-east-1' }),
    'what other parameters hold': queue({ MessageBody: 'virginia', MessageGroupId: 'orders' }),
    'an unknown action': calls('SQS-Foo', { Region: 'virginia' }),
    'no action': {
      draft: { IntegrationType: 'AWS_PROXY', RequestParameters: { Region: 'virginia' } },
      protocol: 'HTTP',
    },
  },
  refuses: {
    'the name of a state machine': {
      ...calls('StepFunctions-StartSyncExecution', { StateMachineArn: 'my-machine' }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['StateMachineArn'],
          says: '"my-machine" is not an ARN.',
          fix: { words: 'give arn:aws:states:REGION:ACCOUNT:stateMachine:NAME' },
        },
      ],
    },
    'the id of an execution': {
      ...calls('StepFunctions-StopExecution', { ExecutionArn: 'a1b2' }),
      says: '"a1b2" is not an ARN.',
    },
    'the ARN of a queue': {
      ...queue({ QueueUrl: 'arn:aws:sqs:us-east-1:123456789012:orders.fifo' }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['QueueUrl'],
          says: '"arn:aws:sqs:us-east-1:123456789012:orders.fifo" is not the URL of a queue.',
          fix: { put: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders.fifo' },
        },
      ],
    },
    'the ARN of a queue in China': {
      ...queue({ QueueUrl: 'arn:aws-cn:sqs:cn-north-1:123456789012:orders' }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['QueueUrl'],
          says: '"arn:aws-cn:sqs:cn-north-1:123456789012:orders" is not the URL of a queue.',
          fix: { put: 'https://sqs.cn-north-1.amazonaws.com.cn/123456789012/orders' },
        },
      ],
    },
    'a queue without its scheme': {
      ...queue({ QueueUrl: 'sqs.us-east-1.amazonaws.com/123456789012/orders' }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['QueueUrl'],
          says: '"sqs.us-east-1.amazonaws.com/123456789012/orders" is not the URL of a queue.',
          fix: { put: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders' },
        },
      ],
    },
    'the name of a queue': {
      ...queue({ QueueUrl: 'orders' }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['QueueUrl'],
          says: '"orders" is not the URL of a queue.',
          fix: { words: 'give https://sqs.REGION.amazonaws.com/ACCOUNT/NAME' },
        },
      ],
    },
    'a Region by its name': {
      ...queue({ Region: 'virginia' }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['Region'],
          says: '"virginia" is not the id of a Region.',
          fix: { words: 'give a Region as in us-east-1' },
        },
      ],
    },
    'a Region in capitals': {
      ...queue({ Region: 'US-EAST-1' }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['Region'],
          says: '"US-EAST-1" is not the id of a Region.',
          fix: { put: 'us-east-1' },
        },
      ],
    },
    'a long text': {
      ...queue({ QueueUrl: 'q'.repeat(100) }),
      says: `"${'q'.repeat(60)}…" is not the URL of a queue.`,
    },
  },
})
