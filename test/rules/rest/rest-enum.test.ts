import { restEnum } from '../../../src/rules/rest/rest-enum.ts'
import { checkRestRule } from '../../support/check-rule.ts'

checkRestRule(restEnum, {
  accepts: {
    'values of the lists': {
      Type: 'HTTP_PROXY',
      ConnectionType: 'INTERNET',
      ContentHandling: 'CONVERT_TO_TEXT',
      PassthroughBehavior: 'WHEN_NO_TEMPLATES',
      ResponseTransferMode: 'STREAM',
      IntegrationResponses: [{ StatusCode: '200', ContentHandling: 'CONVERT_TO_BINARY' }],
    },
    'what a template computes': {
      Type: 'MOCK',
      ContentHandling: { Ref: 'Handling' },
      IntegrationResponses: { Ref: 'All' },
    },
    'a response that a template computes': { Type: 'MOCK', IntegrationResponses: [{ 'Fn::If': ['a', 'b', 'c'] }, 'd'] },
    'variables of a template': { Type: 'MOCK', PassthroughBehavior: '${Behavior}' },
    'a type that is none': { Type: 'HTTPS', PassthroughBehavior: 'ALWAYS' },
  },
  refuses: {
    'small letters': {
      integration: { Type: 'MOCK', PassthroughBehavior: 'when_no_match' },
      breaches: [
        {
          field: 'PassthroughBehavior',
          says: '"when_no_match" is not one of WHEN_NO_MATCH, NEVER or WHEN_NO_TEMPLATES.',
          fix: { put: 'WHEN_NO_MATCH' },
        },
      ],
    },
    'a word that is on no list': {
      integration: { Type: { Ref: 'Kind' }, ResponseTransferMode: 'CHUNKED' },
      breaches: [{ field: 'ResponseTransferMode', says: '"CHUNKED" is not one of BUFFERED or STREAM.' }],
    },
    'within a response': {
      integration: { Type: 'MOCK', IntegrationResponses: [{ StatusCode: '200' }, { ContentHandling: 'BINARY' }] },
      breaches: [
        {
          field: 'IntegrationResponses',
          path: ['1', 'ContentHandling'],
          says: '"BINARY" is not one of CONVERT_TO_BINARY or CONVERT_TO_TEXT.',
        },
      ],
    },
  },
})
