/** Source: the partitions of the AWS SDKs. */
export const PARTITIONS = [
  'aws',
  'aws-cn',
  'aws-us-gov',
  'aws-iso',
  'aws-iso-b',
  'aws-iso-e',
  'aws-iso-f',
  'aws-eusc',
] as const

export const isPartition = (text: string): boolean => PARTITIONS.some((partition) => partition === text)

const P = `(?:${PARTITIONS.join('|')})`
/** A stage variable, which stands for a part of a value until the call. */
const STAGE_VARIABLE = '\\$\\{stageVariables\\.[A-Za-z0-9_]+\\}'
const REGION = '[a-z0-9-]+'
/** One sign at a time: a run of signs within a run would be tried in every way that it can be split. */
const FUNCTION = `arn:${P}:lambda:${REGION}:\\d{12}:function:(?:[A-Za-z0-9_-]|${STAGE_VARIABLE})+(?::(?:\\$LATEST|[A-Za-z0-9_-]|${STAGE_VARIABLE})+)?`

/*
 * What real ARNs look like is wider than what is documented (names of load balancers, ids of Cloud Map services), so
 * these take rather too much than too little.
 */
const LAMBDA = new RegExp(`^${FUNCTION}$`)
const INVOCATION = new RegExp(
  `^arn:${P}:apigateway:${REGION}:lambda:path/+2015-03-31/functions/(?:${FUNCTION}|${STAGE_VARIABLE})/invocations$`,
)
const SERVICE_ACTION = new RegExp(
  `^arn:${P}:apigateway:${REGION}:(?:[A-Za-z0-9-]+\\.)?[A-Za-z0-9-]+:(?:(?:path|action)/\\S+|${STAGE_VARIABLE}\\S*)$`,
)
const LISTENER = new RegExp(
  `^arn:${P}:elasticloadbalancing:${REGION}:\\d{12}:listener/(?:app|net)/[^/\\s]+/[0-9a-f]+/[0-9a-f]+$`,
)
const CLOUD_MAP = new RegExp(`^arn:${P}:servicediscovery:${REGION}:\\d{12}:service/srv-[A-Za-z0-9]+(?:\\?[^\\s?#]+)?$`)

/** The ARN of a function, with or without version or alias. */
export const isFunctionArn = (text: string): boolean => LAMBDA.test(text)

/** The ARN by which API Gateway itself calls a function: `arn:…:apigateway:…:lambda:path/…/invocations`. */
export const isInvocationArn = (text: string): boolean => INVOCATION.test(text)

/** `arn:…:apigateway:REGION:SERVICE:action/…` or `…:path/…`. */
export const isServiceArn = (text: string): boolean => SERVICE_ACTION.test(text)

/** The listener of an application or network load balancer. */
export const isListenerArn = (text: string): boolean => LISTENER.test(text)

export const isCloudMapArn = (text: string): boolean => CLOUD_MAP.test(text)

/** The parts of an ARN; the last holds the rest, colons and all. `undefined` where the text is none. */
export interface Arn {
  readonly partition: string
  readonly service: string
  readonly region: string
  readonly account: string
  readonly resource: string
}

export function readArn(text: string): Arn | undefined {
  const [arn, partition, service, region, account, ...resource] = text.split(':')
  if (arn !== 'arn' || partition === undefined || service === undefined || region === undefined) return undefined
  return { partition, service, region, account: account ?? '', resource: resource.join(':') }
}

/** Whether a URI names a Lambda function; `undefined` where a stage variable stands for the service. */
export function callsLambda(uri: string): boolean | undefined {
  const arn = readArn(uri)
  if (arn === undefined) return false
  if (arn.service === 'lambda') return true
  if (arn.service !== 'apigateway') return arn.service.includes('${') ? undefined : false
  if (arn.account.includes('${')) return undefined
  return arn.account === 'lambda'
}

/** What the names of regions begin with, where they are not in `aws` itself. */
const REGIONS: readonly (readonly [string, string])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['eu-isoe-', 'aws-iso-e'],
  ['us-isof-', 'aws-iso-f'],
  ['eu-isof-', 'aws-iso-f'],
  ['eusc-', 'aws-eusc'],
]

/** The partition that a region lies in; `undefined` where the text is no region's name. */
export function partitionOf(region: string): string | undefined {
  const [, special] = REGIONS.find(([start]) => region.startsWith(start)) ?? []
  return special ?? (/^[a-z]{2}-[a-z]+-\d+$/.test(region) ? 'aws' : undefined)
}
