import { restCredentialsArn } from '../../../src/rules/rest/rest-credentials-arn.ts'
import { checkRestRule } from '../../support/check-rule.ts'

checkRestRule(restCredentialsArn, {
  accepts: {
    'a role': { Type: 'AWS', Credentials: 'arn:aws:iam::123456789012:role/orders' },
    'the caller': { Type: 'AWS', Credentials: 'arn:aws:iam::*:user/*' },
    none: { Type: 'HTTP' },
    'a stage variable': { Type: 'AWS', Credentials: '${stageVariables.role}' },
    'a stage variable within': { Type: 'AWS', Credentials: 'arn:aws:iam::123456789012:${stageVariables.role}' },
    'what a template computes': { Type: 'AWS', Credentials: { Ref: 'Role' } },
    null: { Type: 'AWS', Credentials: null },
    'variables of a template': { Type: 'AWS', Credentials: '${Role}' },
    'what MOCK drops': { Type: 'MOCK', Credentials: 'NONE' },
    'a type that a template computes': { Type: { Ref: 'Kind' }, Credentials: 'NONE' },
  },
  refuses: {
    'a word': {
      integration: { Type: 'HTTP', Credentials: 'NONE' },
      breaches: [
        {
          field: 'Credentials',
          says: '"NONE" is not an ARN.',
          fix: { words: 'write the ARN of a role, or leave it out' },
        },
      ],
    },
    'a blank before it': {
      integration: { Type: 'AWS', Credentials: ' arn:aws:iam::123456789012:role/orders' },
      breaches: [
        {
          field: 'Credentials',
          says: '" arn:aws:iam::123456789012:role/orders" is not an ARN.',
          fix: { put: 'arn:aws:iam::123456789012:role/orders' },
        },
      ],
    },
    'a part too few': {
      integration: { Type: 'AWS', Credentials: 'arn:aws:iam:role/orders' },
      says: '"arn:aws:iam:role/orders" is not an ARN.',
    },
    'an empty text': { integration: { Type: 'AWS', Credentials: '' }, says: '"" is not an ARN.' },
  },
})
