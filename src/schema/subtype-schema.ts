import { SUBTYPE_NAMES, SUBTYPES } from '../model/subtypes.ts'
import type { Parameter, ServiceAction, SubtypeName } from '../model/subtypes.ts'
import type { Schema } from './schema.ts'

/** The parameters of each service action, for documents that call it. */
export const subtypeSchemas = (): readonly Schema[] => SUBTYPE_NAMES.map(subtypeSchema)

function subtypeSchema(name: SubtypeName): Schema {
  const { title, required, optional }: ServiceAction = SUBTYPES[name]
  const needed = Object.keys(required)
  const parameters = Object.entries({ ...required, ...optional }).map(([key, parameter]) => [key, hint(parameter)])
  return {
    if: { properties: { IntegrationSubtype: { const: name } }, required: ['IntegrationSubtype'] },
    then: {
      ...(needed.length > 0 && { required: ['RequestParameters'] }),
      properties: {
        RequestParameters: {
          description: title,
          properties: Object.fromEntries(parameters),
          required: needed,
          additionalProperties: false,
        },
      },
    },
  }
}

const hint = ({ help, example }: Parameter): Schema => ({ description: help, examples: [example] })
