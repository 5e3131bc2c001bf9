import type { Rule } from '../rule.ts'
import { sourcedMappings } from './mappings.ts'
import { proxied } from './proxied.ts'
import { unknownSource } from './unknown-source.ts'

export const requestSource: Rule = {
  id: 'request-source',
  refs: ['R94'],
  tier: 'service',
  title: 'What a request mapping reads with a dollar is there to be read.',
  why:
    'HTTP APIs know $request.header, $request.querystring, $request.path, $request.body, $context and $stageVariables, ' +
    'with or without braces. A dollar before anything but a letter or a brace is text.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html',
  example: {
    fails: proxied({ RequestParameters: { 'append:header.x-user': '$request.headers.user' } }),
    passes: proxied({ RequestParameters: { 'append:header.x-user': '$request.header.user' } }),
  },

  *check(known, facts) {
    for (const mapping of sourcedMappings(known, facts, { side: 'request' })) {
      const breach = unknownSource(mapping)
      if (breach !== undefined) yield breach
    }
  },
}
