import { expect, test } from 'vitest'
import { judge } from '../../../src/rules/judge.ts'
import { uriVariables } from '../../../src/rules/uri/uri-variables.ts'
import { checkRule } from '../../support/check-rule.ts'
import { draftOf } from '../../support/draft.ts'

const http = (IntegrationUri: string) => ({ ApiId: 'a1b2c3d4', IntegrationType: 'HTTP_PROXY', IntegrationUri })

checkRule(uriVariables, {
  accepts: {
    'stage variables': { draft: http('https://${stageVariables.a}/${stageVariables.b}?c=${stageVariables.c}') },
    'path parameters': { draft: http('https://example.com/{id}') },
    'MOCK, which calls nothing': { draft: { ...http('${x}'), IntegrationType: 'MOCK' } },
    'a subtype, which takes no URI': { draft: { ...http('${x}'), IntegrationSubtype: 'SQS-SendMessage' } },
  },
  refuses: {
    'a source of RequestParameters': {
      draft: http('https://example.com/${request.path.id}'),
      breaches: [
        {
          field: 'IntegrationUri',
          says: '"${request.path.id}" is for RequestParameters; in a URI it is {id}.',
          fix: { put: 'https://example.com/{id}' },
        },
      ],
    },
    'a variable for the scheme': {
      draft: http('${stageVariables.url}'),
      says: 'A stage variable cannot stand for the scheme of a URL.',
    },
  },
})

test.each([
  ['AWS_PROXY', '${AWS::Region}'],
  ['AWS_PROXY', 'https://${LAMBDA}'],
  ['HTTP_PROXY', '${BACKEND}/orders'],
  ['HTTP_PROXY', 'http://localhost:81/${ stageVariables.x }/{a+}#b'],
])('no other rule speaks of %s: %s', (IntegrationType, IntegrationUri) => {
  const draft = draftOf({
    ApiId: 'a1b2c3d4',
    IntegrationType,
    IntegrationUri,
    PayloadFormatVersion: '1.0',
    ...(IntegrationType === 'HTTP_PROXY' && { IntegrationMethod: 'ANY' }),
  })

  expect(judge(draft, { protocol: 'HTTP' }).map(({ rule }) => rule)).toEqual(['uri-variables'])
})
