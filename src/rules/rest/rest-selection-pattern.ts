import { excerpt } from '../../grammar/excerpt.ts'
import { isList, isMap } from '../../value.ts'
import type { RestRule } from '../rule.ts'
import { patternError } from './java-pattern.ts'
import { textOf, typeOf } from './rest-integration.ts'

export const restSelectionPattern: RestRule = {
  id: 'rest-selection-pattern',
  refs: ['R211'],
  tier: 'service',
  title: 'A selection pattern is a regular expression.',
  why: 'It picks the response by the status code or the error of the backend. A pattern for file names, as *.json, is none.',
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integrationresponse.html',
  serviceSays: 'Invalid regex pattern specified',
  example: {
    fails: { Type: 'MOCK', IntegrationResponses: [{ StatusCode: '404', SelectionPattern: '*Not Found*' }] },
    passes: { Type: 'MOCK', IntegrationResponses: [{ StatusCode: '404', SelectionPattern: '.*Not Found.*' }] },
  },

  *check(integration) {
    const responses = integration.get('IntegrationResponses')
    if (!isList(responses) || typeOf(integration) === 'wrong') return
    for (const [at, response] of responses.entries()) {
      const pattern = isMap(response) ? textOf(response, 'SelectionPattern') : undefined
      const error = pattern === undefined ? undefined : patternError(pattern)
      if (pattern === undefined || error === undefined) continue
      yield {
        field: 'IntegrationResponses',
        path: [String(at), 'SelectionPattern'],
        says: `${excerpt(pattern)} is no regular expression: ${error}.`,
        fix: fixOf(pattern),
      }
    }
  },
}

/** `*Not Found*`: each star was meant to stand for any text. */
function fixOf(pattern: string): { readonly put: string } | { readonly words: string } {
  const meant = pattern.replace(/(^|[^.\\\])])\*/g, '$1.*')
  return pattern.startsWith('*') && patternError(meant) === undefined
    ? { put: meant }
    : { words: 'correct the pattern' }
}
