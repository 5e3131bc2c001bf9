import { restUriRequired } from '../../../src/rules/rest/rest-uri-required.ts'
import { checkRestRule } from '../../support/check-rule.ts'

checkRestRule(restUriRequired, {
  accepts: {
    'a URI': { Type: 'HTTP', Uri: 'https://example.com' },
    'a URI that a template computes': { Type: 'AWS_PROXY', Uri: { 'Fn::Sub': 'arn:${AWS::Partition}:apigateway:…' } },
    'MOCK, which calls nothing': { Type: 'MOCK' },
    'a type that a template computes': { Type: { Ref: 'Kind' } },
    'no type': {},
    'an empty URI, which another rule refuses': { Type: 'HTTP', Uri: '' },
  },
  refuses: {
    'a null for a URI': {
      integration: { Type: 'HTTP', Uri: null },
      says: 'Uri is missing: integrations of type HTTP need it.',
    },
    'AWS without a URI': {
      integration: { Type: 'AWS', IntegrationHttpMethod: 'POST' },
      breaches: [{ field: 'Uri', says: 'Uri is missing: integrations of type AWS need it.' }],
    },
  },
})
