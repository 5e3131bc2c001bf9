import { responseMappingKey } from '../../../src/rules/mapping/response-mapping-key.ts'
import { checkRule } from '../../support/check-rule.ts'

checkRule(responseMappingKey, {
  accepts: {
    'the documented keys': {
      draft: {
        ResponseParameters: {
          '200': { 'append:header.a': 'b', 'overwrite:statuscode': '204', 'remove:header.c': "''" },
        },
      },
      protocol: 'HTTP',
    },
    'what another rule looks at': {
      draft: { ResponseParameters: { '200': { 'append:statuscode': '204' } } },
      protocol: 'HTTP',
    },
    'anything while the protocol is unknown': {
      draft: { ResponseParameters: { '200': { 'badaction:header.x': 'y' } } },
    },
  },
  refuses: {
    'an unknown action': {
      draft: { ResponseParameters: { '200': { 'badaction:header.x': 'y' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'badaction:header.x'],
          says: '"badaction:header.x" is no key of a response mapping.',
          fix: { words: 'write append:, overwrite: or remove: and header.NAME, or overwrite:statuscode' },
        },
      ],
    },
    "the API reference's spelling": {
      draft: { ResponseParameters: { '200': { 'overwrite.statuscode': '204' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'overwrite.statuscode'],
          says: '"overwrite.statuscode" is no key of a response mapping.',
          fix: { key: 'overwrite:statuscode' },
        },
      ],
    },
    'no name of a header': {
      draft: { ResponseParameters: { '200': { 'append:header.': 'y' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'append:header.'],
          says: '"append:header." names no header.',
          fix: { words: 'write append:header.NAME' },
        },
      ],
    },
    'a query string': {
      draft: { ResponseParameters: { '200': { 'append:querystring.x': 'y' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'append:querystring.x'],
          says: 'A response has no query string.',
          fix: { words: 'change it in RequestParameters' },
        },
      ],
    },
    'a path': {
      draft: { ResponseParameters: { '200': { 'overwrite:path': '/' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'overwrite:path'],
          says: 'A response has no path.',
          fix: { words: 'change it in RequestParameters' },
        },
      ],
    },
    'the key of a REST API': {
      draft: { ResponseParameters: { '200': { 'method.response.header.x': 'y' } } },
      protocol: 'HTTP',
      breaches: [
        {
          field: 'ResponseParameters',
          path: ['200', 'method.response.header.x'],
          says: '"method.response.header.x" is no key of a response mapping.',
          fix: { key: 'overwrite:header.x' },
        },
      ],
    },
  },
})
