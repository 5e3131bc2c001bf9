import type { Rule } from '../rule.ts'
import { sourcedMappings } from './mappings.ts'
import { proxied } from './proxied.ts'
import { unknownSource } from './unknown-source.ts'

export const responseSource: Rule = {
  id: 'response-source',
  refs: ['R114'],
  tier: 'service',
  title: 'What a response mapping reads with a dollar is there to be read.',
  why:
    'For responses HTTP APIs know $response.header, $response.body, $context and $stageVariables, with or without braces. ' +
    '$request is not on the list; a note below it shows it all the same, so that it is a warning.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html',
  example: {
    fails: proxied({ ResponseParameters: { '200': { 'append:header.x-age': '$integration.response.header.age' } } }),
    passes: proxied({ ResponseParameters: { '200': { 'append:header.x-age': '$response.header.age' } } }),
  },

  *check(known, facts) {
    for (const mapping of sourcedMappings(known, facts, { side: 'response' })) {
      const breach = unknownSource(mapping)
      if (breach !== undefined) yield breach
    }
  },
}
