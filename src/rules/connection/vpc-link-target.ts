import { isCloudMapArn, isListenerArn, isPartition, readArn } from '../../grammar/arn.ts'
import type { Arn } from '../../grammar/arn.ts'
import { excerpt } from '../../grammar/excerpt.ts'
import type { Breach, Rule } from '../rule.ts'

type Mistake = Required<Pick<Breach, 'says' | 'fix'>>

export const vpcLinkTarget: Rule = {
  id: 'vpc-link-target',
  refs: ['R23'],
  tier: 'service',
  title: 'Through a VPC link an HTTP API calls a listener or a Cloud Map service, by its ARN.',
  why:
    'The VPC link says only into which network; the ARN says which load balancer and port, or which registered ' +
    'instances. A path comes from the request, or from overwrite:path in RequestParameters.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html',
  serviceSays:
    'For VpcLink VPC_LINK, integration uri should be a valid ELB listener ARN or a valid Cloud Map service ARN.',
  example: {
    fails: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        ConnectionId: 'abcd123',
        ConnectionType: 'VPC_LINK',
        IntegrationMethod: 'ANY',
        IntegrationType: 'HTTP_PROXY',
        IntegrationUri: 'http://internal-orders-1234567890.us-east-1.elb.amazonaws.com',
        PayloadFormatVersion: '1.0',
      },
    },
    passes: {
      protocol: 'HTTP',
      draft: {
        ApiId: 'a1b2c3d4',
        ConnectionId: 'abcd123',
        ConnectionType: 'VPC_LINK',
        IntegrationMethod: 'ANY',
        IntegrationType: 'HTTP_PROXY',
        IntegrationUri: 'arn:aws:servicediscovery:us-east-1:123456789012:service/srv-abcdef1234567890',
        PayloadFormatVersion: '1.0',
      },
    },
  },

  *check({ IntegrationUri: uri }, { protocol, type, connection }) {
    if (protocol === 'WEBSOCKET' || type !== 'HTTP_PROXY' || connection !== 'VPC_LINK') return
    // What a stage variable stands for is known at the call; an empty URI is out of its range.
    if (uri === undefined || uri.trim() === '' || uri.includes('${') || isTarget(uri)) return
    // A WebSocket API takes a URL here; what is nearly a target suits neither kind.
    if (protocol === undefined && !NEARLY.test(uri)) return
    const mistake = mistakeIn(uri)
    if (mistake !== undefined) yield { field: 'IntegrationUri', ...mistake }
  },
}

const NEARLY = /^\s*arn:[^:]*:(?:elasticloadbalancing|servicediscovery):/

const isTarget = (uri: string): boolean => isListenerArn(uri) || isCloudMapArn(uri)

function mistakeIn(uri: string): Mistake | undefined {
  const trimmed = uri.trim()
  if (isTarget(trimmed)) return { says: 'There are blanks around the ARN.', fix: { put: trimmed } }
  const arn = readArn(trimmed)
  if (arn === undefined) return noArn(trimmed)
  if (!isPartition(arn.partition)) return undefined
  if (arn.service === 'elasticloadbalancing') return loadBalancing(arn, trimmed)
  if (arn.service === 'servicediscovery') return cloudMap(arn)
  if (arn.service === 'lambda' || (arn.service === 'apigateway' && arn.account === 'lambda'))
    return {
      says: 'A VPC link does not lead to a Lambda function.',
      fix: { words: 'make the IntegrationType AWS_PROXY, and leave out ConnectionType and ConnectionId' },
    }
  return {
    says: `${excerpt(trimmed)} is the ARN of neither a listener nor a Cloud Map service.`,
    fix: { words: WANTED },
  }
}

const WANTED = 'put the ARN of a listener of the load balancer, or of a Cloud Map service'

function noArn(uri: string): Mistake {
  if (/^srv-\w+$/.test(uri))
    return {
      says: `${uri} is the ID of a Cloud Map service; its ARN is needed.`,
      fix: { words: `put its ARN, as in arn:aws:servicediscovery:REGION:ACCOUNT:service/${uri}` },
    }
  if (/^https?:/i.test(uri))
    return {
      says: `${excerpt(uri)} is a URL; behind a VPC link, IntegrationUri is an ARN.`,
      fix: { words: `${WANTED}; for a public URL leave out ConnectionType and ConnectionId` },
    }
  return {
    says: `${excerpt(uri)} is no ARN of a listener or of a Cloud Map service, as it must be behind a VPC link.`,
    fix: { words: WANTED },
  }
}

/** Names and ids are not looked at closely: other than what is documented is met with. */
const LISTENER = /^listener\/(?:app|net)\/[^/\s]+\/[^/\s]+\/[^/\s]+$/
const RULE = /^listener-rule\/((?:app|net)\/[^/\s]+\/[^/\s]+\/[^/\s]+)\/[^/\s]+$/

function loadBalancing({ resource }: Arn, uri: string): Mistake | undefined {
  if (LISTENER.test(resource)) return undefined
  const [, listener] = RULE.exec(resource) ?? []
  if (listener !== undefined) {
    const put = uri.replace(/listener-rule\/.*$/s, `listener/${listener}`)
    return { says: 'This is the ARN of a rule of a listener, not of the listener.', fix: { put } }
  }
  if (resource.startsWith('targetgroup/'))
    return {
      says: 'This is the ARN of a target group, not of a listener.',
      fix: { words: 'put the ARN of the listener that forwards to the target group' },
    }
  if (/^(?:loadbalancer|listener)\/(?:app|net)\//.test(resource))
    return {
      says: 'This is the ARN of a load balancer, not of its listener.',
      fix: { words: 'put the ListenerArn that describe-listeners of elbv2 shows for it' },
    }
  return {
    says: 'A VPC link leads to listeners of Application and Network Load Balancers only.',
    fix: { words: WANTED },
  }
}

function cloudMap({ resource }: Arn): Mistake | undefined {
  if (/^service\/srv-[^/\s?]+(?:\?\S*)?$/.test(resource)) return undefined
  if (resource.startsWith('namespace/'))
    return {
      says: 'This is the ARN of a Cloud Map namespace, not of a service in it.',
      fix: { words: 'put the ARN of the service, which ends in service/srv-…' },
    }
  return {
    says: 'This is not the ARN of a Cloud Map service, which ends in service/srv-….',
    fix: { words: 'put the Arn that list-services of servicediscovery shows' },
  }
}
