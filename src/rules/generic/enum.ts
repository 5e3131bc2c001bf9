import { FIELD_NAMES, FIELDS } from '../../model/fields.ts'
import type { Shape } from '../../model/shape.ts'
import { closeMatches } from '../../python/difflib.ts'
import type { Fix, Rule } from '../rule.ts'
import { orList } from '../../model/condition-words.ts'

export const enumRule: Rule = {
  id: 'enum',
  refs: ['R4'],
  tier: 'service',
  stage: 'shape',
  title: 'A value of a closed list is on the list, in capitals.',
  why: 'The AWS CLI does not look at these values; the service does.',
  source: 'The service model of API Gateway v2, CreateIntegrationRequest',
  example: {
    fails: {
      protocol: 'WEBSOCKET',
      draft: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', ContentHandlingStrategy: 'convert_to_text' },
    },
    passes: {
      protocol: 'WEBSOCKET',
      draft: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', ContentHandlingStrategy: 'CONVERT_TO_TEXT' },
    },
  },

  *check(known) {
    for (const field of FIELD_NAMES) {
      const shape: Shape = FIELDS[field].shape
      const value = known[field]
      if (shape.kind !== 'text' || shape.oneOf === undefined || typeof value !== 'string') continue
      if (shape.oneOf.includes(value)) continue
      const fix = meant(value, shape.oneOf)
      yield { field, says: `${JSON.stringify(value)} is not one of ${orList(shape.oneOf)}.`, ...(fix && { fix }) }
    }
  },
}

/** The value that was nearly written. */
function meant(value: string, choices: readonly string[]): Fix | undefined {
  const plain = value.toUpperCase().replace(/[^A-Z]+/g, '_')
  const near = choices.find((choice) => choice === plain) ?? closeMatches(plain, choices, 0.6, 1)[0]
  return near === undefined ? undefined : { put: near }
}
