import { payloadVersionOfSubtype } from '../../../src/rules/payload/payload-version-of-subtype.ts'
import { checkRule } from '../../support/check-rule.ts'

const subtype = (PayloadFormatVersion: unknown) => ({
  ApiId: 'a1b2c3d4',
  IntegrationType: 'AWS_PROXY',
  IntegrationSubtype: 'SQS-SendMessage',
  PayloadFormatVersion,
})

checkRule(payloadVersionOfSubtype, {
  accepts: {
    '1.0': { draft: subtype('1.0'), protocol: 'HTTP' },
    'an empty one, which is said elsewhere': { draft: subtype('') },
    'a number, which is said elsewhere': { draft: subtype(2) },
    'a function': { draft: { ApiId: 'a1b2c3d4', IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' } },
    'a type that takes no subtype': { draft: { ...subtype('2.0'), IntegrationType: 'HTTP_PROXY' } },
  },
  refuses: {
    '2.0': {
      draft: subtype('2.0'),
      breaches: [
        {
          field: 'PayloadFormatVersion',
          says: 'An IntegrationSubtype has the payload format version 1.0 only, not "2.0".',
          fix: { put: '1.0' },
        },
      ],
    },
  },
})
