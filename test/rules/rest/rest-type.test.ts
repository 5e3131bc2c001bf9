import { restType } from '../../../src/rules/rest/rest-type.ts'
import { checkRestRule } from '../../support/check-rule.ts'

checkRestRule(restType, {
  accepts: {
    'each of the five: HTTP': { Type: 'HTTP' },
    'each of the five: MOCK': { Type: 'MOCK' },
    'a type that a template computes': { Type: { Ref: 'Kind' } },
    'an integration that a template computes': { 'Fn::If': ['Private', { Type: 'HTTP' }, { Type: 'MOCK' }] },
    'members that a macro may bring': { 'Fn::Transform': { Name: 'Macro' }, Uri: 'https://example.com' },
  },
  refuses: {
    'no type': {
      integration: { Uri: 'https://example.com' },
      breaches: [{ field: 'Type', says: 'Type is missing: it is one of AWS, HTTP, MOCK, HTTP_PROXY or AWS_PROXY.' }],
    },
    null: {
      integration: { Type: null },
      says: 'Type is missing: it is one of AWS, HTTP, MOCK, HTTP_PROXY or AWS_PROXY.',
    },
    'a number': {
      integration: { Type: 1 },
      says: 'Type is no text: it is one of AWS, HTTP, MOCK, HTTP_PROXY or AWS_PROXY.',
    },
    'a type that there is nearly': {
      integration: { Type: 'HTTPS_PROXY' },
      breaches: [
        {
          field: 'Type',
          says: '"HTTPS_PROXY" is not one of AWS, HTTP, MOCK, HTTP_PROXY or AWS_PROXY.',
          fix: { put: 'HTTP_PROXY' },
        },
      ],
    },
    'small letters': {
      integration: { Type: 'aws-proxy' },
      breaches: [
        {
          field: 'Type',
          says: '"aws-proxy" is not one of AWS, HTTP, MOCK, HTTP_PROXY or AWS_PROXY.',
          fix: { put: 'AWS_PROXY' },
        },
      ],
    },
    'something else': {
      integration: { Type: 'Lambda' },
      says: '"Lambda" is not one of AWS, HTTP, MOCK, HTTP_PROXY or AWS_PROXY.',
    },
  },
})
