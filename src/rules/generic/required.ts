import { holds } from '../../model/facts.ts'
import { FIELD_NAMES, FIELDS } from '../../model/fields.ts'
import { ALWAYS } from '../../model/shape.ts'
import type { Member } from '../../model/shape.ts'
import type { Rule } from '../rule.ts'
import { conditionWords } from '../../model/condition-words.ts'

export const required: Rule = {
  id: 'required',
  refs: ['R1', 'R20', 'R30', 'R53', 'R54', 'R61', 'R65'],
  tier: 'service',
  missing: true,
  title: 'What the rest of the request makes necessary is there.',
  why:
    'ApiId and IntegrationType are always needed. The others are needed where the table of fields says so. A missing ' +
    'PayloadFormatVersion is an error only where the API was said to be an HTTP API: examples of AWS leave it out.',
  source: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations.html',
  serviceSays: 'ConnectionId must be set to vpcLinkId for ConnectionType VPC_LINK',
  example: {
    fails: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'GET',
        PayloadFormatVersion: '1.0',
      },
    },
    passes: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'GET',
        IntegrationUri: 'https://example.com',
        PayloadFormatVersion: '1.0',
      },
    },
  },

  *check(_, facts, draft) {
    for (const field of FIELD_NAMES) {
      const { needed = [] }: Member = FIELDS[field]
      // A null says that nothing is given; where that is not allowed it is of the wrong type, which is said elsewhere.
      if (needed === ALWAYS || (draft.get(field)?.value ?? null) !== null) continue
      const need = needed.find(({ when }) => holds(when, facts) === true)
      if (need === undefined) continue
      yield {
        field,
        says: `${field} is missing: ${conditionWords(need.when)} need it.`,
        ...(need.unlessTold && !facts.told && { tier: need.unlessTold }),
      }
    }
  },
}
