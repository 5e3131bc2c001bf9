import { METHODS } from '../../../src/model/fields.ts'
import { methodKnown } from '../../../src/rules/method/method-known.ts'
import { checkRule } from '../../support/check-rule.ts'

const http = (IntegrationMethod: string) => ({ ApiId: 'a1b2c3d4', IntegrationType: 'HTTP_PROXY', IntegrationMethod })
const says = (method: string): string =>
  `"${method}" is not one of ANY, DELETE, GET, HEAD, OPTIONS, PATCH, POST or PUT.`
const mended = (method: string, put: string) => [
  JSON.stringify(method),
  { draft: http(method), breaches: [{ field: 'IntegrationMethod', says: says(method), fix: { put } }] },
]

checkRule(methodKnown, {
  accepts: {
    ...Object.fromEntries(METHODS.map((method) => [method, { draft: http(method) }])),
    'an empty one, which is said elsewhere': { draft: http('') },
    none: { draft: { ApiId: 'a1b2c3d4', IntegrationType: 'HTTP_PROXY' } },
    'one that means nothing': { draft: { ...http('get'), IntegrationType: 'MOCK' } },
    'one beside a subtype': {
      draft: { ...http('get'), IntegrationType: 'AWS_PROXY', IntegrationSubtype: 'SQS-SendMessage' },
    },
  },
  refuses: {
    ...Object.fromEntries([
      mended('get', 'GET'),
      mended('*', 'ANY'),
      mended('all', 'ANY'),
      mended(' POST', 'POST'),
      mended('DELTE', 'DELETE'),
      mended('OPTION', 'OPTIONS'),
    ]),
    'one of HTTP that is not called': {
      draft: http('TRACE'),
      breaches: [
        {
          field: 'IntegrationMethod',
          says: says('TRACE'),
          fix: { words: 'use one of these, or ANY for every method' },
        },
      ],
    },
  },
})
