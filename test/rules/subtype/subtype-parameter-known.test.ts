import { subtypeParameterKnown } from '../../../src/rules/subtype/subtype-parameter-known.ts'
import { checkRule } from '../../support/check-rule.ts'

const queue = (parameters: unknown): Readonly<Record<string, unknown>> => ({
  IntegrationType: 'AWS_PROXY',
  IntegrationSubtype: 'SQS-DeleteMessage',
  RequestParameters: parameters,
})

checkRule(subtypeParameterKnown, {
  accepts: {
    'those of the table': {
      draft: queue({ QueueUrl: 'https://q', ReceiptHandle: '$request.body.h', Region: 'us-east-1' }),
    },
    none: { draft: queue({}) },
    'what is no map': { draft: queue('Foo=a') },
    'mappings where no action is called': {
      draft: { IntegrationType: 'AWS_PROXY', RequestParameters: { 'append:header.x': 'a', Foo: 'b' } },
    },
    'an unknown action': { draft: { ...queue({ Foo: 'a' }), IntegrationSubtype: 'SQS-Foo' } },
    'an action where none is allowed': { draft: { ...queue({ Foo: 'a' }), IntegrationType: 'HTTP_PROXY' } },
  },
  refuses: {
    'another case': {
      draft: queue({ QueueURL: 'https://q', ReceiptHandle: '$request.body.h' }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['QueueURL'],
          says: 'SQS-DeleteMessage has no parameter "QueueURL".',
          fix: { key: 'QueueUrl' },
        },
      ],
    },
    'a mapping': {
      draft: queue({ QueueUrl: 'https://q', ReceiptHandle: '$request.body.h', 'append:header.x': 'a' }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.x'],
          says: 'SQS-DeleteMessage has no parameter "append:header.x".',
          fix: { words: 'leave it out; beside those given there is Region' },
        },
      ],
    },
    'strangers, each by itself': {
      draft: queue({ Foo: 'a', Subject: 1 }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['Foo'],
          says: 'SQS-DeleteMessage has no parameter "Foo".',
          fix: { words: 'leave it out; beside those given there is ReceiptHandle, QueueUrl or Region' },
        },
        {
          field: 'RequestParameters',
          path: ['Subject'],
          says: 'SQS-DeleteMessage has no parameter "Subject".',
          fix: { words: 'leave it out; beside those given there is ReceiptHandle, QueueUrl or Region' },
        },
      ],
    },
    'one too many beside all that there are': {
      draft: queue({ QueueUrl: 'https://q', ReceiptHandle: 'h', Region: 'us-east-1', Foo: 'a' }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['Foo'],
          says: 'SQS-DeleteMessage has no parameter "Foo".',
          fix: { words: 'leave it out' },
        },
      ],
    },
    'a key of any length': {
      draft: queue({ QueueUrl: 'https://q', ReceiptHandle: 'h', ['k'.repeat(100)]: 'a' }),
      says: `SQS-DeleteMessage has no parameter "${'k'.repeat(60)}…".`,
    },
  },
})
