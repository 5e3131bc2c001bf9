import { isMap } from '../../value.ts'
import type { Rule } from '../rule.ts'
import { picksTemplates } from './picks-templates.ts'

export const neverWithTemplates: Rule = {
  id: 'never-with-templates',
  refs: ['R129'],
  tier: 'advice',
  title: 'Where PassthroughBehavior is NEVER there are templates.',
  why: 'NEVER answers all messages that no template fits with 415, and without templates that is every message.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html',
  example: {
    fails: {
      protocol: 'WEBSOCKET',
      draft: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', PassthroughBehavior: 'NEVER' },
    },
    passes: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'MOCK',
        PassthroughBehavior: 'NEVER',
        RequestTemplates: { 'application/json': '{ "statusCode": 200 }' },
      },
    },
  },

  *check({ PassthroughBehavior: behavior }, facts, draft) {
    if (behavior !== 'NEVER' || !picksTemplates(facts)) return
    const templates = draft.get('RequestTemplates')
    if (templates !== undefined && !(isMap(templates.value) && templates.value.size === 0)) return
    yield {
      field: 'PassthroughBehavior',
      says: 'Without RequestTemplates, NEVER has every message answered with 415.',
      fix: { put: 'WHEN_NO_TEMPLATES' },
    }
  },
}
