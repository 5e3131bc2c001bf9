import { responseStatus } from '../../../src/rules/mapping/response-status.ts'
import { checkRule } from '../../support/check-rule.ts'

checkRule(responseStatus, {
  accepts: {
    'the first and the last': {
      draft: { ResponseParameters: { '200': { 'append:header.h': 'x' }, '599': { 'append:header.h': 'x' } } },
      protocol: 'HTTP',
    },
    'anything while the protocol is unknown': { draft: { ResponseParameters: { '199': { 'append:header.h': 'x' } } } },
    'anything on a WebSocket API': {
      draft: { ResponseParameters: { '199': { 'append:header.h': 'x' } } },
      protocol: 'WEBSOCKET',
    },
  },
  refuses: {
    'a code of information': {
      draft: { ResponseParameters: { '199': { 'append:header.h': 'x' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['199'],
          says: '"199" is no status code from 200 to 599.',
          fix: { words: 'name one status code, in an entry for each' },
        },
      ],
    },
    'a class of codes': {
      draft: { ResponseParameters: { '2xx': { 'append:header.h': 'x' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['2xx'],
          says: '"2xx" is no status code from 200 to 599.',
          fix: { words: 'name one status code, in an entry for each' },
        },
      ],
    },
    'no code': {
      draft: { ResponseParameters: { '': { 'append:header.h': 'x' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: [''],
          says: '"" is no status code from 200 to 599.',
          fix: { words: 'name one status code, in an entry for each' },
        },
      ],
    },
    'blanks around a code': {
      draft: { ResponseParameters: { ' 200': { 'append:header.h': 'x' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: [' 200'],
          says: '" 200" is no status code from 200 to 599.',
          fix: { key: '200' },
        },
      ],
    },
  },
})
