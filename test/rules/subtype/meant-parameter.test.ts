import { expect, test } from 'vitest'
import { meantParameter, meantParameters } from '../../../src/rules/subtype/meant-parameter.ts'

test.each([
  ['QueueURL', 'QueueUrl'],
  ['queue-url', 'QueueUrl'],
  ['Queue', 'QueueUrl'],
  ['Body', 'MessageBody'],
  ['Message', 'MessageBody'],
  ['overwrite:header.MessageBody', 'MessageBody'],
  ['integration.request.querystring.QueueUrl', 'QueueUrl'],
  ['MessageGroupID', 'MessageGroupId'],
  ['MessageAttribute', 'MessageAttributes'],
  ['region', 'Region'],
])('%s -> %s', (key, meant) => {
  expect(meantParameter(key, 'SQS-SendMessage', [key])).toBe(meant)
})

test.each([
  ['a parameter of another action', 'Subject', []],
  ['one that is given beside it', 'queueUrl', ['QueueUrl']],
  ['too short a part of a name', 'Me', []],
  ['nothing', '', []],
  ['a mapping', 'append:header.x', []],
  ['a key of any length', 'QueueUrl'.repeat(100), []],
])('%s means none: %s', (_, key, given) => {
  expect(meantParameter(key, 'SQS-SendMessage', [key, ...given])).toBeUndefined()
})

test('a part that two required names share means neither', () => {
  expect(meantParameter('etail', 'EventBridge-PutEvents', [])).toBe('Detail')
  expect(meantParameter('Deta', 'EventBridge-PutEvents', [])).toBe('Detail')
  expect(meantParameter('eta', 'EventBridge-PutEvents', [])).toBeUndefined()
})

test('what is misspelled was not left out', () => {
  expect(meantParameters('SQS-DeleteMessage', ['queueurl', 'Handle', 'Foo'])).toEqual(['QueueUrl', 'ReceiptHandle'])
  expect(meantParameters('SQS-DeleteMessage', ['QueueUrl', 'ReceiptHandle'])).toEqual([])
})
