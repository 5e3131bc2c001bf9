import type { Rule } from '../rule.ts'
import { picksTemplates } from './picks-templates.ts'

export const templateKey: Rule = {
  id: 'template-key',
  refs: ['R130'],
  tier: 'service',
  title: 'The key of a template is a content type, a selection key or $default.',
  why: 'A template is found by its key. CloudFormation wants at least one letter or digit in it.',
  source: 'The resource schema of AWS::ApiGatewayV2::Integration',
  example: {
    fails: {
      protocol: 'WEBSOCKET',
      draft: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', RequestTemplates: { '': '{ "statusCode": 200 }' } },
    },
    passes: {
      protocol: 'WEBSOCKET',
      draft: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', RequestTemplates: { $default: '{ "statusCode": 200 }' } },
    },
  },

  *check({ RequestTemplates: templates }, facts) {
    if (!picksTemplates(facts) || !templates?.has('')) return
    yield {
      field: 'RequestTemplates',
      path: [''],
      says: 'A template has an empty key.',
      fix: { words: 'name a content type, a value of TemplateSelectionExpression, or $default' },
    }
  },
}
