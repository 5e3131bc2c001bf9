import { reservedSource } from '../../../src/rules/mapping/reserved-source.ts'
import { checkRule } from '../../support/check-rule.ts'

checkRule(reservedSource, {
  accepts: {
    'free headers': { draft: { RequestParameters: { 'append:header.h': '$request.header.x-user' } }, protocol: 'HTTP' },
    'a query string parameter of that name': {
      draft: { RequestParameters: { 'append:header.h': '$request.querystring.authorization' } },
      protocol: 'HTTP',
    },
    'a free header of a response': {
      draft: { ResponseParameters: { '200': { 'append:header.h': '$response.header.x-via' } } },
      protocol: 'HTTP',
    },
    'a header of the request in a response, which another rule looks at': {
      draft: { ResponseParameters: { '200': { 'append:header.h': '$request.header.via' } } },
      protocol: 'HTTP',
    },
    'a key that another rule refuses': {
      draft: { RequestParameters: { 'append:header.Authorization': '$request.header.Authorization' } },
      protocol: 'HTTP',
    },
    'anything while the protocol is unknown': { draft: { RequestParameters: { x: '$request.header.via' } } },
  },
  refuses: {
    'the token of the caller': {
      draft: { RequestParameters: { 'append:header.h': '$request.header.Authorization' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"$request.header.Authorization" reads a reserved header: what comes of that is not documented.',
          fix: { words: 'see that it arrives, or send the value in another header' },
        },
      ],
    },
    'one of the response': {
      draft: { ResponseParameters: { '200': { 'append:header.h': '${response.header.Via}' } } },
      protocol: 'HTTP',
      says: '"${response.header.Via}" reads a reserved header: what comes of that is not documented.',
    },
    'one for a service action': {
      draft: {
        IntegrationSubtype: 'SQS-SendMessage',
        RequestParameters: { MessageBody: '{"a":"${request.header.x-amz-date}"}' },
      },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['MessageBody'],
          says: '"${request.header.x-amz-date}" reads a reserved header: what comes of that is not documented.',
          fix: { words: 'see that it arrives, or send the value in another header' },
        },
      ],
    },
  },
})
