import type { Rule } from '../rule.ts'
import { lintedTemplates } from './linted-templates.ts'

export const mockStatusCode: Rule = {
  id: 'mock-status-code',
  refs: ['R143'],
  tier: 'advice',
  title: 'The template of a MOCK integration names a statusCode.',
  why: 'A MOCK integration calls nothing: the statusCode that its template gives picks the response.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html',
  example: {
    fails: {
      protocol: 'WEBSOCKET',
      draft: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', RequestTemplates: { 'application/json': '{ "ok": true }' } },
    },
    passes: {
      protocol: 'WEBSOCKET',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'MOCK',
        RequestTemplates: { 'application/json': '{ "statusCode": 200 }' },
      },
    },
  },

  *check(known, facts) {
    if (facts.type !== 'MOCK') return
    for (const [key, template] of lintedTemplates(known, facts)) {
      // What begins with a reference is the message or a part of it, and that may hold a statusCode.
      if (template.includes('statusCode') || template.trimStart().startsWith('$')) continue
      yield {
        field: 'RequestTemplates',
        path: [key],
        says: 'The template gives no statusCode, by which a MOCK integration picks its response.',
        fix: { words: 'add "statusCode": 200' },
      }
    }
  },
}
