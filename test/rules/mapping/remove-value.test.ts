import { removeValue } from '../../../src/rules/mapping/remove-value.ts'
import { checkRule } from '../../support/check-rule.ts'

checkRule(removeValue, {
  accepts: {
    'two single quotes': {
      draft: { RequestParameters: { 'remove:header.h': "''", 'remove:querystring.q': "''" } },
      protocol: 'HTTP',
    },
    'what is not removed': { draft: { RequestParameters: { 'append:header.h': 'x' } }, protocol: 'HTTP' },
    'a path, which another rule refuses': { draft: { RequestParameters: { 'remove:path': 'x' } }, protocol: 'HTTP' },
    'anything while the protocol is unknown': { draft: { ResponseParameters: { '200': { 'remove:header.h': 'x' } } } },
  },
  refuses: {
    'an empty text, as CDK writes it': {
      draft: { RequestParameters: { 'remove:header.h': '' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['remove:header.h'],
          says: 'What is removed has no value: two single quotes stand in its place.',
          fix: { put: "''" },
        },
      ],
    },
    'a text in a response': {
      draft: { ResponseParameters: { '200': { 'remove:header.a': 'x' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'remove:header.a'],
          says: 'What is removed has no value: two single quotes stand in its place.',
          fix: { put: "''" },
        },
      ],
    },
  },
})
