import { restTimeout } from '../../../src/rules/rest/rest-timeout.ts'
import { checkRestRule } from '../../support/check-rule.ts'

checkRestRule(restTimeout, {
  accepts: {
    none: { Type: 'MOCK' },
    'the least': { Type: 'MOCK', TimeoutInMillis: 50 },
    'the most': { Type: 'MOCK', TimeoutInMillis: 29_000 },
    'the most as text': { Type: 'MOCK', TimeoutInMillis: '29000' },
    'a minute of a response that is streamed': {
      Type: 'HTTP_PROXY',
      ResponseTransferMode: 'STREAM',
      TimeoutInMillis: 60_000,
    },
    'a minute where a template decides on streaming': {
      Type: 'HTTP_PROXY',
      ResponseTransferMode: { Ref: 'Mode' },
      TimeoutInMillis: 60_000,
    },
    'what a template computes': { Type: 'MOCK', TimeoutInMillis: { Ref: 'Timeout' } },
    'what is no whole number': { Type: 'MOCK', TimeoutInMillis: 49.5 },
    'a type that is none': { Type: 'HTTPS', TimeoutInMillis: 1 },
  },
  refuses: {
    'too little': {
      integration: { Type: 'MOCK', TimeoutInMillis: 49 },
      breaches: [{ field: 'TimeoutInMillis', says: '49 ms is less than the 50 ms that a timeout has at least.' }],
    },
    'too little as text, of a type that a template computes': {
      integration: { Type: { Ref: 'Kind' }, TimeoutInMillis: '0' },
      says: '0 ms is less than the 50 ms that a timeout has at least.',
    },
    'more than an account has at first': {
      integration: { Type: 'HTTP', ResponseTransferMode: 'BUFFERED', TimeoutInMillis: 29_001 },
      breaches: [
        {
          field: 'TimeoutInMillis',
          says: '29001 ms is more than the 29000 ms of an account whose quota was not raised.',
          tier: 'advice',
        },
      ],
    },
  },
})
