/**
 * What `$context` holds on an HTTP API. What an authorizer adds is not listed: `authorizer.` may be followed by anything.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html
 */
export const HTTP_CONTEXT_VARIABLES = [
  'accountId',
  'apiId',
  'authorizer.error',
  'authorizer.principalId',
  'awsEndpointRequestId',
  'awsEndpointRequestId2',
  'customDomain.basePathMatched',
  'dataProcessed',
  'domainName',
  'domainPrefix',
  'error.message',
  'error.messageString',
  'error.responseType',
  'extendedRequestId',
  'httpMethod',
  'identity.accountId',
  'identity.caller',
  'identity.clientCert.clientCertPem',
  'identity.clientCert.issuerDN',
  'identity.clientCert.serialNumber',
  'identity.clientCert.subjectDN',
  'identity.clientCert.validity.notAfter',
  'identity.clientCert.validity.notBefore',
  'identity.cognitoAuthenticationProvider',
  'identity.cognitoAuthenticationType',
  'identity.cognitoIdentityId',
  'identity.cognitoIdentityPoolId',
  'identity.principalOrgId',
  'identity.sourceIp',
  'identity.user',
  'identity.userAgent',
  'identity.userArn',
  'integration.error',
  'integration.integrationStatus',
  'integration.latency',
  'integration.requestId',
  'integration.status',
  'integrationErrorMessage',
  'integrationLatency',
  'integrationStatus',
  'path',
  'protocol',
  'requestId',
  'requestTime',
  'requestTimeEpoch',
  'responseLatency',
  'responseLength',
  'routeKey',
  'stage',
  'status',
] as const

/**
 * The same on a WebSocket API; of `identity.` too anything may follow.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-mapping-template-reference.html
 */
export const WEBSOCKET_CONTEXT_VARIABLES = [
  'apiId',
  'connectedAt',
  'connectionId',
  'domainName',
  'error.messageString',
  'error.validationErrorString',
  'eventType',
  'extendedRequestId',
  'messageDirection',
  'messageId',
  'requestId',
  'requestTime',
  'requestTimeEpoch',
  'routeKey',
  'stage',
  'status',
] as const

const HTTP: ReadonlySet<string> = new Set(HTTP_CONTEXT_VARIABLES)
const WEBSOCKET: ReadonlySet<string> = new Set(WEBSOCKET_CONTEXT_VARIABLES)

/** Whether `name`, without `$context.`, is documented on HTTP APIs. */
export const isHttpContextVariable = (name: string): boolean => HTTP.has(name) || /^authorizer(?:$|[.[])/.test(name)

export const isWebSocketContextVariable = (name: string): boolean =>
  WEBSOCKET.has(name) || /^(?:authorizer|identity)(?:$|[.[])/.test(name)
