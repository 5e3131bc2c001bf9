import { holds } from '../../model/facts.ts'
import { FIELD_NAMES, FIELDS } from '../../model/fields.ts'
import type { Member } from '../../model/shape.ts'
import type { Rule } from '../rule.ts'
import { conditionWords } from '../../model/condition-words.ts'
import { isEmptyUriOfMock } from './empty-uri.ts'

export const applies: Rule = {
  id: 'applies',
  refs: ['R12', 'R13', 'R14', 'R15', 'R16', 'R17', 'R19', 'R21', 'R24', 'R31', 'R64', 'R124', 'R125'],
  tier: 'advice',
  title: 'A field is given where it has a meaning.',
  why:
    'Elsewhere the service drops it or keeps it without effect, and does not say so; an IntegrationUri beside an ' +
    'IntegrationSubtype it refuses. PassthroughBehavior WHEN_NO_MATCH passes everywhere: Terraform sends it always.',
  source: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations.html',
  example: {
    fails: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
        PayloadFormatVersion: '2.0',
        ContentHandlingStrategy: 'CONVERT_TO_TEXT',
      },
    },
    passes: {
      protocol: 'WEBSOCKET',
      draft: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', ContentHandlingStrategy: 'CONVERT_TO_TEXT' },
    },
  },

  *check(known, facts, draft) {
    for (const field of FIELD_NAMES) {
      // A null says that nothing is given.
      if ((draft.get(field)?.value ?? null) === null) continue
      const { only = [] }: Member = FIELDS[field]
      const broken = only.find((each) => holds(each.when, facts) === false)
      const value = known[field]
      if (broken === undefined || (typeof value === 'string' && broken.but?.includes(value))) continue
      if (isEmptyUriOfMock(field, value, facts)) continue
      const refused = broken.else === 'refused'
      yield {
        field,
        says: `${field} ${refused ? 'is refused' : 'has no effect'} here: it is for ${conditionWords(broken.when)}.`,
        fix: { words: 'leave it out' },
        ...(refused && { tier: 'service' }),
      }
    }
  },
}
