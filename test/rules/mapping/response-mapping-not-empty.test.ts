import { responseMappingNotEmpty } from '../../../src/rules/mapping/response-mapping-not-empty.ts'
import { checkRule } from '../../support/check-rule.ts'

checkRule(responseMappingNotEmpty, {
  accepts: {
    'one mapping': { draft: { ResponseParameters: { '200': { 'append:header.h': 'x' } } }, protocol: 'HTTP' },
    'a mapping of a wrong type': {
      draft: { ResponseParameters: { '200': { 'append:header.h': true } } },
      protocol: 'HTTP',
    },
    'a status that another rule refuses': { draft: { ResponseParameters: { '2xx': {} } }, protocol: 'HTTP' },
    'anything while the protocol is unknown': { draft: { ResponseParameters: { '200': {} } } },
  },
  refuses: {
    'no mapping': {
      draft: { ResponseParameters: { '200': {} } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200'],
          says: 'Nothing is said to change for 200.',
          fix: { words: 'leave it out' },
        },
      ],
    },
  },
})
