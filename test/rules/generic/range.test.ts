import { range } from '../../../src/rules/generic/range.ts'
import { checkRule } from '../../support/check-rule.ts'

checkRule(range, {
  accepts: {
    'the limits themselves': {
      draft: {
        Description: 'x'.repeat(1024),
        IntegrationUri: 'x'.repeat(2048),
        TimeoutInMillis: 30_000,
        RequestParameters: { a: 'x', b: 'y'.repeat(512) },
        RequestTemplates: { a: '' },
      },
    },
    'characters of two units, each counted once': { draft: { Description: '😀'.repeat(1024) } },
    'the value of a removal, which has a rule of its own': {
      draft: { RequestParameters: { 'remove:header.x': '' }, ResponseParameters: { 200: { 'remove:header.x': '' } } },
    },
    'an empty text where one is allowed': { draft: { Description: '' } },
    'the empty URI of a MOCK integration by the CDK': { draft: { IntegrationType: 'MOCK', IntegrationUri: '' } },
  },
  refuses: {
    'what is longer': {
      draft: { Description: 'x'.repeat(1025) },
      breaches: [
        { field: 'Description', path: [], says: 'The value has 1025 characters, more than the 1024 that fit.' },
      ],
    },
    'what is empty': {
      draft: { IntegrationType: 'HTTP', IntegrationUri: '' },
      breaches: [{ field: 'IntegrationUri', path: [], says: 'The value is empty.' }],
    },
    'the values of maps, by their keys': {
      draft: { RequestParameters: { a: '', b: 'x'.repeat(513) }, ResponseParameters: { 200: { c: '' } } },
      breaches: [
        { field: 'RequestParameters', path: ['a'], says: 'The value is empty.' },
        { field: 'RequestParameters', path: ['b'], says: 'The value has 513 characters, more than the 512 that fit.' },
        { field: 'ResponseParameters', path: ['200', 'c'], says: 'The value is empty.' },
      ],
    },
    'the members of structures': {
      draft: { TlsConfig: { ServerNameToVerify: '' } },
      breaches: [{ field: 'TlsConfig', path: ['ServerNameToVerify'], says: 'The value is empty.' }],
    },
    'numbers on both sides': {
      draft: { TimeoutInMillis: 49 },
      breaches: [{ field: 'TimeoutInMillis', path: [], says: '49 is not between 50 and 30000.' }],
    },
  },
})
