import { responseSource } from '../../../src/rules/mapping/response-source.ts'
import { checkRule } from '../../support/check-rule.ts'

checkRule(responseSource, {
  accepts: {
    'every documented source': {
      draft: {
        ResponseParameters: {
          '200': {
            'append:header.a': '$response.header.x',
            'append:header.b': '${response.body.a[0]}',
            'append:header.c': '$context.requestId',
            'append:header.d': '$stageVariables.v',
            'overwrite:statuscode': '$response.header.x-status',
          },
        },
      },
      protocol: 'HTTP',
    },
    'a request': { draft: { RequestParameters: { 'append:header.h': '$response.header.x' } }, protocol: 'HTTP' },
    'anything while the protocol is unknown': {
      draft: { ResponseParameters: { '200': { 'append:header.h': '$event.x' } } },
    },
  },
  refuses: {
    'a source of a REST API': {
      draft: { ResponseParameters: { '200': { 'append:header.h': '$integration.response.header.x' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'append:header.h'],
          says: '"$integration.response.header.x" is no source of a response mapping.',
          fix: { put: '$response.header.x' },
        },
      ],
    },
    'the request': {
      draft: { ResponseParameters: { '200': { 'append:header.h': '$request.header.x' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'append:header.h'],
          says: '"$request.header.x" is of the request: for responses it is not documented.',
          fix: { words: 'read from $response.header.NAME, $response.body, $context.NAME or $stageVariables.NAME' },
          tier: 'advice',
        },
      ],
    },
    'the request, by a wrong name': {
      draft: { ResponseParameters: { '200': { 'append:header.h': '$request.headers.x' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'append:header.h'],
          says: '"$request.headers.x" is no source of a response mapping.',
          fix: { words: 'read from $response.header.NAME, $response.body, $context.NAME or $stageVariables.NAME' },
        },
      ],
    },
    'no name': {
      draft: { ResponseParameters: { '200': { 'append:header.h': '$response.header.' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'append:header.h'],
          says: '"$response.header" does not name what to read.',
          fix: { words: 'read from $response.header.NAME, $response.body, $context.NAME or $stageVariables.NAME' },
        },
      ],
    },
  },
})
