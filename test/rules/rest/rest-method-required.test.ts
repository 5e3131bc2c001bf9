import { restMethodRequired } from '../../../src/rules/rest/rest-method-required.ts'
import { checkRestRule } from '../../support/check-rule.ts'

checkRestRule(restMethodRequired, {
  accepts: {
    'a method': { Type: 'HTTP', IntegrationHttpMethod: 'GET' },
    'a method that a template computes': { Type: 'AWS', IntegrationHttpMethod: { Ref: 'Method' } },
    'MOCK, which calls nothing': { Type: 'MOCK' },
    'a type that a template computes': { Type: { Ref: 'Kind' } },
    'a type that is none': { Type: 'HTTPS' },
    'no type': { Uri: 'https://example.com' },
  },
  refuses: {
    'HTTP without a method': {
      integration: { Type: 'HTTP', Uri: 'https://example.com' },
      breaches: [
        {
          field: 'IntegrationHttpMethod',
          says: 'IntegrationHttpMethod is missing: integrations of type HTTP need it.',
        },
      ],
    },
    'an empty method': {
      integration: { Type: 'HTTP', IntegrationHttpMethod: '' },
      says: 'IntegrationHttpMethod is missing: integrations of type HTTP need it.',
    },
    'a null for a method': {
      integration: { Type: 'HTTP', IntegrationHttpMethod: null },
      says: 'IntegrationHttpMethod is missing: integrations of type HTTP need it.',
    },
    'Lambda without a method': {
      integration: { Type: 'AWS_PROXY' },
      breaches: [
        {
          field: 'IntegrationHttpMethod',
          says: 'IntegrationHttpMethod is missing: integrations of type AWS_PROXY need it.',
          fix: { put: 'POST' },
        },
      ],
    },
  },
})
