import { readSelection } from '../../grammar/selection-expression.ts'
import type { Rule } from '../rule.ts'
import { picksTemplates } from './picks-templates.ts'

export const escapedDefault: Rule = {
  id: 'escaped-default',
  refs: ['R128'],
  tier: 'advice',
  title: 'In a TemplateSelectionExpression the key $default is written \\$default.',
  why: 'A dollar sign begins a variable, and there is none of that name. One backslash makes it a plain dollar sign.',
  source:
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-selection-expressions.html',
  example: {
    fails: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'MOCK',
        TemplateSelectionExpression: '$default',
        RequestTemplates: { $default: '{ "statusCode": 200 }' },
      },
    },
    passes: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'MOCK',
        TemplateSelectionExpression: '\\$default',
        RequestTemplates: { $default: '{ "statusCode": 200 }' },
      },
    },
  },

  *check({ TemplateSelectionExpression: expression }, facts) {
    if (expression === undefined || !picksTemplates(facts)) return
    for (const part of readSelection(expression)) {
      if (part.kind !== 'variable' || part.braced || part.name !== 'default') continue
      yield {
        field: 'TemplateSelectionExpression',
        says: 'The dollar sign of "$default" begins a variable: a backslash belongs before it.',
        fix: { put: `${expression.slice(0, part.at)}\\${expression.slice(part.at)}` },
      }
    }
  },
}
