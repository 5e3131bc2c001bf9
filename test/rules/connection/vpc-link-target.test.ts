import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factsOf } from '../../../src/rules/facts-of.ts'
import { knownOf } from '../../../src/rules/known.ts'
import type { Breach } from '../../../src/rules/rule.ts'
import { vpcLinkTarget } from '../../../src/rules/connection/vpc-link-target.ts'
import { checkRule } from '../../support/check-rule.ts'
import { draftOf } from '../../support/draft.ts'

const PRIVATE = { ConnectionType: 'VPC_LINK', IntegrationType: 'HTTP_PROXY' }
const BALANCING = 'arn:aws:elasticloadbalancing:us-east-2:123456789012'
const LISTENER = `${BALANCING}:listener/app/orders/50dc6c495c0c9188/0467ef3c8400ae65`
const CLOUD_MAP = 'arn:aws:servicediscovery:us-east-1:123456789012'
const WANTED = 'put the ARN of a listener of the load balancer, or of a Cloud Map service'

const of = (uri: string) => ({ draft: { ...PRIVATE, IntegrationUri: uri }, protocol: 'HTTP' as const })
const refused = (uri: string, says: string, fix: Exclude<Breach['fix'], undefined>) => ({
  ...of(uri),
  breaches: [{ field: 'IntegrationUri' as const, says, fix }],
})

checkRule(vpcLinkTarget, {
  accepts: {
    'a listener': of(LISTENER),
    'a listener of a Network Load Balancer': of(`${BALANCING}:listener/net/orders/50dc6c495c0c9188/0467ef3c8400ae65`),
    'a listener with ids of no known kind': of(`${BALANCING}:listener/app/my-load-balancer/xxxxxxxx/yyyyyyyy`),
    'a listener in another partition': of(LISTENER.replace('aws', 'aws-us-gov')),
    'a Cloud Map service': of(`${CLOUD_MAP}:service/srv-abcdef1234567890`),
    'a Cloud Map service with a query': of(`${CLOUD_MAP}:service/srv-abcdef1234567890?stage=prod&color=blue`),
    'a stage variable': of('http://${stageVariables.host}/orders'),
    'nothing, which is out of range': of(''),
    'a partition that there is not, which is said elsewhere': of(LISTENER.replace('aws', 'was')),
    'a URL on the internet': {
      draft: { IntegrationType: 'HTTP_PROXY', IntegrationUri: 'https://example.com' },
      protocol: 'HTTP',
    },
    'a URL on a WebSocket API': {
      draft: { ...PRIVATE, IntegrationUri: 'http://example.com' },
      protocol: 'WEBSOCKET',
    },
    'a URL on who knows what': { draft: { ...PRIVATE, IntegrationUri: 'http://example.com' } },
    'a function on who knows what': {
      draft: { ...PRIVATE, IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:orders' },
    },
    'no URI': { draft: PRIVATE, protocol: 'HTTP' },
  },
  refuses: {
    'a URL': refused(
      'http://example.com',
      '"http://example.com" is a URL; behind a VPC link, IntegrationUri is an ARN.',
      {
        words: `${WANTED}; for a public URL leave out ConnectionType and ConnectionId`,
      },
    ),
    'a host': refused(
      'orders.internal',
      '"orders.internal" is no ARN of a listener or of a Cloud Map service, as it must be behind a VPC link.',
      { words: WANTED },
    ),
    'the ID of a Cloud Map service': refused(
      'srv-abcdef1234567890',
      'srv-abcdef1234567890 is the ID of a Cloud Map service; its ARN is needed.',
      { words: 'put its ARN, as in arn:aws:servicediscovery:REGION:ACCOUNT:service/srv-abcdef1234567890' },
    ),
    'blanks around': refused(` ${LISTENER}\n`, 'There are blanks around the ARN.', { put: LISTENER }),
    'a load balancer': refused(
      `${BALANCING}:loadbalancer/app/orders/50dc6c495c0c9188`,
      'This is the ARN of a load balancer, not of its listener.',
      { words: 'put the ListenerArn that describe-listeners of elbv2 shows for it' },
    ),
    'a listener without its own id': refused(
      `${BALANCING}:listener/app/orders/50dc6c495c0c9188`,
      'This is the ARN of a load balancer, not of its listener.',
      { words: 'put the ListenerArn that describe-listeners of elbv2 shows for it' },
    ),
    'a rule of a listener': refused(
      `${BALANCING}:listener-rule/app/orders/50dc6c495c0c9188/0467ef3c8400ae65/9683b2d02a6cabee`,
      'This is the ARN of a rule of a listener, not of the listener.',
      { put: LISTENER },
    ),
    'a target group': refused(
      `${BALANCING}:targetgroup/orders/50dc6c495c0c9188`,
      'This is the ARN of a target group, not of a listener.',
      { words: 'put the ARN of the listener that forwards to the target group' },
    ),
    'a classic load balancer': refused(
      `${BALANCING}:loadbalancer/orders`,
      'A VPC link leads to listeners of Application and Network Load Balancers only.',
      { words: WANTED },
    ),
    'a namespace': refused(
      `${CLOUD_MAP}:namespace/ns-abcdef1234567890`,
      'This is the ARN of a Cloud Map namespace, not of a service in it.',
      { words: 'put the ARN of the service, which ends in service/srv-…' },
    ),
    'a service by its name': refused(
      `${CLOUD_MAP}:service/orders`,
      'This is not the ARN of a Cloud Map service, which ends in service/srv-….',
      { words: 'put the Arn that list-services of servicediscovery shows' },
    ),
    'a function': refused(
      'arn:aws:lambda:us-east-1:123456789012:function:orders',
      'A VPC link does not lead to a Lambda function.',
      { words: 'make the IntegrationType AWS_PROXY, and leave out ConnectionType and ConnectionId' },
    ),
    'a target group on who knows what': {
      draft: { ...PRIVATE, IntegrationUri: `${BALANCING}:targetgroup/orders/50dc6c495c0c9188` },
      says: 'This is the ARN of a target group, not of a listener.',
    },
    'another ARN': refused(
      'arn:aws:ecs:us-east-1:123456789012:service/main/orders',
      '"arn:aws:ecs:us-east-1:123456789012:service/main/orders" is the ARN of neither a listener nor a Cloud Map service.',
      { words: WANTED },
    ),
  },
})

test('what is put is right', () => {
  const part = fc.constantFrom(
    ' ',
    BALANCING,
    ':listener-rule/app',
    ':listener/app',
    '/orders',
    '/50dc6c495c0c9188',
    '/0',
  )
  const uri = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''))
  const found = (text: string): Breach[] => {
    const draft = draftOf({ ...PRIVATE, IntegrationUri: text })
    const known = knownOf(draft)
    return [...vpcLinkTarget.check(known, factsOf(known, draft, 'HTTP'), draft)]
  }

  fc.assert(
    fc.property(uri, (text) => {
      const [{ fix } = { fix: undefined }] = found(text)
      if (fix !== undefined && 'put' in fix) expect(found(String(fix.put))).toEqual([])
    }),
  )
})
