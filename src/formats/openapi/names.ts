import type { FieldName } from '../../model/fields.ts'

/** The extension of an operation that holds its integration, and what holds those that several operations share. */
export const INTEGRATION = 'x-amazon-apigateway-integration'
export const INTEGRATIONS = 'x-amazon-apigateway-integrations'
export const ANY_METHOD = 'x-amazon-apigateway-any-method'

/** What OpenAPI has no place for, by its wire name. API Gateway does not read it, and this program does. */
export const KEPT = 'x-apigw'

/** Beside the fields, a kept map may say what the API is. */
export const PROTOCOL = 'Protocol'

/**
 * What the extension calls the fields, in the order in which they are written. Its `description` and
 * `templateSelectionExpression` stand in no document of AWS; they are read where somebody has written them.
 *
 * Source: the developer guide of API Gateway, `x-amazon-apigateway-integration` object.
 */
const FIELD_OF = {
  type: 'IntegrationType',
  integrationSubtype: 'IntegrationSubtype',
  httpMethod: 'IntegrationMethod',
  uri: 'IntegrationUri',
  credentials: 'CredentialsArn',
  connectionType: 'ConnectionType',
  connectionId: 'ConnectionId',
  payloadFormatVersion: 'PayloadFormatVersion',
  timeoutInMillis: 'TimeoutInMillis',
  passthroughBehavior: 'PassthroughBehavior',
  contentHandling: 'ContentHandlingStrategy',
  requestParameters: 'RequestParameters',
  requestTemplates: 'RequestTemplates',
  responseParameters: 'ResponseParameters',
  tlsConfig: 'TlsConfig',
  description: 'Description',
  templateSelectionExpression: 'TemplateSelectionExpression',
} as const satisfies Record<string, FieldName>

export const FIELDS_OF_MEMBERS: ReadonlyMap<string, FieldName> = new Map(Object.entries(FIELD_OF))

export const MEMBERS_OF_FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries(FIELD_OF).map(([member, field]) => [field, member]),
)

/** The fields that an import reads. */
export const HAS_PLACE: ReadonlySet<string> = new Set(
  Object.values(FIELD_OF).filter((field) => field !== 'Description' && field !== 'TemplateSelectionExpression'),
)

/** Written in lower case, though in upper case too it is understood. */
export const LOWER: ReadonlySet<string> = new Set(['IntegrationType', 'PassthroughBehavior', 'Type'])

/** What CloudFormation calls the members of a REST API's integration. `responses` is a list there. */
export const REST_MEMBERS: ReadonlyMap<string, string> = new Map([
  ['type', 'Type'],
  ['httpMethod', 'IntegrationHttpMethod'],
  ['uri', 'Uri'],
  ['credentials', 'Credentials'],
  ['connectionType', 'ConnectionType'],
  ['connectionId', 'ConnectionId'],
  ['contentHandling', 'ContentHandling'],
  ['passthroughBehavior', 'PassthroughBehavior'],
  ['cacheKeyParameters', 'CacheKeyParameters'],
  ['cacheNamespace', 'CacheNamespace'],
  ['requestParameters', 'RequestParameters'],
  ['requestTemplates', 'RequestTemplates'],
  ['timeoutInMillis', 'TimeoutInMillis'],
  ['tlsConfig', 'TlsConfig'],
  ['responseTransferMode', 'ResponseTransferMode'],
  ['integrationTarget', 'IntegrationTarget'],
  ['responses', 'IntegrationResponses'],
])

export const REST_RESPONSE_MEMBERS: ReadonlyMap<string, string> = new Map([
  ['statusCode', 'StatusCode'],
  ['responseParameters', 'ResponseParameters'],
  ['responseTemplates', 'ResponseTemplates'],
  ['contentHandling', 'ContentHandling'],
])

/** A value that is written in lower case, as all else has it. */
export const raised = (value: string): string => value.toUpperCase()
