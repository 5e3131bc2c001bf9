import { restSelectionPattern } from '../../../src/rules/rest/rest-selection-pattern.ts'
import { checkRestRule } from '../../support/check-rule.ts'

checkRestRule(restSelectionPattern, {
  accepts: {
    'a pattern': { Type: 'MOCK', IntegrationResponses: [{ SelectionPattern: '.*Not Found.*' }] },
    'no pattern': { Type: 'MOCK', IntegrationResponses: [{ StatusCode: '200' }] },
    'what a template computes': { Type: 'MOCK', IntegrationResponses: [{ SelectionPattern: { Ref: 'Pattern' } }] },
    'variables of a template': { Type: 'MOCK', IntegrationResponses: [{ SelectionPattern: '${Pattern}[' }] },
    'responses that a template computes': { Type: 'MOCK', IntegrationResponses: { Ref: 'All' } },
    'a type that is none': { Type: 'HTTPS', IntegrationResponses: [{ SelectionPattern: '[' }] },
  },
  refuses: {
    'an open bracket': {
      integration: { Type: 'MOCK', IntegrationResponses: [{ StatusCode: '200' }, { SelectionPattern: '4[0-9' }] },
      breaches: [
        {
          field: 'IntegrationResponses',
          path: ['1', 'SelectionPattern'],
          says: '"4[0-9" is no regular expression: the bracket at character 2 is never closed.',
          fix: { words: 'correct the pattern' },
        },
      ],
    },
    'stars as for file names': {
      integration: { Type: 'AWS', IntegrationResponses: [{ SelectionPattern: '*Not Found*' }] },
      breaches: [
        {
          field: 'IntegrationResponses',
          path: ['0', 'SelectionPattern'],
          says: '"*Not Found*" is no regular expression: the * at character 1 repeats nothing.',
          fix: { put: '.*Not Found.*' },
        },
      ],
    },
  },
})
