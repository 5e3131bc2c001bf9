import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  callsLambda,
  isCloudMapArn,
  isFunctionArn,
  isInvocationArn,
  isListenerArn,
  isPartition,
  isServiceArn,
  partitionOf,
  readArn,
} from '../../src/grammar/arn.ts'

const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:orders'
const INVOCATION = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${FUNCTION}/invocations`
const BALANCER = 'arn:aws:elasticloadbalancing:us-east-2:123456789012'
const LISTENER = `${BALANCER}:listener/app/orders/50dc6c495c0c9188/0467ef3c8400ae65`
const CLOUD_MAP = 'arn:aws:servicediscovery:us-east-1:123456789012:service/srv-abcdef1234567890'
const ACTION = 'arn:aws:apigateway:us-east-1:states:action/StartExecution'

const KINDS = { isFunctionArn, isInvocationArn, isServiceArn, isListenerArn, isCloudMapArn }

const kindsOf = (text: string): readonly string[] =>
  Object.entries(KINDS).flatMap(([name, is]) => (is(text) ? [name] : []))

describe('kinds of ARNs', () => {
  test.each<[string, readonly string[]]>([
    [FUNCTION, ['isFunctionArn']],
    [`${FUNCTION}:live`, ['isFunctionArn']],
    [`${FUNCTION}:$LATEST`, ['isFunctionArn']],
    ['arn:aws-cn:lambda:cn-north-1:123456789012:function:orders', ['isFunctionArn']],
    ['arn:aws:lambda:us-east-1:123456789012:function:${stageVariables.name}', ['isFunctionArn']],
    [INVOCATION, ['isInvocationArn', 'isServiceArn']],
    [ACTION, ['isServiceArn']],
    ['arn:aws:apigateway:us-east-1:sqs:path/123456789012/orders', ['isServiceArn']],
    ['arn:aws:apigateway:us-east-1:abc123.execute-api:path/prod', ['isServiceArn']],
    ['arn:aws:apigateway:us-east-1:sqs:${stageVariables.rest}', ['isServiceArn']],
    [LISTENER, ['isListenerArn']],
    [`${BALANCER}:listener/net/orders/50dc6c495c0c9188/0467ef3c8400ae65`, ['isListenerArn']],
    [CLOUD_MAP, ['isCloudMapArn']],
    [`${CLOUD_MAP}?stage=prod&color=blue`, ['isCloudMapArn']],
    ['orders', []],
    ['', []],
    [`${FUNCTION} `, []],
    [`${BALANCER}:loadbalancer/app/orders/50dc6c495c0c9188`, []],
    [`${BALANCER}:targetgroup/orders/50dc6c495c0c9188`, []],
    ['arn:aws:servicediscovery:us-east-1:123456789012:namespace/ns-abcdef1234567890', []],
    ['arn:was:lambda:us-east-1:123456789012:function:orders', []],
    ['arn:aws:apigateway:us-east-1:states:StartExecution', []],
  ])('%j: %j', (text, kinds) => {
    expect(kindsOf(text)).toEqual(kinds)
  })
})

test('an ARN falls into its parts', () => {
  const [partition, region, account] = ['aws', 'us-east-1', '123456789012']

  expect(readArn(`${FUNCTION}:live`)).toEqual({
    partition,
    service: 'lambda',
    region,
    account,
    resource: 'function:orders:live',
  })
  expect(readArn('arn:aws:s3:')).toEqual({ partition, service: 's3', region: '', account: '', resource: '' })
  expect(readArn('arn:aws:s3')).toBeUndefined()
  expect(readArn('https://example.com:8443/a:b:c')).toBeUndefined()
})

test.each<[string, boolean | undefined]>([
  [FUNCTION, true],
  [INVOCATION, true],
  ['arn:aws:lambda:us-east-1:123456789012:layer:x', true],
  [ACTION, false],
  [LISTENER, false],
  ['https://example.com', false],
  ['arn:aws:${stageVariables.service}:us-east-1:x', undefined],
  ['arn:aws:apigateway:us-east-1:${stageVariables.service}:x', undefined],
])('%j calls a function: %j', (uri, calls) => {
  expect(callsLambda(uri)).toBe(calls)
})

test('a partition is one of those that there are', () => {
  expect(['aws', 'aws-iso-f', 'was', ''].map(isPartition)).toEqual([true, true, false, false])
})

test.each<[string, string | undefined]>([
  ['us-east-1', 'aws'],
  ['ap-southeast-2', 'aws'],
  ['cn-northwest-1', 'aws-cn'],
  ['us-gov-west-1', 'aws-us-gov'],
  ['us-iso-east-1', 'aws-iso'],
  ['us-isob-east-1', 'aws-iso-b'],
  ['eu-isoe-west-1', 'aws-iso-e'],
  ['us-isof-south-1', 'aws-iso-f'],
  ['eusc-de-east-1', 'aws-eusc'],
  ['${stageVariables.region}', undefined],
  ['', undefined],
])('region %j lies in %j', (region, partition) => {
  expect(partitionOf(region)).toBe(partition)
})

test('any text is read to its end, or is none', () => {
  const part = fc.constantFrom('arn:', 'aws:', ':', 'lambda:', '${', '/', 'function:', 'a', '1', '?')
  const text = fc.oneof(
    fc.string(),
    fc.array(part).map((parts) => parts.join('')),
  )

  fc.assert(
    fc.property(text, (each) => {
      const arn = readArn(each)
      const rest = arn && `arn:${arn.partition}:${arn.service}:${arn.region}`
      expect(each.startsWith(rest ?? '')).toBe(true)
      expect(kindsOf(each).length).toBeLessThanOrEqual(2)
    }),
  )
})

test.each(['a', '-', '${stageVariables.a}', '$LATEST', '/', 'arn:'])('a long row of %j is read in no time', (part) => {
  const row = part.repeat(10_000)
  const starts = [
    '',
    `${FUNCTION}`,
    `${FUNCTION}:`,
    INVOCATION.slice(0, -12),
    `${BALANCER}:listener/app/`,
    `${CLOUD_MAP}?`,
  ]
  const start = performance.now()

  for (const each of starts) kindsOf(`${each}${row} !`)

  expect(performance.now() - start).toBeLessThan(500)
})
