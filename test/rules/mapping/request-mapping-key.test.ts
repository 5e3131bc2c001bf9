import { requestMappingKey } from '../../../src/rules/mapping/request-mapping-key.ts'
import { checkRule } from '../../support/check-rule.ts'

checkRule(requestMappingKey, {
  accepts: {
    'the documented keys': {
      draft: {
        RequestParameters: {
          'append:header.a': 'b',
          'overwrite:querystring.q': 'b',
          'remove:header.c': "''",
          'overwrite:path': '/',
        },
      },
      protocol: 'HTTP',
    },
    'what other rules look at': {
      draft: { RequestParameters: { 'append:path': '/', 'overwrite:path.id': '1', 'append:header.a b': 'c' } },
      protocol: 'HTTP',
    },
    'parameters of a service action': {
      draft: { IntegrationSubtype: 'SQS-SendMessage', RequestParameters: { QueueUrl: 'https://q' } },
      protocol: 'HTTP',
    },
    'anything while the protocol is unknown': { draft: { RequestParameters: { 'badaction:header.x': 'y' } } },
    'anything on a WebSocket API': {
      draft: { RequestParameters: { 'integration.request.header.x': "'y'" } },
      protocol: 'WEBSOCKET',
    },
  },
  refuses: {
    'an unknown action': {
      draft: { RequestParameters: { 'badaction:header.x': 'y' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['badaction:header.x'],
          says: '"badaction:header.x" is no key of a request mapping.',
          fix: { words: 'write append:, overwrite: or remove: and header.NAME or querystring.NAME, or overwrite:path' },
        },
      ],
    },
    'a capital': {
      draft: { RequestParameters: { 'Append:header.X-User': 'y' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['Append:header.X-User'],
          says: '"Append:header.X-User" is no key of a request mapping.',
          fix: { key: 'append:header.X-User' },
        },
      ],
    },
    'dots throughout': {
      draft: { RequestParameters: { 'append.header.x': 'y' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append.header.x'],
          says: '"append.header.x" is no key of a request mapping.',
          fix: { key: 'append:header.x' },
        },
      ],
    },
    'a plural': {
      draft: { RequestParameters: { 'append:headers.x': 'y' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:headers.x'],
          says: '"append:headers.x" is no key of a request mapping.',
          fix: { key: 'append:header.x' },
        },
      ],
    },
    'another word for the action': {
      draft: { RequestParameters: { 'set:header.x': 'y' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['set:header.x'],
          says: '"set:header.x" is no key of a request mapping.',
          fix: { key: 'overwrite:header.x' },
        },
      ],
    },
    'the key of REST and WebSocket APIs': {
      draft: { RequestParameters: { 'integration.request.header.x': "'y'" } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['integration.request.header.x'],
          says: '"integration.request.header.x" is no key of a request mapping.',
          fix: { key: 'overwrite:header.x' },
        },
      ],
    },
    'no name of a header': {
      draft: { RequestParameters: { 'append:header.': 'y' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['append:header.'],
          says: '"append:header." names no header.',
          fix: { words: 'write append:header.NAME' },
        },
      ],
    },
    'no name of a query string parameter': {
      draft: { RequestParameters: { 'remove:querystring': "''" } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['remove:querystring'],
          says: '"remove:querystring" names no query string parameter.',
          fix: { words: 'write remove:querystring.NAME' },
        },
      ],
    },
    'a status code': {
      draft: { RequestParameters: { 'overwrite:statuscode': '204' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['overwrite:statuscode'],
          says: 'A request has no status code.',
          fix: { words: 'overwrite it in ResponseParameters' },
        },
      ],
    },
    'a word without an action': {
      draft: { RequestParameters: { 'x-user': 'y' } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'RequestParameters',
          path: ['x-user'],
          says: '"x-user" is no key of a request mapping.',
          fix: { words: 'write append:, overwrite: or remove: and header.NAME or querystring.NAME, or overwrite:path' },
        },
      ],
    },
  },
})
