import { expect, test } from 'vitest'
import { isSubtypeName, parameterNames, SUBTYPE_NAMES, SUBTYPES } from '../../src/model/subtypes.ts'
import type { ServiceAction } from '../../src/model/subtypes.ts'
import { judge } from '../../src/rules/judge.ts'
import { draftOf } from '../support/draft.ts'

test('the table of the developer guide', () => {
  const rows = SUBTYPE_NAMES.map((name) => {
    const { required, optional }: ServiceAction = SUBTYPES[name]
    return `${name}: ${Object.keys(required).join(' ')} | ${Object.keys(optional).join(' ')}`
  })

  expect(rows).toEqual([
    'EventBridge-PutEvents: Detail DetailType Source | Time EventBusName Resources Region TraceHeader',
    'SQS-SendMessage: QueueUrl MessageBody | DelaySeconds MessageAttributes MessageDeduplicationId MessageGroupId MessageSystemAttributes Region',
    'SQS-ReceiveMessage: QueueUrl | AttributeNames MaxNumberOfMessages MessageAttributeNames ReceiveRequestAttemptId VisibilityTimeout WaitTimeSeconds Region',
    'SQS-DeleteMessage: ReceiptHandle QueueUrl | Region',
    'SQS-PurgeQueue: QueueUrl | Region',
    'AppConfig-GetConfiguration: Application Environment Configuration ClientId | ClientConfigurationVersion Region',
    'Kinesis-PutRecord: StreamName Data PartitionKey | SequenceNumberForOrdering ExplicitHashKey Region',
    'StepFunctions-StartExecution: StateMachineArn | Name Input Region',
    'StepFunctions-StartSyncExecution: StateMachineArn | Name Input Region TraceHeader',
    'StepFunctions-StopExecution: ExecutionArn | Cause Error Region',
  ])
})

test.each(SUBTYPE_NAMES)('the examples of %s break no rule', (name) => {
  const { required, optional }: ServiceAction = SUBTYPES[name]
  const examples = Object.entries({ ...required, ...optional }).map(([key, { example }]) => [key, example])
  const draft = draftOf({
    ApiId: 'a1b2c3d4',
    IntegrationType: 'AWS_PROXY',
    IntegrationSubtype: name,
    PayloadFormatVersion: '1.0',
    CredentialsArn: 'arn:aws:iam::123456789012:role/orders',
    RequestParameters: Object.fromEntries(examples),
  })

  expect(judge(draft, { protocol: 'HTTP' })).toEqual([])
  expect(judge(new Map([...draft].map(([field, given]) => [field, { ...given, as: 'flag' }])))).toEqual([])
})

test('help is a sentence', () => {
  const helps = SUBTYPE_NAMES.flatMap((name) => {
    const { title, required, optional }: ServiceAction = SUBTYPES[name]
    return [title, ...Object.values({ ...required, ...optional }).map(({ help }) => help)]
  })

  expect(helps.filter((help) => !/^[A-Z].{8,78}\.$/.test(help))).toEqual([])
})

test.each([
  ['SQS-PurgeQueue', true],
  ['sqs-purgequeue', false],
  ['constructor', false],
  [undefined, false],
])('%s is an action: %s', (name, is) => {
  expect(isSubtypeName(name)).toBe(is)
})

test('required parameters come first', () => {
  expect(parameterNames('SQS-DeleteMessage')).toEqual(['ReceiptHandle', 'QueueUrl', 'Region'])
})
