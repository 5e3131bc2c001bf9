// Written by scripts/write-rules.js.
import { serverNameIsAHostName } from './connection/server-name-is-a-host-name.ts'
import { vpcLinkIdWithoutStageVariable } from './connection/vpc-link-id-without-stage-variable.ts'
import { vpcLinkOnWebsocketApi } from './connection/vpc-link-on-websocket-api.ts'
import { vpcLinkTarget } from './connection/vpc-link-target.ts'
import { vpcLinkWithHttpType } from './connection/vpc-link-with-http-type.ts'
import { credentialsAreARole } from './credentials/credentials-are-a-role.ts'
import { credentialsOfUserOrGroup } from './credentials/credentials-of-user-or-group.ts'
import { nullCredentials } from './credentials/null-credentials.ts'
import { onePartition } from './credentials/one-partition.ts'
import { applies } from './generic/applies.ts'
import { enumRule } from './generic/enum.ts'
import { knownMember } from './generic/known-member.ts'
import { range } from './generic/range.ts'
import { required } from './generic/required.ts'
import { type } from './generic/type.ts'
import { commaInShorthand } from './habits/comma-in-shorthand.ts'
import { placeholderLeft } from './habits/placeholder-left.ts'
import { shellAteVariable } from './habits/shell-ate-variable.ts'
import { contextVariable } from './mapping/context-variable.ts'
import { mappedHeaderToken } from './mapping/mapped-header-token.ts'
import { mappingOfAnotherApi } from './mapping/mapping-of-another-api.ts'
import { pathOverwritten } from './mapping/path-overwritten.ts'
import { plainBodyPath } from './mapping/plain-body-path.ts'
import { removeValue } from './mapping/remove-value.ts'
import { requestMappingKey } from './mapping/request-mapping-key.ts'
import { requestSource } from './mapping/request-source.ts'
import { reservedHeader } from './mapping/reserved-header.ts'
import { reservedSource } from './mapping/reserved-source.ts'
import { responseMappingKey } from './mapping/response-mapping-key.ts'
import { responseMappingNotEmpty } from './mapping/response-mapping-not-empty.ts'
import { responseSource } from './mapping/response-source.ts'
import { responseStatus } from './mapping/response-status.ts'
import { statusOverwritten } from './mapping/status-overwritten.ts'
import { variablesBraced } from './mapping/variables-braced.ts'
import { lambdaMethodPost } from './method/lambda-method-post.ts'
import { methodKnown } from './method/method-known.ts'
import { serviceMethodGiven } from './method/service-method-given.ts'
import { payloadVersionOfHttpProxy } from './payload/payload-version-of-http-proxy.ts'
import { payloadVersionOfLambda } from './payload/payload-version-of-lambda.ts'
import { payloadVersionOfSubtype } from './payload/payload-version-of-subtype.ts'
import { payloadVersionOfWebsocket } from './payload/payload-version-of-websocket.ts'
import { apiIdShape } from './protocol/api-id-shape.ts'
import { oneKindOfApi } from './protocol/one-kind-of-api.ts'
import { proxyOnHttpApi } from './protocol/proxy-on-http-api.ts'
import { subtypeWithAwsProxy } from './protocol/subtype-with-aws-proxy.ts'
import { subtypeKnown } from './subtype/subtype-known.ts'
import { subtypeParameterKnown } from './subtype/subtype-parameter-known.ts'
import { subtypeParameterPlausible } from './subtype/subtype-parameter-plausible.ts'
import { subtypeParameterRequired } from './subtype/subtype-parameter-required.ts'
import { mockStatusCode } from './templates/mock-status-code.ts'
import { vtlClosedParentheses } from './templates/vtl-closed-parentheses.ts'
import { vtlEnds } from './templates/vtl-ends.ts'
import { vtlKnownMembers } from './templates/vtl-known-members.ts'
import { timeoutWithinProtocol } from './timeout/timeout-within-protocol.ts'
import { uriBracesBalanced } from './uri/uri-braces-balanced.ts'
import { uriEndsInInvocations } from './uri/uri-ends-in-invocations.ts'
import { uriHostPublic } from './uri/uri-host-public.ts'
import { uriInvokesOnWebsocket } from './uri/uri-invokes-on-websocket.ts'
import { uriIsHttpUrl } from './uri/uri-is-http-url.ts'
import { uriNamesAction } from './uri/uri-names-action.ts'
import { uriNamesFunction } from './uri/uri-names-function.ts'
import { uriPartitionKnown } from './uri/uri-partition-known.ts'
import { uriPlainParts } from './uri/uri-plain-parts.ts'
import { uriVariables } from './uri/uri-variables.ts'
import { escapedDefault } from './websocket/escaped-default.ts'
import { neverWithTemplates } from './websocket/never-with-templates.ts'
import { routeRequestSource } from './websocket/route-request-source.ts'
import { selectedTemplate } from './websocket/selected-template.ts'
import { selectionOfBody } from './websocket/selection-of-body.ts'
import { templateKey } from './websocket/template-key.ts'
import { websocketMappingKey } from './websocket/websocket-mapping-key.ts'
import { websocketMappingValue } from './websocket/websocket-mapping-value.ts'
import type { Rule } from './rule.ts'

/** The rules for an integration of API Gateway v2. */
export const RULES: readonly Rule[] = [
  serverNameIsAHostName,
  vpcLinkIdWithoutStageVariable,
  vpcLinkOnWebsocketApi,
  vpcLinkTarget,
  vpcLinkWithHttpType,
  credentialsAreARole,
  credentialsOfUserOrGroup,
  nullCredentials,
  onePartition,
  applies,
  enumRule,
  knownMember,
  range,
  required,
  type,
  commaInShorthand,
  placeholderLeft,
  shellAteVariable,
  contextVariable,
  mappedHeaderToken,
  mappingOfAnotherApi,
  pathOverwritten,
  plainBodyPath,
  removeValue,
  requestMappingKey,
  requestSource,
  reservedHeader,
  reservedSource,
  responseMappingKey,
  responseMappingNotEmpty,
  responseSource,
  responseStatus,
  statusOverwritten,
  variablesBraced,
  lambdaMethodPost,
  methodKnown,
  serviceMethodGiven,
  payloadVersionOfHttpProxy,
  payloadVersionOfLambda,
  payloadVersionOfSubtype,
  payloadVersionOfWebsocket,
  apiIdShape,
  oneKindOfApi,
  proxyOnHttpApi,
  subtypeWithAwsProxy,
  subtypeKnown,
  subtypeParameterKnown,
  subtypeParameterPlausible,
  subtypeParameterRequired,
  mockStatusCode,
  vtlClosedParentheses,
  vtlEnds,
  vtlKnownMembers,
  timeoutWithinProtocol,
  uriBracesBalanced,
  uriEndsInInvocations,
  uriHostPublic,
  uriInvokesOnWebsocket,
  uriIsHttpUrl,
  uriNamesAction,
  uriNamesFunction,
  uriPartitionKnown,
  uriPlainParts,
  uriVariables,
  escapedDefault,
  neverWithTemplates,
  routeRequestSource,
  selectedTemplate,
  selectionOfBody,
  templateKey,
  websocketMappingKey,
  websocketMappingValue,
]
