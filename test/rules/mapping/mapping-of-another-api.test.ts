import { mappingOfAnotherApi } from '../../../src/rules/mapping/mapping-of-another-api.ts'
import { checkRule } from '../../support/check-rule.ts'

checkRule(mappingOfAnotherApi, {
  accepts: {
    'plain text': {
      draft: {
        RequestParameters: {
          'append:header.h': 'static',
          'append:header.i': "it's a 'text'",
          'append:header.j': 'context.ts',
          'append:header.k': 'request.created',
        },
      },
      protocol: 'HTTP',
    },
    'quotes that the backend wants': {
      draft: {
        ResponseParameters: { '200': { 'overwrite:header.content-security-policy': "'self' 'unsafe-inline'" } },
      },
      protocol: 'HTTP',
    },
    'two quotes alone': { draft: { RequestParameters: { 'append:header.h': "''" } }, protocol: 'HTTP' },
    'what is removed': { draft: { RequestParameters: { 'remove:header.h': "''" } }, protocol: 'HTTP' },
    'the value of a wrong key': {
      draft: { RequestParameters: { 'integration.request.header.x': "'y'" } },
      protocol: 'HTTP',
    },
    'parameters of a service action': {
      draft: { IntegrationSubtype: 'SQS-SendMessage', RequestParameters: { MessageBody: "'x'" } },
      protocol: 'HTTP',
    },
    'anything while the protocol is unknown': { draft: { RequestParameters: { x: "'y'" } } },
  },
  refuses: {
    'a source without a dollar': {
      draft: { RequestParameters: { 'append:header.h': 'method.request.header.x' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"method.request.header.x" is sent as text: HTTP APIs read sources behind a dollar.',
          fix: { put: '$request.header.x' },
        },
      ],
    },
    'a variable without a dollar': {
      draft: { RequestParameters: { 'append:header.h': 'context.requestId' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"context.requestId" is sent as text: HTTP APIs read sources behind a dollar.',
          fix: { put: '$context.requestId' },
        },
      ],
    },
    'a response without a dollar': {
      draft: { ResponseParameters: { '200': { 'append:header.h': 'integration.response.header.x' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'append:header.h'],
          says: '"integration.response.header.x" is sent as text: HTTP APIs read sources behind a dollar.',
          fix: { put: '$response.header.x' },
        },
      ],
    },
    quotes: {
      draft: { RequestParameters: { 'append:header.h': "'static'" } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"\'static\'" is sent with its quotes: HTTP APIs want none around texts.',
          fix: { put: 'static' },
        },
      ],
    },
    'quotes around a source': {
      draft: { RequestParameters: { 'append:header.h': "'route.request.querystring.a'" } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"\'route.request.querystring.a\'" is sent with its quotes: HTTP APIs want none around texts.',
          fix: { put: '$request.querystring.a' },
        },
      ],
    },
  },
})
