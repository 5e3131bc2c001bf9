import { expect, test } from 'vitest'
import { placeholderLeft } from '../../../src/rules/habits/placeholder-left.ts'
import { judge } from '../../../src/rules/judge.ts'
import { checkRule } from '../../support/check-rule.ts'
import { draftOf } from '../../support/draft.ts'

const FIX = { words: 'put what it stands for in its place' }
const calls = (uri: string) =>
  ({ draft: { ApiId: 'a1b2c3d4', IntegrationType: 'AWS_PROXY', IntegrationUri: uri }, protocol: 'HTTP' }) as const
const queue = (url: string) => ({
  draft: { IntegrationType: 'AWS_PROXY', IntegrationSubtype: 'SQS-PurgeQueue', RequestParameters: { QueueUrl: url } },
})

checkRule(placeholderLeft, {
  accepts: {
    'a function of an odd name': calls('arn:aws:lambda:us-east-1:123456789012:function:your-function'),
    'a path parameter': {
      draft: { IntegrationType: 'HTTP_PROXY', IntegrationUri: 'https://example.com/{account-id}' },
    },
    'a variable': queue('${request.header.queueUrl}'),
    'what is sent as text': {
      draft: {
        IntegrationType: 'AWS_PROXY',
        IntegrationSubtype: 'SQS-SendMessage',
        RequestParameters: { QueueUrl: 'https://q', MessageBody: '<ApiId> {{x}} YOUR_TEXT' },
      },
    },
    'a mapping': { draft: { IntegrationType: 'HTTP_PROXY', RequestParameters: { QueueUrl: '<x>' } }, protocol: 'HTTP' },
    'what is no text': { draft: { ApiId: 1, IntegrationType: 'MOCK' } },
  },
  refuses: {
    'an id that the service looks up': {
      draft: { ApiId: '<ApiId>', IntegrationType: 'MOCK' },
      breaches: [{ field: 'ApiId', says: '"<ApiId>" is a placeholder.', fix: FIX }],
    },
    'an id that no path can hold': {
      draft: { ApiId: '<your API id>', IntegrationType: 'MOCK' },
      breaches: [{ field: 'ApiId', tier: 'service', says: '"<your API id>" is a placeholder.', fix: FIX }],
    },
    'an id of a VPC link': {
      draft: { IntegrationType: 'HTTP_PROXY', ConnectionType: 'VPC_LINK', ConnectionId: 'vpc-link-id' },
      breaches: [{ field: 'ConnectionId', says: '"vpc-link-id" is a placeholder.', fix: FIX }],
    },
    'an account in the ARN of a function, which is refused': {
      ...calls('arn:aws:lambda:us-east-1:ACCOUNT_ID:function:orders'),
      breaches: [
        {
          field: 'IntegrationUri',
          tier: 'service',
          says: '"ACCOUNT_ID" in "arn:aws:lambda:us-east-1:ACCOUNT_ID:function:orders" is a placeholder.',
          fix: FIX,
        },
      ],
    },
    'a host, which may answer': {
      draft: { IntegrationType: 'HTTP_PROXY', IntegrationUri: 'https://API_ID.example.com' },
      breaches: [
        { field: 'IntegrationUri', says: '"API_ID" in "https://API_ID.example.com" is a placeholder.', fix: FIX },
      ],
    },
    'an account in the ARN of a role': {
      draft: { IntegrationType: 'AWS_PROXY', CredentialsArn: 'arn:aws:iam::<account>:role/r' },
      breaches: [
        {
          field: 'CredentialsArn',
          tier: 'service',
          says: '"<account>" in "arn:aws:iam::<account>:role/r" is a placeholder.',
          fix: FIX,
        },
      ],
    },
    'a queue': {
      ...queue('<QueueUrl>'),
      breaches: [{ field: 'RequestParameters', path: ['QueueUrl'], says: '"<QueueUrl>" is a placeholder.', fix: FIX }],
    },
  },
})

test.each([
  ['the id of the API', { ApiId: '<ApiId>', IntegrationType: 'MOCK' }],
  [
    'a function',
    { ApiId: 'a1b2c3d4', IntegrationType: 'AWS_PROXY', IntegrationUri: 'arn:aws:lambda:<region>:<account>:function:f' },
  ],
  [
    'a listener',
    {
      ApiId: 'a1b2c3d4',
      IntegrationType: 'HTTP_PROXY',
      IntegrationMethod: 'ANY',
      ConnectionType: 'VPC_LINK',
      ConnectionId: 'abc123',
      IntegrationUri: '<listener-arn>',
      PayloadFormatVersion: '1.0',
    },
  ],
  [
    'a role',
    {
      ApiId: 'a1b2c3d4',
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:f',
      CredentialsArn: 'arn:aws:iam::ACCOUNT_ID:role/r',
    },
  ],
])('nothing else is said of %s', (_, plain) => {
  expect(judge(draftOf(plain)).map(({ rule }) => rule)).toEqual(['placeholder-left'])
})
