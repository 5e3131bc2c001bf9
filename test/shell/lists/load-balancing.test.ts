import { expect, test } from 'vitest'
import { look, questionOf } from './account.ts'
import type { Answer } from '../../support/service.ts'

const ARN = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012'

const reply = (operation: string, result: string): string =>
  `<${operation}Response xmlns="http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/">` +
  `<${operation}Result>${result}</${operation}Result></${operation}Response>`

const balancer = (name: string, type: string, rest: string): string =>
  `<member><LoadBalancerArn>${ARN}:loadbalancer/${name}</LoadBalancerArn><LoadBalancerName>${name}</LoadBalancerName>` +
  `<Type>${type}</Type>${rest}</member>`

const listener = (id: string, protocol: string, port: number): string =>
  `<member><ListenerArn>${ARN}:listener/${id}</ListenerArn><Protocol>${protocol}</Protocol><Port>${port}</Port></member>`

const ANSWERS: readonly (readonly [asked: RegExp, answer: string])[] = [
  [
    /DescribeLoadBalancers&Version=[\d-]+$/,
    reply(
      'DescribeLoadBalancers',
      `<LoadBalancers>${balancer('alb', 'application', '<Scheme>internal</Scheme><VpcId>vpc-1</VpcId>')}` +
        `${balancer('gwlb', 'gateway', '')}</LoadBalancers><NextMarker>2</NextMarker>`,
    ),
  ],
  [
    /DescribeLoadBalancers.*&Marker=2$/,
    reply('DescribeLoadBalancers', `<LoadBalancers>${balancer('nlb', 'network', '')}</LoadBalancers>`),
  ],
  [
    /DescribeListeners.*alb&Marker=2$/,
    reply('DescribeListeners', `<Listeners>${listener('alb/2', 'HTTPS', 443)}</Listeners>`),
  ],
  [
    /DescribeListeners.*alb$/,
    reply('DescribeListeners', `<Listeners>${listener('alb/1', 'HTTP', 80)}</Listeners><NextMarker>2</NextMarker>`),
  ],
  [/DescribeListeners.*nlb$/, reply('DescribeListeners', `<Listeners>${listener('nlb/1', 'TCP', 5000)}</Listeners>`)],
]

const answer: Answer = (received) => ({
  status: 200,
  headers: { 'content-type': 'text/xml' },
  body: ANSWERS.find(([asked]) => asked.test(decodeURIComponent(questionOf(received))))?.[1] ?? '',
})

test('the listeners of all load balancers but those for gateways', async () => {
  const { loaded, asked } = await look('listeners', answer)

  expect(loaded).toEqual({
    choices: [
      {
        value: `${ARN}:listener/alb/1`,
        name: 'alb HTTP:80 (internal)',
        description: 'application load balancer in vpc-1',
      },
      {
        value: `${ARN}:listener/alb/2`,
        name: 'alb HTTPS:443 (internal)',
        description: 'application load balancer in vpc-1',
      },
      { value: `${ARN}:listener/nlb/1`, name: 'nlb TCP:5000', description: 'network load balancer' },
    ],
  })
  expect(asked).toHaveLength(5)
})

test('an account without load balancers', async () => {
  const body = reply('DescribeLoadBalancers', '<LoadBalancers/>')

  expect((await look('listeners', () => ({ status: 200, body }))).loaded).toEqual({ choices: [] })
})
