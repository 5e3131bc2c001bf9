import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLists } from '../../../src/shell/lists/open-lists.ts'
import type { ListName, Lists } from '../../../src/conversation.ts'
import { CONNECTION } from '../../support/connection.ts'
import { hasMoto, startMoto } from './moto.ts'
import type { Moto } from './moto.ts'

const here = hasMoto()
if (!here) console.warn('moto (pip install moto[server]) is not installed: the lists are not held against it')

const ACCOUNT = 'eu-west-1:123456789012'

const trust = (Service: string): string =>
  JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }] })

describe.skipIf(!here)('what moto has', () => {
  let moto: Moto
  let lists: Lists

  beforeAll(async () => {
    moto = await startMoto()
    await seed(moto)
    const { url } = moto
    // Moto loads a service when it is first asked for, which may take longer than a person would wait.
    lists = openLists({ ...CONNECTION, url, elsewhere: () => url }, { env: () => undefined, budget: 15_000 })
  }, 60_000)

  afterAll(() => moto[Symbol.asyncDispose]())

  test.each<[ListName, readonly string[], readonly (string | RegExp)[]]>([
    ['apis', [], [/^orders \([a-z0-9]+\) HTTP$/, /^talk \([a-z0-9]+\) WEBSOCKET$/]],
    ['vpc-links', [], [/^link \([a-z0-9]+\) AVAILABLE$/]],
    ['rest-vpc-links', [], [/^rest \([a-z0-9]+\) AVAILABLE$/]],
    ['functions', [`arn:aws:lambda:${ACCOUNT}:function:orders`], ['orders (nodejs20.x)']],
    ['listeners', [], ['alb HTTP:80 (internal)', 'alb HTTP:8080 (internal)']],
    ['cloud-map-services', [], ['orders (shop)']],
    ['roles', ['arn:aws:iam::123456789012:role/gateway'], ['gateway']],
    ['queues', [], ['audit', 'orders.fifo']],
    ['event-buses', ['default', 'orders'], ['default', 'orders']],
    ['state-machines', [`arn:aws:states:${ACCOUNT}:stateMachine:orders`], ['orders']], // it does not tell the type
    ['streams', ['orders'], ['orders']],
  ])('%s', async (name, values, names) => {
    const loaded = await lists(name)
    const choices = 'choices' in loaded ? loaded.choices : []

    expect(loaded).toEqual({ choices })
    expect(choices.map((choice) => choice.name)).toEqual(
      names.map((known) => (typeof known === 'string' ? known : expect.stringMatching(known))),
    )
    expect(choices.map(({ value }) => value)).toEqual(expect.arrayContaining([...values]))
  })
})

async function seed({ call }: Moto): Promise<void> {
  await call('apigateway', '/v2/apis', { name: 'orders', protocolType: 'HTTP' })
  await call('apigateway', '/v2/apis', { name: 'talk', protocolType: 'WEBSOCKET', routeSelectionExpression: '$x' })
  await call('apigateway', '/v2/vpclinks', { name: 'link', subnetIds: ['subnet-1'] })
  await call('apigateway', '/vpclinks', { name: 'rest', targetArns: ['arn:aws:x'] })
  for (const name of ['gateway', 'lambda'])
    await call('iam', 'CreateRole', {
      RoleName: name,
      AssumeRolePolicyDocument: trust(name === 'gateway' ? 'apigateway.amazonaws.com' : 'lambda.amazonaws.com'),
      Version: '2010-05-08',
    })
  const Role = 'arn:aws:iam::123456789012:role/lambda'
  await call('lambda', '/2015-03-31/functions', {
    ...{
      FunctionName: 'orders',
      Runtime: 'nodejs20.x',
      Role,
      Handler: 'a.b',
      Code: { ZipFile: 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==' },
    },
  })
  await seedBalancer(call)
  await call('servicediscovery', 'Route53AutoNaming_v20170314.CreateHttpNamespace', { Name: 'shop' })
  const namespaces = await call('servicediscovery', 'Route53AutoNaming_v20170314.ListNamespaces', {})
  const NamespaceId = /"Id": ?"(ns-\w+)"/.exec(namespaces)?.[1]
  await call('servicediscovery', 'Route53AutoNaming_v20170314.CreateService', { Name: 'orders', NamespaceId })
  await call('sqs', 'AmazonSQS.CreateQueue', { QueueName: 'audit' })
  await call('sqs', 'AmazonSQS.CreateQueue', { QueueName: 'orders.fifo', Attributes: { FifoQueue: 'true' } })
  await call('events', 'AWSEvents.CreateEventBus', { Name: 'orders' })
  await call('states', 'AWSStepFunctions.CreateStateMachine', {
    ...{ name: 'orders', type: 'EXPRESS', roleArn: Role },
    definition: '{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}',
  })
  await call('kinesis', 'Kinesis_20131202.CreateStream', { StreamName: 'orders', ShardCount: 1 })
}

async function seedBalancer(call: Moto['call']): Promise<void> {
  const subnets = await call('ec2', 'DescribeSubnets', { Version: '2016-11-15' })
  const [first, second] = [...subnets.matchAll(/<subnetId>(.*?)</g)].map(([, id]) => id)
  const Version = '2015-12-01'
  const made = await call('elasticloadbalancing', 'CreateLoadBalancer', {
    ...{ Name: 'alb', Scheme: 'internal', 'Subnets.member.1': first, 'Subnets.member.2': second, Version },
  })
  const LoadBalancerArn = /<LoadBalancerArn>(.*?)</.exec(made)?.[1]
  for (const Port of [80, 8080])
    await call('elasticloadbalancing', 'CreateListener', {
      ...{ LoadBalancerArn, Protocol: 'HTTP', Port, Version, 'DefaultActions.member.1.Type': 'fixed-response' },
      'DefaultActions.member.1.FixedResponseConfig.StatusCode': 200,
    })
}
