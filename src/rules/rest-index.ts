// Written by scripts/write-rules.js.
import { restCredentialsArn } from './rest/rest-credentials-arn.ts'
import { restEnum } from './rest/rest-enum.ts'
import { restHttpUrl } from './rest/rest-http-url.ts'
import { restLambdaPost } from './rest/rest-lambda-post.ts'
import { restMethodRequired } from './rest/rest-method-required.ts'
import { restProxyTarget } from './rest/rest-proxy-target.ts'
import { restRequestParameters } from './rest/rest-request-parameters.ts'
import { restRoleRequired } from './rest/rest-role-required.ts'
import { restSelectionPattern } from './rest/rest-selection-pattern.ts'
import { restServiceArn } from './rest/rest-service-arn.ts'
import { restTimeout } from './rest/rest-timeout.ts'
import { restType } from './rest/rest-type.ts'
import { restUriRequired } from './rest/rest-uri-required.ts'
import { restVpcLinkId } from './rest/rest-vpc-link-id.ts'
import type { RestRule } from './rule.ts'

/** The rules for the integration of a REST API (v1). */
export const REST_RULES: readonly RestRule[] = [
  restCredentialsArn,
  restEnum,
  restHttpUrl,
  restLambdaPost,
  restMethodRequired,
  restProxyTarget,
  restRequestParameters,
  restRoleRequired,
  restSelectionPattern,
  restServiceArn,
  restTimeout,
  restType,
  restUriRequired,
  restVpcLinkId,
]
