import { mappedHeaderToken } from '../../../src/rules/mapping/mapped-header-token.ts'
import { checkRule } from '../../support/check-rule.ts'

checkRule(mappedHeaderToken, {
  accepts: {
    'every sign of a token': {
      draft: { RequestParameters: { "append:header.X-My_Header.1!#$%&'*+^`|~": 'x' } },
      protocol: 'HTTP',
    },
    'a query string parameter with blanks': {
      draft: { RequestParameters: { 'append:querystring.a b': 'x' } },
      protocol: 'HTTP',
    },
    'no name, which another rule says': { draft: { RequestParameters: { 'append:header.': 'x' } }, protocol: 'HTTP' },
    'anything while the protocol is unknown': {
      draft: { ResponseParameters: { '200': { 'append:header.a b': 'x' } } },
    },
  },
  refuses: {
    'a blank': {
      draft: { RequestParameters: { 'append:header.my header': 'x' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.my header'],
          says: '"my header" cannot be the name of a header.',
          fix: { key: 'append:header.my-header' },
        },
      ],
    },
    'a colon at the end, in a response': {
      draft: { ResponseParameters: { '200': { 'append:header.x: ': 'x' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'append:header.x: '],
          says: '"x: " cannot be the name of a header.',
          fix: { key: 'append:header.x-' },
        },
      ],
    },
    'letters of other alphabets': {
      draft: { RequestParameters: { 'append:header.größe': 'x' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.größe'],
          says: '"größe" cannot be the name of a header.',
          fix: { words: 'use letters, digits and hyphens' },
        },
      ],
    },
  },
})
