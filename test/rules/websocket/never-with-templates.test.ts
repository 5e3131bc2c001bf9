import { neverWithTemplates } from '../../../src/rules/websocket/never-with-templates.ts'
import { checkRule } from '../../support/check-rule.ts'

const mock = { IntegrationType: 'MOCK', PassthroughBehavior: 'NEVER' }
const breaches = [
  {
    field: 'PassthroughBehavior',
    says: 'Without RequestTemplates, NEVER has every message answered with 415.',
    fix: { put: 'WHEN_NO_TEMPLATES' },
  },
] as const

checkRule(neverWithTemplates, {
  accepts: {
    'another behavior': { draft: { ...mock, PassthroughBehavior: 'WHEN_NO_TEMPLATES' } },
    'a template': { draft: { ...mock, RequestTemplates: { 'application/json': '{}' } } },
    'templates of the wrong type, which is said elsewhere': { draft: { ...mock, RequestTemplates: '{}' } },
    'a template of the wrong type': { draft: { ...mock, RequestTemplates: { 'application/json': 1 } } },
    'a proxy, which passes on all': { protocol: 'WEBSOCKET', draft: { ...mock, IntegrationType: 'HTTP_PROXY' } },
    'an HTTP API': { protocol: 'HTTP', draft: { ...mock, IntegrationType: 'HTTP_PROXY' } },
  },
  refuses: {
    'no templates': { draft: mock, breaches },
    'an empty map of templates': { draft: { ...mock, IntegrationType: 'AWS', RequestTemplates: {} }, breaches },
  },
})
