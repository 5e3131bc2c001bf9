import { contextVariable } from '../../../src/rules/mapping/context-variable.ts'
import { checkRule } from '../../support/check-rule.ts'

checkRule(contextVariable, {
  accepts: {
    'documented variables': {
      draft: {
        RequestParameters: { 'append:header.h': '$context.identity.clientCert.validity.notAfter ${context.requestId}' },
      },
      protocol: 'HTTP',
    },
    'what an authorizer adds': {
      draft: {
        RequestParameters: {
          'append:header.h': '$context.authorizer.jwt.claims.sub',
          'append:header.i': "$context.authorizer.claims['a:b']",
        },
      },
      protocol: 'HTTP',
    },
    'a text behind a variable': {
      draft: { RequestParameters: { 'append:header.h': '$context.requestId-a, $context.stage.' } },
      protocol: 'HTTP',
    },
    'a variable of the stage': {
      draft: { RequestParameters: { 'append:header.h': '$stageVariables.requestid' } },
      protocol: 'HTTP',
    },
    brackets: {
      draft: { RequestParameters: { 'append:header.h': "${context.identity['sourceIp']}" } },
      protocol: 'HTTP',
    },
    'anything while the protocol is unknown': { draft: { RequestParameters: { x: '$context.requestid' } } },
    'variables of WebSocket APIs, and what both kinds might have': {
      draft: {
        RequestParameters: {
          'integration.request.header.a': 'context.connectionId',
          'integration.request.header.b': 'context.identity.sourceIp',
          'integration.request.header.c': 'context.authorizer.tenant',
          'integration.request.header.d': 'context.accountId',
          'integration.request.header.e': "'context.foo'",
        },
      },
      protocol: 'WEBSOCKET',
    },
  },
  refuses: {
    'another case': {
      draft: { RequestParameters: { 'append:header.h': '$context.requestid' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"$context.requestid" is not among the documented context variables of HTTP APIs.',
          fix: { put: '$context.requestId' },
        },
      ],
    },
    'a misspelled one for a service action, in braces': {
      draft: { IntegrationSubtype: 'SQS-SendMessage', RequestParameters: { MessageBody: 'a ${context.routekeys} b' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['MessageBody'],
          says: '"${context.routekeys}" is not among the documented context variables of HTTP APIs.',
          fix: { put: 'a ${context.routeKey} b' },
        },
      ],
    },
    'a group of variables': {
      draft: { RequestParameters: { 'append:header.h': "$context.identity['sourceIp']" } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"$context.identity" is not among the documented context variables of HTTP APIs.',
          fix: { words: 'use a documented variable, as in $context.requestId' },
        },
      ],
    },
    'another case, on a WebSocket API': {
      draft: { RequestParameters: { 'integration.request.header.h': 'context.connectionid' } },
      protocol: 'WEBSOCKET',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['integration.request.header.h'],
          says: '"context.connectionid" is not among the documented context variables of WebSocket APIs.',
          fix: { put: 'context.connectionId' },
        },
      ],
    },
    'one that no API has': {
      draft: { RequestParameters: { 'integration.request.header.h': 'context.foo' } },
      protocol: 'WEBSOCKET',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['integration.request.header.h'],
          says: '"context.foo" is not among the documented context variables of WebSocket APIs.',
          fix: { words: 'use a documented variable, as in context.connectionId' },
        },
      ],
    },
    'one of WebSocket APIs, in a response': {
      draft: { ResponseParameters: { '200': { 'append:header.h': '$context.connectionId' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'append:header.h'],
          says: '"$context.connectionId" is not among the documented context variables of HTTP APIs.',
          fix: { words: 'use a documented variable, as in $context.requestId' },
        },
      ],
    },
  },
})
