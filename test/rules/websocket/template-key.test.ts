import { templateKey } from '../../../src/rules/websocket/template-key.ts'
import { checkRule } from '../../support/check-rule.ts'

const mock = (...keys: readonly string[]): Record<string, unknown> => ({
  IntegrationType: 'MOCK',
  RequestTemplates: Object.fromEntries(keys.map((key) => [key, '{}'])),
})

checkRule(templateKey, {
  accepts: {
    'no templates': { draft: { IntegrationType: 'MOCK' } },
    'content types': { draft: mock('application/json', 'application/x-amz-json-1.1') },
    'selection keys': { draft: mock('200', 'vote', '$default') },
    'a proxy, where templates are not read': {
      protocol: 'WEBSOCKET',
      draft: { ...mock(''), IntegrationType: 'AWS_PROXY' },
    },
    'an HTTP API, where templates are not read': {
      protocol: 'HTTP',
      draft: { ...mock(''), IntegrationType: 'AWS_PROXY' },
    },
  },
  refuses: {
    'an empty key': {
      draft: mock('', 'application/json'),
      breaches: [
        {
          field: 'RequestTemplates',
          path: [''],
          says: 'A template has an empty key.',
          fix: { words: 'name a content type, a value of TemplateSelectionExpression, or $default' },
        },
      ],
    },
  },
})
