import type { When } from '../model/facts.ts'
import { FIELD_NAMES, FIELDS, isRequired, METHODS } from '../model/fields.ts'
import type { FieldName } from '../model/fields.ts'
import { SUBTYPE_NAMES } from '../model/subtypes.ts'
import { plainValue } from '../rules/example.ts'
import type { Json } from '../value.ts'
import { among, needs, refusals, whenSchema } from './conditions.ts'
import type { Schema } from './schema.ts'
import { shapeSchema } from './shape-schema.ts'
import { subtypeSchemas } from './subtype-schema.ts'

/**
 * The JSON Schema of the input document, for editors. It says what the table of fields says, and of the rules what needs
 * no protocol and no reading of texts: whatever it refuses the rules refuse too, of an API of either kind.
 */
export function inputSchema(): Json {
  return plainValue({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:apigw:create-integration-input',
    title: 'Input of create-integration',
    description: 'What --cli-input-json and --cli-input-yaml take: an integration of an HTTP or WebSocket API.',
    type: 'object',
    properties: Object.fromEntries(FIELD_NAMES.map((field) => [field, fieldSchema(field)])),
    required: FIELD_NAMES.filter(isRequired),
    additionalProperties: false,
    dependentSchemas: refusals(),
    allOf: [...needs(), ...LAWS.map(ifThen), statusCodes, ...subtypeSchemas()],
  })
}

function fieldSchema(field: FieldName): Schema {
  const { help, shape } = FIELDS[field]
  return { description: help, ...shapeSchema(shape), ...MORE[field] }
}

/** What rules say of a field by itself, beyond its shape. */
const MORE: { readonly [Field in FieldName]?: Schema } = {
  // It goes into the path of the request as it is.
  ApiId: { minLength: 1, pattern: '^[^ \\t\\r\\n/?#%]+$' },
  // The API reference says null for none, and the rules warn of it.
  CredentialsArn: { type: ['string', 'null'] },
  IntegrationMethod: { examples: METHODS },
  IntegrationSubtype: { enum: SUBTYPE_NAMES },
  PayloadFormatVersion: { enum: ['1.0', '2.0'] },
}

interface Law {
  readonly when: When
  readonly then: Schema
}

const PLAIN_PAYLOAD: Schema = { properties: { PayloadFormatVersion: { const: '1.0' } } }

/** What rules say of several fields together. */
const LAWS: readonly Law[] = [
  { when: { connection: 'VPC_LINK' }, then: { properties: { IntegrationType: among(['HTTP', 'HTTP_PROXY']) } } },
  { when: { type: ['AWS', 'HTTP', 'MOCK', 'HTTP_PROXY'] }, then: PLAIN_PAYLOAD },
  { when: { subtype: true }, then: PLAIN_PAYLOAD },
  // Elsewhere the method has no meaning, and nobody looks at it.
  {
    when: { type: ['AWS', 'HTTP', 'HTTP_PROXY', 'AWS_PROXY'], subtype: false },
    then: { properties: { IntegrationMethod: among(METHODS) } },
  },
]

const ifThen = ({ when, then }: Law): Schema => ({ if: whenSchema(when) ?? false, then })

const MAPPING = '^(?:append|overwrite|remove):'

/** Status codes are looked at on HTTP APIs. These signs prove one, or the document suits neither kind. */
const statusCodes: Schema = {
  if: {
    anyOf: [
      { required: ['IntegrationSubtype'] },
      { properties: { PayloadFormatVersion: { const: '2.0' } }, required: ['PayloadFormatVersion'] },
      {
        properties: { RequestParameters: { type: 'object', not: { propertyNames: { not: { pattern: MAPPING } } } } },
        required: ['RequestParameters'],
      },
    ],
  },
  then: { properties: { ResponseParameters: { propertyNames: { pattern: '^[2-5][0-9]{2}$' } } } },
}
