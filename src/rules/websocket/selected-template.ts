import { excerpt } from '../../grammar/excerpt.ts'
import { asExpression, staticValue } from '../../grammar/selection-expression.ts'
import { closeMatches } from '../../python/difflib.ts'
import type { Rule } from '../rule.ts'
import { picksTemplates } from './picks-templates.ts'

export const selectedTemplate: Rule = {
  id: 'selected-template',
  refs: ['R127'],
  tier: 'advice',
  title: 'A fixed TemplateSelectionExpression is the key of a template.',
  why: 'The expression is compared with the keys of RequestTemplates, and where none fits no template is used.',
  source:
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-selection-expressions.html',
  example: {
    fails: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'MOCK',
        TemplateSelectionExpression: '200',
        RequestTemplates: { ok: '{ "statusCode": 200 }' },
      },
    },
    passes: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'MOCK',
        TemplateSelectionExpression: '200',
        RequestTemplates: { '200': '{ "statusCode": 200 }' },
      },
    },
  },

  *check({ TemplateSelectionExpression: expression, RequestTemplates: templates }, facts) {
    if (expression === undefined || templates === undefined || !picksTemplates(facts)) return
    const keys = [...templates.keys()].filter((key) => key !== '')
    const value = staticValue(expression)
    // The template for $default is for all that no other is for.
    if (!value || keys.length === 0 || keys.some((key) => [value, expression, '$default'].includes(key))) return
    const meant = keys.length === 1 ? keys[0] : closeMatches(value, keys, 0.6, 1)[0]
    yield {
      field: 'TemplateSelectionExpression',
      says: `No template has the key ${excerpt(value)}, so that none is ever used.`,
      fix: meant === undefined ? { words: 'write the key of a template' } : { put: asExpression(meant) },
    }
  },
}
