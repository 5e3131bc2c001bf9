import type { CreateIntegrationCommandInput } from '@aws-sdk/client-apigatewayv2'
import { choice, integer, map, structure, text } from './shape.ts'
import type { Member } from './shape.ts'

/** The wire name of one of the 18 members of the request. */
export type FieldName = keyof CreateIntegrationCommandInput

/**
 * All that the program knows of each field; flags, help, skeletons and type checks are derived from it. In model order,
 * which is also alphabetical: the AWS CLI reads, checks and sends in this order. The build stops here when the SDK's
 * request grows a member.
 *
 * Source: the service model of API Gateway v2 (2018-11-29), `CreateIntegrationRequest`.
 */
export const FIELDS = {
  ApiId: { shape: text(), needed: {}, help: 'The API that gets the integration.' },
  ConnectionId: {
    shape: text(1, 1024),
    needed: { connection: 'VPC_LINK' },
    help: 'The VPC link, for a private integration.',
  },
  ConnectionType: {
    shape: choice('INTERNET', 'VPC_LINK'),
    help: 'How the backend is reached: over the internet (the default) or through a VPC link.',
  },
  ContentHandlingStrategy: {
    shape: choice('CONVERT_TO_BINARY', 'CONVERT_TO_TEXT'),
    help: 'Conversion of the response payload; WebSocket APIs only.',
  },
  CredentialsArn: {
    shape: text(),
    help: 'The IAM role that API Gateway assumes for the call; arn:aws:iam::*:user/* passes the caller on.',
  },
  Description: { shape: text(0, 1024), help: 'A note for people.' },
  IntegrationMethod: { shape: text(1, 64), help: 'The HTTP method of the call to the backend.' },
  IntegrationSubtype: {
    shape: text(1, 128),
    help: 'The AWS service action to call, as in SQS-SendMessage; HTTP APIs with AWS_PROXY only.',
  },
  IntegrationType: {
    shape: choice('AWS', 'HTTP', 'MOCK', 'HTTP_PROXY', 'AWS_PROXY'),
    needed: {},
    help: 'What is called: HTTP APIs know AWS_PROXY and HTTP_PROXY, WebSocket APIs all five.',
  },
  IntegrationUri: {
    shape: text(1, 2048),
    help: 'What to call: a function ARN, a URL, or the ARN of a listener or a Cloud Map service behind a VPC link.',
  },
  PassthroughBehavior: {
    shape: choice('WHEN_NO_MATCH', 'NEVER', 'WHEN_NO_TEMPLATES'),
    help: 'What becomes of a request that no template fits; WebSocket APIs only.',
  },
  PayloadFormatVersion: {
    shape: text(1, 64),
    help: 'The shape of the event that the backend gets: 1.0 or, for Lambda behind an HTTP API, 2.0.',
  },
  RequestParameters: {
    shape: map(text(1, 512)),
    help: 'Changes to the request, or the parameters of the service action.',
  },
  RequestTemplates: {
    shape: map(text(0, 32_768)),
    help: 'VTL templates for the request body, by content type; WebSocket APIs only.',
  },
  ResponseParameters: {
    shape: map(map(text(1, 512))),
    help: 'Changes to the response, by status code; HTTP APIs only.',
  },
  TemplateSelectionExpression: {
    shape: text(),
    help: 'The expression that picks the template; WebSocket APIs only.',
  },
  TimeoutInMillis: {
    shape: integer(50, 30_000),
    help: 'How long to wait for the backend, in milliseconds: 50 to 30000, on WebSocket APIs to 29000.',
  },
  TlsConfig: {
    shape: structure({
      ServerNameToVerify: { shape: text(1, 512), help: "The host name that the backend's certificate must carry." },
    }),
    help: 'TLS towards the backend of a private integration; HTTP APIs only.',
  },
} as const satisfies Record<FieldName, Member>

/** The table as a structure: what walks a shape walks the request in the same way. */
export const REQUEST = structure(FIELDS)

const NAMES: readonly string[] = Object.keys(FIELDS)

export function isFieldName(name: string): name is FieldName {
  return NAMES.includes(name)
}

/** The fields, in model order. */
export const FIELD_NAMES: readonly FieldName[] = NAMES.filter(isFieldName)

/** Whether the service wants the field whatever the others say. */
export function isRequired(field: FieldName): boolean {
  const member: Member = FIELDS[field]
  return member.needed !== undefined && Object.keys(member.needed).length === 0
}
