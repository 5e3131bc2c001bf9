import { restRequestParameters } from '../../../src/rules/rest/rest-request-parameters.ts'
import { checkRestRule } from '../../support/check-rule.ts'

const parameters = (RequestParameters: Readonly<Record<string, unknown>>) => ({ Type: 'HTTP', RequestParameters })

checkRestRule(restRequestParameters, {
  accepts: {
    'the documented forms': parameters({
      'integration.request.path.id': 'method.request.path.petId',
      'integration.request.header.a': "'static'",
      'integration.request.header.b': 'method.request.body',
      'integration.request.header.c': 'method.request.body.items[0].id',
      'integration.request.querystring.c': 'method.request.multivaluequerystring.c',
      'integration.request.header.d': 'context.requestId',
      'integration.request.header.e': 'stageVariables.key',
      'integration.request.header.f': "''",
    }),
    'context and stage variables as some pages write them': parameters({
      'integration.request.header.a': '$context.requestId',
      'integration.request.header.b': '$stageVariables.key',
    }),
    'places that documents do not show': parameters({
      'integration.request.multivalueheader.a': 'method.request.multivalueheader.a',
      'integration.request.body.a': 'method.request.body.a',
    }),
    'what a template computes': parameters({
      'integration.request.header.a': { 'Fn::Sub': "'${A}'" },
      'integration.request.header.b': null,
      'integration.request.header.c': '${B}',
      '${C}': 'd',
    }),
    'parameters that a template computes': parameters({ 'Fn::If': ['a', 'b', 'c'] }),
    'no map': { Type: 'HTTP', RequestParameters: ['a'] },
    'a type that is none': { ...parameters({ a: 'b' }), Type: 'HTTPS' },
  },
  refuses: {
    'a list': {
      integration: parameters({ 'integration.request.header.x': ["'a'"] }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['integration.request.header.x'],
          says: 'The value is a list, and a mapping or a quoted text is needed.',
          fix: { words: 'write one text' },
        },
      ],
    },
    'a key that is cut off': {
      integration: parameters({ 'integration.request.': "'a'" }),
      says: '"integration.request." is cut off.',
    },
    'a text without quotes': {
      integration: parameters({ 'integration.request.header.x': 'notquoted' }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['integration.request.header.x'],
          says: '"notquoted" is neither a mapping nor a text in single quotes.',
          fix: { put: "'notquoted'" },
        },
      ],
    },
    'double quotes': {
      integration: parameters({ 'integration.request.header.x': '"a b"' }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['integration.request.header.x'],
          says: '"\\"a b\\"" is neither a mapping nor a text in single quotes.',
          fix: { put: "'a b'" },
        },
      ],
    },
    'a mapping of HTTP APIs': {
      integration: parameters({ 'integration.request.header.x': '$request.header.y' }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['integration.request.header.x'],
          says: '"$request.header.y" is neither a mapping nor a text in single quotes.',
          fix: { put: 'method.request.header.y' },
        },
      ],
    },
    'a mapping of a template': {
      integration: parameters({ 'integration.request.header.x': "$input.path('$.a')" }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['integration.request.header.x'],
          says: '"$input.path(\'$.a\')" is neither a mapping nor a text in single quotes.',
          fix: { words: "write a text in single quotes, as in 'text', or a mapping" },
        },
      ],
    },
    'a part of the request that is nearly one': {
      integration: parameters({ 'integration.request.header.x': 'method.request.headers.y' }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['integration.request.header.x'],
          says: '"method.request.headers.y" reads from no part of a request.',
          fix: { put: 'method.request.header.y' },
        },
      ],
    },
    'a boolean': {
      integration: parameters({ 'integration.request.path.testPath': true }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['integration.request.path.testPath'],
          says: 'The value is a boolean, and a mapping or a quoted text is needed.',
          fix: { put: "'true'" },
        },
      ],
    },
    'a number': {
      integration: parameters({ 'integration.request.path.testPath': 7 }),
      says: 'The value is a number, and a mapping or a quoted text is needed.',
    },
    'a key of the method': {
      integration: parameters({ 'method.request.header.x': "'a'" }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['method.request.header.x'],
          says: '"method.request.header.x" is no place in the request of the integration.',
          fix: { key: 'integration.request.header.x' },
        },
      ],
    },
    'a key of HTTP APIs': {
      integration: parameters({ 'overwrite:header.X-Kind': "'a'" }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['overwrite:header.X-Kind'],
          says: '"overwrite:header.X-Kind" is no place in the request of the integration.',
          fix: { key: 'integration.request.header.X-Kind' },
        },
      ],
    },
    'a key that is no path at all': {
      integration: parameters({ QueueUrl: "'a'" }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['QueueUrl'],
          says: '"QueueUrl" is no place in the request of the integration.',
          fix: { words: 'begin it with integration.request.' },
        },
      ],
    },
    'a place that is nearly one': {
      integration: parameters({ 'integration.request.queryString.a': "'a'" }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['integration.request.queryString.a'],
          says: '"queryString" is not header, querystring or path.',
          fix: { key: 'integration.request.querystring.a' },
        },
      ],
    },
    'a key without a name': {
      integration: parameters({ 'integration.request.header.': "'a'" }),
      breaches: [
        {
          field: 'RequestParameters',
          path: ['integration.request.header.'],
          says: '"integration.request.header." names no header.',
          fix: { words: 'write a name behind the dot' },
        },
      ],
    },
  },
})
