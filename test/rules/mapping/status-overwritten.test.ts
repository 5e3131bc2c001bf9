import { statusOverwritten } from '../../../src/rules/mapping/status-overwritten.ts'
import { checkRule } from '../../support/check-rule.ts'

checkRule(statusOverwritten, {
  accepts: {
    'a code': { draft: { ResponseParameters: { '200': { 'overwrite:statuscode': '204' } } }, protocol: 'HTTP' },
    'a source': {
      draft: { ResponseParameters: { '200': { 'overwrite:statuscode': '$response.header.x-status' } } },
      protocol: 'HTTP',
    },
    'what other rules look at': {
      draft: {
        ResponseParameters: {
          '200': { 'overwrite:statuscode': "'204'" },
          '201': { 'overwrite:statuscode': '' },
          '202': { 'overwrite:statuscode': 'response.header.x-status' },
        },
      },
      protocol: 'HTTP',
    },
    'anything while the protocol is unknown': {
      draft: { ResponseParameters: { '200': { 'append:statuscode': '204' } } },
    },
  },
  refuses: {
    'a code that is appended': {
      draft: { ResponseParameters: { '200': { 'append:statuscode': '204' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'append:statuscode'],
          says: '"append:statuscode" is refused: a status code can only be overwritten.',
          fix: { key: 'overwrite:statuscode' },
        },
      ],
    },
    'a code that is removed': {
      draft: { ResponseParameters: { '200': { 'remove:statuscode': "''" } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'remove:statuscode'],
          says: '"remove:statuscode" is refused: a status code can only be overwritten.',
          fix: { words: 'write overwrite:statuscode and a code' },
        },
      ],
    },
    words: {
      draft: { ResponseParameters: { '200': { 'overwrite:statuscode': 'No Content' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'overwrite:statuscode'],
          tier: 'advice',
          says: '"No Content" is no status code from 200 to 599.',
          fix: { words: 'give three digits, as in 204' },
        },
      ],
    },
    'a blank behind the code': {
      draft: { ResponseParameters: { '200': { 'overwrite:statuscode': '204 ' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'overwrite:statuscode'],
          tier: 'advice',
          says: '"204 " is no status code from 200 to 599.',
          fix: { put: '204' },
        },
      ],
    },
  },
})
