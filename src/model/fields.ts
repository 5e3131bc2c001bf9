import type { CreateIntegrationCommandInput } from '@aws-sdk/client-apigatewayv2'
import { ALWAYS, choice, integer, map, structure, text } from './shape.ts'
import type { Member } from './shape.ts'

/** The wire name of one of the 18 members of the request. */
export type FieldName = keyof CreateIntegrationCommandInput

/** Source: what the Terraform provider lets pass, and the service says of REST APIs. */
export const METHODS: readonly string[] = ['ANY', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']
const NOT_MOCK = ['AWS', 'HTTP', 'HTTP_PROXY', 'AWS_PROXY'] as const
const NO_URI = 'Invalid integration URI specified'

/**
 * All that the program knows of each field; flags, help, skeletons and type checks are derived from it. In model order,
 * which is also alphabetical: the AWS CLI reads, checks and sends in this order. The build stops here when the SDK's
 * request grows a member.
 *
 * Source: the service model of API Gateway v2 (2018-11-29), `CreateIntegrationRequest`; what is needed and where a field
 * has a meaning: the API reference, the developer guide, and what the service has been seen to say.
 */
export const FIELDS = {
  ApiId: { ask: 'Which API?', shape: text(), needed: ALWAYS, help: 'The API that gets the integration.' },
  ConnectionId: {
    ask: 'Which VPC link?',
    shape: text(1, 1024),
    needed: [
      {
        when: { connection: 'VPC_LINK' },
        ref: 'R20',
        serviceSays: 'ConnectionId must be set to vpcLinkId for ConnectionType VPC_LINK',
      },
    ],
    only: [
      { when: { type: NOT_MOCK }, ref: 'R19', else: 'ignored' },
      { when: { connection: 'VPC_LINK' }, ref: 'R21', else: 'ignored' },
    ],
    help: 'The VPC link, for a private integration.',
  },
  ConnectionType: {
    ask: 'How is the backend reached?',
    shape: choice('INTERNET', 'VPC_LINK'),
    help: 'How the backend is reached: over the internet (the default) or through a VPC link.',
  },
  ContentHandlingStrategy: {
    ask: 'How should payloads be converted?',
    shape: choice('CONVERT_TO_BINARY', 'CONVERT_TO_TEXT'),
    only: [{ when: { protocol: 'WEBSOCKET' }, ref: 'R12', else: 'ignored' }],
    help: 'Conversion of the response payload; WebSocket APIs only.',
  },
  CredentialsArn: {
    ask: 'Which IAM role does API Gateway assume for the call?',
    shape: text(),
    needed: [
      {
        when: { subtype: true },
        ref: 'R53',
        serviceSays: 'Role ARN must be specified for AWS integration configuration with Subtype: SQS-SendMessage',
      },
      {
        when: { protocol: 'WEBSOCKET', type: ['AWS'], lambda: false },
        ref: 'R54',
        serviceSays: 'Role ARN must be specified for AWS integrations',
      },
    ],
    only: [{ when: { type: NOT_MOCK }, ref: 'R19', else: 'ignored' }],
    help: 'The IAM role that API Gateway assumes for the call; arn:aws:iam::*:user/* passes the caller on.',
  },
  Description: { ask: 'A description?', shape: text(0, 1024), help: 'A note for people.' },
  IntegrationMethod: {
    ask: 'Which HTTP method does the call to the backend have?',
    known: METHODS,
    shape: text(1, 64),
    needed: [
      {
        when: { type: ['HTTP', 'HTTP_PROXY'] },
        ref: 'R61',
        serviceSays: 'HttpMethod parameter method must be specified for integrationType HTTPPROXY',
      },
    ],
    only: [
      { when: { type: NOT_MOCK }, ref: 'R19', else: 'ignored' },
      { when: { subtype: false }, ref: 'R64', else: 'ignored' },
    ],
    help: 'The HTTP method of the call to the backend.',
  },
  IntegrationSubtype: {
    ask: 'Which action of which AWS service?',
    shape: text(1, 128),
    only: [{ when: { protocol: 'HTTP', type: ['AWS_PROXY'] }, ref: 'R11', else: 'refused' }],
    help: 'The AWS service action to call, as in SQS-SendMessage; HTTP APIs with AWS_PROXY only.',
  },
  IntegrationType: {
    ask: 'What should it call?',
    shape: choice('AWS', 'HTTP', 'MOCK', 'HTTP_PROXY', 'AWS_PROXY'),
    needed: ALWAYS,
    help: 'What is called: HTTP APIs know AWS_PROXY and HTTP_PROXY, WebSocket APIs all five.',
  },
  IntegrationUri: {
    ask: 'What should it call?',
    shape: text(1, 2048),
    needed: [
      { when: { type: ['AWS', 'HTTP', 'HTTP_PROXY'] }, ref: 'R30', serviceSays: NO_URI },
      { when: { type: ['AWS_PROXY'], subtype: false }, ref: 'R30', serviceSays: NO_URI },
    ],
    only: [
      { when: { type: NOT_MOCK }, ref: 'R19', else: 'ignored' },
      { when: { subtype: false }, ref: 'R31', else: 'refused' },
    ],
    help: 'What to call: a function ARN, a URL, or the ARN of a listener or a Cloud Map service behind a VPC link.',
  },
  PassthroughBehavior: {
    ask: 'What becomes of a message that no template fits?',
    shape: choice('WHEN_NO_MATCH', 'NEVER', 'WHEN_NO_TEMPLATES'),
    only: [{ when: { protocol: 'WEBSOCKET' }, ref: 'R13', else: 'ignored', but: ['WHEN_NO_MATCH'] }],
    help: 'What becomes of a request that no template fits; WebSocket APIs only.',
  },
  PayloadFormatVersion: {
    ask: 'Which format should the payload have?',
    known: ['2.0', '1.0'],
    shape: text(1, 64),
    needed: [
      {
        when: { protocol: 'HTTP' },
        ref: 'R65',
        serviceSays: 'PayloadFormatVersion is a required parameter for integration',
        unlessTold: 'advice',
      },
    ],
    help: 'The shape of the event that the backend gets: 1.0 or, for Lambda behind an HTTP API, 2.0.',
  },
  RequestParameters: {
    ask: 'What should change in the request?',
    shape: map(text(1, 512)),
    help: 'Changes to the request, or the parameters of the service action.',
  },
  RequestTemplates: {
    ask: 'Which templates should make the request?',
    shape: map(text(0, 32_768)),
    only: [
      { when: { protocol: 'WEBSOCKET' }, ref: 'R14', else: 'ignored' },
      { when: { type: ['AWS', 'HTTP', 'MOCK'] }, ref: 'R124', else: 'ignored' },
    ],
    help: 'VTL templates for the request body, by content type; WebSocket APIs only.',
  },
  ResponseParameters: {
    ask: 'What should change in the response?',
    shape: map(map(text(1, 512))),
    only: [{ when: { protocol: 'HTTP' }, ref: 'R16', else: 'ignored' }],
    help: 'Changes to the response, by status code; HTTP APIs only.',
  },
  TemplateSelectionExpression: {
    ask: 'Which expression picks the template?',
    shape: text(),
    only: [
      { when: { protocol: 'WEBSOCKET' }, ref: 'R15', else: 'ignored' },
      { when: { type: ['AWS', 'HTTP', 'MOCK'] }, ref: 'R125', else: 'ignored' },
    ],
    help: 'The expression that picks the template; WebSocket APIs only.',
  },
  TimeoutInMillis: {
    ask: 'How many milliseconds may the backend take?',
    shape: integer(50, 30_000),
    help: 'How long to wait for the backend, in milliseconds: 50 to 30000, on WebSocket APIs to 29000.',
  },
  TlsConfig: {
    ask: 'Which host name must the certificate of the backend carry?',
    shape: structure({
      ServerNameToVerify: { shape: text(1, 512), help: "The host name that the backend's certificate must carry." },
    }),
    only: [
      { when: { protocol: 'HTTP' }, ref: 'R17', else: 'ignored' },
      { when: { connection: 'VPC_LINK' }, ref: 'R24', else: 'ignored' },
    ],
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
  return member.needed === ALWAYS
}
