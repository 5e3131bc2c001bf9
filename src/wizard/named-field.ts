import { FIELD_NAMES, isFieldName } from '../model/fields.ts'
import type { FieldName } from '../model/fields.ts'
import { wireName } from '../model/names.ts'

/** What the service says, and the field that it means; the first that fits. Its words: the rules' and the table's `serviceSays`. */
const SAYINGS: readonly (readonly [RegExp, FieldName])[] = [
  [/Response Actioned Parameter|Status Code \S+ is not valid/i, 'ResponseParameters'],
  [/Request Actioned Parameter|Operations on header|mapping (?:expression|identifier)/i, 'RequestParameters'],
  [/parameter mapping|Invalid source\b/i, 'RequestParameters'],
  [/^Operation: \S+ is not supported/i, 'IntegrationSubtype'],
  [/PayloadFormatVersion/i, 'PayloadFormatVersion'],
  [/Role ARN|Invalid ARN specified in the request/i, 'CredentialsArn'],
  [/protocol type of \w+ may only/i, 'IntegrationType'],
  [/^ConnectionId\b/i, 'ConnectionId'],
  [/\bURI\b|HTTP endpoint|ARN for integration|only supports Lambda function/i, 'IntegrationUri'],
  [/VPC ?link/i, 'ConnectionId'],
  [/HttpMethod/i, 'IntegrationMethod'],
  [/\bTimeout should/i, 'TimeoutInMillis'],
  [/API identifier/i, 'ApiId'],
  [/selection expression/i, 'TemplateSelectionExpression'],
  [/\btemplates?\b/i, 'RequestTemplates'],
  [/\bTLS ?config/i, 'TlsConfig'],
]

/** `… at 'createIntegrationInput.integrationType' failed to satisfy constraint: …` */
const CONSTRAINT = / at '(?:\w+\.)?(\w+)/

/** What the AWS CLI puts before the service's words. */
const HEAD = /^An error occurred \([^)]*\) when calling the \w+ operation[^:]*: /

/** Which field a refusal of the service is about; `undefined` where its words do not tell. */
export function fieldNamedBy(refusal: string): FieldName | undefined {
  const message = refusal.replace(HEAD, '')
  const [, constrained = ''] = CONSTRAINT.exec(message) ?? []
  const said = SAYINGS.find(([saying]) => saying.test(message))
  return fieldCalled(constrained) ?? said?.[1] ?? mentioned(message)
}

const fieldCalled = (name: string): FieldName | undefined =>
  FIELD_NAMES.find((field) => field === name || wireName(field) === name)

/** The first name of a field among the words. */
function mentioned(message: string): FieldName | undefined {
  const words = message.match(/\w+/g) ?? []
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).find(isFieldName)
}
