import { selectedTemplate } from '../../../src/rules/websocket/selected-template.ts'
import { checkRule } from '../../support/check-rule.ts'

const mock = (expression: string, ...keys: readonly string[]): Record<string, unknown> => ({
  IntegrationType: 'MOCK',
  TemplateSelectionExpression: expression,
  RequestTemplates: Object.fromEntries(keys.map((key) => [key, '{}'])),
})

checkRule(selectedTemplate, {
  accepts: {
    'no expression': { draft: { IntegrationType: 'MOCK', RequestTemplates: { a: '{}' } } },
    'no templates': { draft: { IntegrationType: 'MOCK', TemplateSelectionExpression: '200' } },
    'an empty map of templates': { draft: mock('200') },
    'an empty expression': { draft: mock('', 'a') },
    'the key of a template': { draft: mock('200', '200') },
    'a content type': { draft: mock('application/json', 'application/xml', 'application/json') },
    $default: { draft: mock('\\$default', '$default') },
    '$default, with backslashes on both sides': { draft: mock('\\$default', '\\$default') },
    '$default, with a backslash too many': { draft: mock('\\\\$default', '$default') },
    'a template for all that no other is for': { draft: mock('order', 'orders', '$default') },
    'an expression with a variable': { draft: mock('$request.body.action', 'application/json') },
    'a proxy, which picks no template': {
      protocol: 'WEBSOCKET',
      draft: { ...mock('a', 'b'), IntegrationType: 'AWS_PROXY' },
    },
  },
  refuses: {
    'a word that is no key': {
      draft: mock('json', 'application/json'),
      breaches: [
        {
          field: 'TemplateSelectionExpression',
          says: 'No template has the key "json", so that none is ever used.',
          fix: { put: 'application/json' },
        },
      ],
    },
    'nearly one of several keys': {
      draft: mock('oder', 'order', 'chat'),
      breaches: [
        {
          field: 'TemplateSelectionExpression',
          says: 'No template has the key "oder", so that none is ever used.',
          fix: { put: 'order' },
        },
      ],
    },
    'none of several keys': {
      draft: mock('\\$default', 'a', 'b'),
      breaches: [
        {
          field: 'TemplateSelectionExpression',
          says: 'No template has the key "$default", so that none is ever used.',
          fix: { words: 'write the key of a template' },
        },
      ],
    },
    'a key with a dollar sign': {
      draft: mock('connect', '$connect'),
      breaches: [
        {
          field: 'TemplateSelectionExpression',
          says: 'No template has the key "connect", so that none is ever used.',
          fix: { put: '\\$connect' },
        },
      ],
    },
  },
})
