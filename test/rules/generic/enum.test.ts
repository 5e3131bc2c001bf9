import { enumRule } from '../../../src/rules/generic/enum.ts'
import { checkRule } from '../../support/check-rule.ts'

checkRule(enumRule, {
  accepts: {
    'every value of a list': { draft: { IntegrationType: 'HTTP_PROXY', ConnectionType: 'VPC_LINK' } },
    'what is no text, which is said elsewhere': { draft: { IntegrationType: 1 } },
  },
  refuses: {
    'small letters': {
      draft: { IntegrationType: 'aws-proxy' },
      breaches: [
        {
          field: 'IntegrationType',
          says: '"aws-proxy" is not one of AWS, HTTP, MOCK, HTTP_PROXY or AWS_PROXY.',
          fix: { put: 'AWS_PROXY' },
        },
      ],
    },
    'a word too short': {
      draft: { PassthroughBehavior: 'WHEN_NO_TEMPLATE' },
      breaches: [
        {
          field: 'PassthroughBehavior',
          says: '"WHEN_NO_TEMPLATE" is not one of WHEN_NO_MATCH, NEVER or WHEN_NO_TEMPLATES.',
          fix: { put: 'WHEN_NO_TEMPLATES' },
        },
      ],
    },
    'a word that resembles none': {
      draft: { ConnectionType: '' },
      breaches: [{ field: 'ConnectionType', says: '"" is not one of INTERNET or VPC_LINK.' }],
    },
  },
})
