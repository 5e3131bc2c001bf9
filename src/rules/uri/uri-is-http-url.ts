import { isCloudMapArn, isListenerArn, isPartition, readArn } from '../../grammar/arn.ts'
import { excerpt } from '../../grammar/excerpt.ts'
import type { Facts } from '../../model/facts.ts'
import type { Rule } from '../rule.ts'
import { urlText } from './http-backend.ts'
import type { Mistake } from './mistake.ts'
import { urlMistake } from './url-mistake.ts'

export const uriIsHttpUrl: Rule = {
  id: 'uri-is-http-url',
  refs: ['R35'],
  tier: 'service',
  title: 'An HTTP or HTTP_PROXY integration over the internet has an absolute http(s) URL without blanks.',
  why:
    'Only a private integration of an HTTP API takes an ARN: that of a listener or of a Cloud Map service. ' +
    'Blanks and the like are percent-encoded.',
  source: 'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations.html',
  serviceSays: 'Invalid HTTP endpoint specified for URI',
  example: {
    fails: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'ANY',
        IntegrationUri: 'api.example.com/orders',
        PayloadFormatVersion: '1.0',
      },
    },
    passes: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'ANY',
        IntegrationUri: 'https://api.example.com/orders',
        PayloadFormatVersion: '1.0',
      },
    },
  },

  *check(known, facts) {
    const text = urlText(known, facts)
    if (text === undefined) return
    const mistake = /^\s*arn:/i.test(text) ? arnMistake(text.trim(), facts) : urlMistake(text)
    if (mistake) yield { field: 'IntegrationUri', ...mistake }
  },
}

function arnMistake(uri: string, { protocol, type = 'HTTP_PROXY' }: Facts): Mistake | undefined {
  const { partition = '', service, account, resource } = readArn(uri) ?? {}
  // That is said of the partition; a reference that was left over, of the reference.
  if (!isPartition(partition)) return undefined
  const says = `${type} calls a URL here, and ${excerpt(uri)} is an ARN.`
  if (service === 'lambda' || (service === 'apigateway' && account === 'lambda'))
    return {
      says: `${type} calls a URL, and ${excerpt(uri)} is a Lambda function.`,
      fix: { add: { field: 'IntegrationType', value: type === 'HTTP' ? 'AWS' : 'AWS_PROXY' } },
    }
  if (protocol === 'WEBSOCKET')
    return service === 'apigateway'
      ? { says, fix: { add: { field: 'IntegrationType', value: 'AWS' } } }
      : { says, fix: { words: 'give the http:// or https:// URL of the backend' } }
  if (isListenerArn(uri) || isCloudMapArn(uri))
    return {
      says: `${excerpt(uri)} is reached through a VPC link only: ConnectionType VPC_LINK and its ConnectionId.`,
      fix: { add: { field: 'ConnectionType', value: 'VPC_LINK' } },
    }
  if (service === 'elasticloadbalancing' && !resource?.startsWith('listener/'))
    return { says, fix: { words: 'give the ARN of the listener, with ConnectionType VPC_LINK' } }
  if (service === 'apigateway')
    return { says, fix: { words: 'use IntegrationType AWS_PROXY and name the action as IntegrationSubtype' } }
  return { says, fix: { words: 'give the http:// or https:// URL of the backend' } }
}
