import { mockStatusCode } from '../../../src/rules/templates/mock-status-code.ts'
import { checkRule } from '../../support/check-rule.ts'

const mock = (templates: Record<string, string>): Record<string, unknown> => ({
  IntegrationType: 'MOCK',
  RequestTemplates: templates,
})

checkRule(mockStatusCode, {
  accepts: {
    'no templates': { draft: { IntegrationType: 'MOCK' } },
    'an empty map of templates': { draft: mock({}) },
    'a status code': { draft: mock({ '200': '{"statusCode":200}', '400': '{ statusCode: 400 }' }) },
    'a status code that depends': {
      draft: mock({ a: '{#if($input.params("a"))"statusCode": 200#else"statusCode": 500#end}' }),
    },
    'the message itself': { draft: mock({ a: " $input.json('$')" }) },
    'another type': { draft: { IntegrationType: 'HTTP', RequestTemplates: { a: '{}' } } },
    'an HTTP API': { protocol: 'HTTP', draft: mock({ a: '{}' }) },
  },
  refuses: {
    'no status code in one of the templates': {
      draft: mock({ '200': '{"statusCode":200}', 'application/json': '{"ok":true}' }),
      breaches: [
        {
          field: 'RequestTemplates',
          path: ['application/json'],
          says: 'The template gives no statusCode, by which a MOCK integration picks its response.',
          fix: { words: 'add "statusCode": 200' },
        },
      ],
    },
  },
})
