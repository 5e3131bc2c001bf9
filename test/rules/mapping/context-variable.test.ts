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
