import { plainBodyPath } from '../../../src/rules/mapping/plain-body-path.ts'
import { checkRule } from '../../support/check-rule.ts'

checkRule(plainBodyPath, {
  accepts: {
    'plain paths': {
      draft: {
        RequestParameters: { 'append:header.h': '$request.body.a.b[1]', 'append:header.i': "${request.body['a..b']}" },
      },
      protocol: 'HTTP',
    },
    'dots elsewhere': {
      draft: {
        RequestParameters: { 'append:header.h': '$request.header.a..b', 'append:header.i': 'wait..$request.body.a?' },
      },
      protocol: 'HTTP',
    },
    'anything while the protocol is unknown': { draft: { RequestParameters: { x: '$request.body..a' } } },
  },
  refuses: {
    'a recursive descent': {
      draft: { RequestParameters: { 'append:header.h': '$request.body..name' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"$request.body..name" has a recursive descent, which is not supported.',
          fix: { words: 'name each step, as in $request.body.items[0].id' },
        },
      ],
    },
    'one for a service action': {
      draft: {
        IntegrationSubtype: 'SQS-SendMessage',
        RequestParameters: { MessageBody: '{"a":"$request.body.x..m"}' },
      },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['MessageBody'],
          says: '"$request.body.x..m" has a recursive descent, which is not supported.',
          fix: { words: 'name each step, as in $request.body.items[0].id' },
        },
      ],
    },
    'a filter': {
      draft: { RequestParameters: { 'append:header.h': '$request.body.items[?(@.id==1)].name' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"$request.body.items[?(@.id==1)].name" has a filter, which is not supported.',
          fix: { words: 'name each step, as in $request.body.items[0].id' },
        },
      ],
    },
    'a filter without brackets': {
      draft: { RequestParameters: { 'append:header.h': '$request.body.items?(@.id)' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"$request.body.items" has a filter, which is not supported.',
          fix: { words: 'name each step, as in $request.body.items[0].id' },
        },
      ],
    },
    'a filter in braces, in a response': {
      draft: { ResponseParameters: { '200': { 'append:header.h': '${response.body.a[?(@.b)]}' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'append:header.h'],
          says: '"${response.body.a[?(@.b)]}" has a filter, which is not supported.',
          fix: { words: 'name each step, as in $request.body.items[0].id' },
        },
      ],
    },
  },
})
