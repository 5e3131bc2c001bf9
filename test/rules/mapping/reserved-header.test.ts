import { reservedHeader } from '../../../src/rules/mapping/reserved-header.ts'
import { checkRule } from '../../support/check-rule.ts'

checkRule(reservedHeader, {
  accepts: {
    'headers that are free': {
      draft: {
        RequestParameters: {
          'overwrite:header.Host': 'a',
          'append:header.Cookie': 'b',
          'append:header.X-Forwarded-Prefix': '/',
        },
      },
      protocol: 'HTTP',
    },
    'a query string parameter of that name': {
      draft: { RequestParameters: { 'append:querystring.authorization': 'a' } },
      protocol: 'HTTP',
    },
    'anything while the protocol is unknown': {
      draft: { ResponseParameters: { '200': { 'append:header.via': 'a' } } },
    },
  },
  refuses: {
    'one that is removed': {
      draft: { RequestParameters: { 'remove:header.Authorization': "''" } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['remove:header.Authorization'],
          says: 'The header "Authorization" is reserved: mappings must not touch it.',
          fix: { words: 'leave it out' },
        },
      ],
    },
    'one that is set': {
      draft: { RequestParameters: { 'append:header.X-Forwarded-For': 'x' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.X-Forwarded-For'],
          says: 'The header "X-Forwarded-For" is reserved: mappings must not touch it.',
          fix: { words: 'use a header of another name' },
        },
      ],
    },
    'a reserved beginning': {
      draft: { RequestParameters: { 'append:header.X-Amzn-Trace-Id': 'x' } },
      protocol: 'HTTP',
      says: 'The header "X-Amzn-Trace-Id" is reserved: mappings must not touch it.',
    },
    CORS: {
      draft: { ResponseParameters: { '200': { 'append:header.Access-Control-Allow-Origin': '*' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'append:header.Access-Control-Allow-Origin'],
          says: 'The header "Access-Control-Allow-Origin" is reserved: mappings must not touch it.',
          fix: { words: 'leave it out and set the CorsConfiguration of the API' },
        },
      ],
    },
  },
})
