import { requestSource } from '../../../src/rules/mapping/request-source.ts'
import { checkRule } from '../../support/check-rule.ts'

checkRule(requestSource, {
  accepts: {
    'every documented source': {
      draft: {
        RequestParameters: {
          'append:header.a': '$request.header.x',
          'append:header.b': '${request.querystring.x}',
          'append:header.c': '$request.body',
          'append:header.d': "$request.body.items[0]['a b']",
          'append:header.e': '$request.path',
          'append:header.f': '$request.path.id',
          'append:header.g': "$context.authorizer.claims['cognito:username']",
          'append:header.h': '$stageVariables.env',
        },
      },
      protocol: 'HTTP',
    },
    text: {
      draft: {
        RequestParameters: {
          'append:header.h': 'a constant value',
          'append:header.i': 'costs $5, \\$default and {"a":"$.b"}',
        },
      },
      protocol: 'HTTP',
    },
    'sources in JSON': {
      draft: {
        IntegrationSubtype: 'SQS-SendMessage',
        RequestParameters: { QueueUrl: 'https://q', MessageBody: '{"a":"${request.header.x}","b":"$request.body.b"}' },
      },
      protocol: 'HTTP',
    },
    'no value of what is removed': {
      draft: { RequestParameters: { 'remove:header.h': '$event.x' } },
      protocol: 'HTTP',
    },
    'a response': { draft: { ResponseParameters: { '200': { 'append:header.a': '$event.x' } } }, protocol: 'HTTP' },
    'anything while the protocol is unknown': { draft: { RequestParameters: { x: '$event.x' } } },
    'anything on a WebSocket API': {
      draft: { RequestParameters: { 'integration.request.header.x': '$event.x' } },
      protocol: 'WEBSOCKET',
    },
  },
  refuses: {
    'a plural': {
      draft: { RequestParameters: { 'append:header.h': '$request.headers.name' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"$request.headers.name" is no source of a request mapping.',
          fix: { put: '$request.header.name' },
        },
      ],
    },
    'a short name of the query string, in braces': {
      draft: { RequestParameters: { 'append:header.h': 'a ${request.query.name} b' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"${request.query.name}" is no source of a request mapping.',
          fix: { put: 'a ${request.querystring.name} b' },
        },
      ],
    },
    'two of which one cannot be mended': {
      draft: { RequestParameters: { 'append:header.h': '${request.params.id}${request.foo}' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"${request.params.id}" is no source of a request mapping.',
          fix: {
            words:
              'read from $request.header.NAME, $request.querystring.NAME, $request.path, $request.body, $context.NAME or $stageVariables.NAME',
          },
        },
      ],
    },
    'the response': {
      draft: { RequestParameters: { 'append:header.h': '$response.header.x' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"$response.header.x" is of the response, which is not there when the request is changed.',
          fix: {
            words:
              'read from $request.header.NAME, $request.querystring.NAME, $request.path, $request.body, $context.NAME or $stageVariables.NAME',
          },
        },
      ],
    },
    'the event of a function': {
      draft: { RequestParameters: { 'append:header.h': '$event.body' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"$event.body" is no source of a request mapping.',
          fix: { put: '$request.body' },
        },
      ],
    },
    'a template': {
      draft: { RequestParameters: { 'append:header.h': "$input.params('x')" } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"$input.params" is no source of a request mapping.',
          fix: {
            words:
              'read from $request.header.NAME, $request.querystring.NAME, $request.path, $request.body, $context.NAME or $stageVariables.NAME',
          },
        },
      ],
    },
    'no name': {
      draft: { RequestParameters: { 'append:header.h': '$request.header' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"$request.header" does not name what to read.',
          fix: {
            words:
              'read from $request.header.NAME, $request.querystring.NAME, $request.path, $request.body, $context.NAME or $stageVariables.NAME',
          },
        },
      ],
    },
    'no closing brace': {
      draft: { RequestParameters: { 'append:header.h': '${request.header.x' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"${request.header.x" has no closing brace.',
          fix: { put: '${request.header.x}' },
        },
      ],
    },
    'no closing brace in JSON': {
      draft: {
        IntegrationSubtype: 'SQS-SendMessage',
        RequestParameters: { MessageBody: '{"a":"${request.header.x"}' },
      },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['MessageBody'],
          says: '"${request.header.x" has no closing brace.',
          fix: { put: '{"a":"${request.header.x}"}' },
        },
      ],
    },
    'nothing in braces': {
      draft: { RequestParameters: { 'append:header.h': '${}' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"${}" is no source of a request mapping.',
          fix: {
            words:
              'read from $request.header.NAME, $request.querystring.NAME, $request.path, $request.body, $context.NAME or $stageVariables.NAME',
          },
        },
      ],
    },
    'another case': {
      draft: { RequestParameters: { 'append:header.h': '$request.Header.x' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"$request.Header.x" is no source of a request mapping.',
          fix: { put: '$request.header.x' },
        },
      ],
    },
    'a lone word, which may be text': {
      draft: { IntegrationSubtype: 'SQS-SendMessage', RequestParameters: { MessageBody: '{"$ref":"a"}' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['MessageBody'],
          says: '"$ref" is no source of a request mapping.',
          fix: {
            words:
              'read from $request.header.NAME, $request.querystring.NAME, $request.path, $request.body, $context.NAME or $stageVariables.NAME',
          },
          tier: 'advice',
        },
      ],
    },
    'a lone word beside an error': {
      draft: { RequestParameters: { 'append:header.h': '$ref $request.headers.x' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"$request.headers.x" is no source of a request mapping.',
          fix: { put: '$ref $request.header.x' },
        },
      ],
    },
    'the word of a service': {
      draft: { RequestParameters: { 'append:header.h': '$event' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.h'],
          says: '"$event" is no source of a request mapping.',
          fix: {
            words:
              'read from $request.header.NAME, $request.querystring.NAME, $request.path, $request.body, $context.NAME or $stageVariables.NAME',
          },
        },
      ],
    },
  },
})
