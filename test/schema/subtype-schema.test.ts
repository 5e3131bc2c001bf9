import { expect, test } from 'vitest'
import { SUBTYPE_NAMES, SUBTYPES } from '../../src/model/subtypes.ts'
import { subtypeSchemas } from '../../src/schema/subtype-schema.ts'

test('an action has its parameters and no others', () => {
  const { title, required, optional } = SUBTYPES['SQS-PurgeQueue']
  const { QueueUrl: url } = required
  const { Region: region } = optional

  expect(subtypeSchemas()).toContainEqual({
    if: { properties: { IntegrationSubtype: { const: 'SQS-PurgeQueue' } }, required: ['IntegrationSubtype'] },
    then: {
      required: ['RequestParameters'],
      properties: {
        RequestParameters: {
          description: title,
          properties: {
            QueueUrl: { description: url.help, examples: [url.example] },
            Region: { description: region.help, examples: [region.example] },
          },
          required: ['QueueUrl'],
          additionalProperties: false,
        },
      },
    },
  })
})

test('no action is left out', () => {
  expect(subtypeSchemas()).toHaveLength(SUBTYPE_NAMES.length)
})
