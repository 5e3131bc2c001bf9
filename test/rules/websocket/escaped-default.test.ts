import { escapedDefault } from '../../../src/rules/websocket/escaped-default.ts'
import { checkRule } from '../../support/check-rule.ts'

const mock = (expression: string): Record<string, unknown> => ({
  IntegrationType: 'MOCK',
  TemplateSelectionExpression: expression,
})

checkRule(escapedDefault, {
  accepts: {
    'no expression': { draft: { IntegrationType: 'MOCK' } },
    'a backslash': { draft: mock('\\$default') },
    'two backslashes': { draft: mock('\\\\$default') },
    'the bare word': { draft: mock('default') },
    'another variable': { draft: mock('$request.body.default') },
    'a proxy, which picks no template': {
      protocol: 'WEBSOCKET',
      draft: { ...mock('$default'), IntegrationType: 'HTTP_PROXY' },
    },
    'an unknown protocol': { draft: { ...mock('$default'), IntegrationType: 'AWS_PROXY' } },
  },
  refuses: {
    'no backslash': {
      draft: mock('$default'),
      breaches: [
        {
          field: 'TemplateSelectionExpression',
          says: 'The dollar sign of "$default" begins a variable: a backslash belongs before it.',
          fix: { put: '\\$default' },
        },
      ],
    },
  },
})
