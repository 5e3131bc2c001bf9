import { readArn } from '../../grammar/arn.ts'
import type { Facts } from '../../model/facts.ts'
import { SUBTYPE_NAMES } from '../../model/subtypes.ts'
import type { Known } from '../known.ts'
import type { Fix, Rule } from '../rule.ts'

export const proxyOnHttpApi: Rule = {
  id: 'proxy-on-http-api',
  refs: ['R10'],
  tier: 'service',
  stage: 'gate',
  title: 'An HTTP API has integrations of type AWS_PROXY and HTTP_PROXY only.',
  why: 'AWS, HTTP and MOCK are for WebSocket and REST APIs, which transform what they pass on.',
  source: 'https://github.com/aws/aws-cli/issues/6363',
  serviceSays:
    'Currently, an API with a protocol type of HTTP may only be associated with proxy integrations (AWS_PROXY, HTTP_PROXY)',
  example: {
    fails: { protocol: 'HTTP', draft: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', PayloadFormatVersion: '1.0' } },
    passes: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
        PayloadFormatVersion: '2.0',
      },
    },
  },

  *check(known, facts) {
    const { protocol, type } = facts
    if (protocol !== 'HTTP' || type === undefined || type === 'AWS_PROXY' || type === 'HTTP_PROXY') return
    yield {
      field: 'IntegrationType',
      says: `HTTP APIs have no integrations of type ${type}, only of type AWS_PROXY or HTTP_PROXY.`,
      fix: instead(known, facts),
    }
  },
}

/** What does on an HTTP API what was meant. */
function instead({ IntegrationUri: uri = '' }: Known, { type, subtype, lambda }: Facts): Fix {
  if (lambda === true || subtype === true) return { put: 'AWS_PROXY' }
  if (type === 'HTTP' || /^https?:/i.test(uri)) return { put: 'HTTP_PROXY' }
  if (type === 'MOCK')
    return { words: 'answer from a Lambda function, or answer OPTIONS by the CorsConfiguration of the API' }
  return serviceInstead(uri)
}

/** The services that HTTP APIs call, as ARNs name them and as subtypes do. */
const SERVICES: ReadonlyMap<string, string> = new Map([
  ['appconfig', 'AppConfig'],
  ['events', 'EventBridge'],
  ['kinesis', 'Kinesis'],
  ['sqs', 'SQS'],
  ['states', 'StepFunctions'],
])

function serviceInstead(uri: string): Fix {
  // In arn:aws:apigateway:us-east-1:sqs:action/SendMessage the service stands where others have the account.
  const { account: service = '', resource = '' } = readArn(uri) ?? {}
  if (service === '' || service.includes('${'))
    return { words: 'put AWS_PROXY, with a Lambda function as IntegrationUri or an IntegrationSubtype' }
  const [, action] = /^action\/(\w+)/.exec(resource) ?? /[?&]Action=(\w+)/.exec(resource) ?? []
  const name = SERVICES.get(service) ?? service
  const subtype = SUBTYPE_NAMES.find((each) =>
    action === undefined ? each.startsWith(`${name}-`) : each === `${name}-${action}`,
  )
  if (subtype === undefined) return { words: 'put AWS_PROXY, and call the service from a Lambda function' }
  return { words: `put AWS_PROXY, and IntegrationSubtype ${subtype} in place of the IntegrationUri` }
}
