/** Where the hosts of a partition of AWS are. */
export interface Partition {
  readonly suffix: string
  readonly dualstackSuffix: string
  /** The AWS CLI knows no dual-stack host for the regions of two partitions, but does for their global pseudo region. */
  readonly dualstackUnknown: boolean
}

const COMMERCIAL: Partition = { suffix: 'amazonaws.com', dualstackSuffix: 'api.aws', dualstackUnknown: false }

/**
 * How the names of the regions begin, the global pseudo region, the suffixes. What is not here, GovCloud and regions yet
 * unheard of among them, has the suffixes of the commercial partition. Source: `partitions.json` of the AWS SDKs.
 */
const OTHERS = [
  ['cn-', 'aws-cn-global', 'amazonaws.com.cn', 'api.amazonwebservices.com.cn', true],
  ['us-iso-', 'aws-iso-global', 'c2s.ic.gov', 'api.aws.ic.gov', true],
  ['us-isob-', 'aws-iso-b-global', 'sc2s.sgov.gov', 'api.aws.scloud', true],
  ['eu-isoe-', 'aws-iso-e-global', 'cloud.adc-e.uk', 'api.cloud-aws.adc-e.uk', false],
  ['us-isof-', 'aws-iso-f-global', 'csp.hci.ic.gov', 'api.aws.hci.ic.gov', false],
  ['eusc-de-', '', 'amazonaws.eu', 'api.amazonwebservices.eu', true],
] as const

export function partitionOf(region: string): Partition {
  for (const [prefix, global, suffix, dualstackSuffix, dualstackKnown] of OTHERS) {
    const regional = region.startsWith(prefix) && /^\w+-\d+$/.test(region.slice(prefix.length))
    if (regional || (region === global && global !== ''))
      return { suffix, dualstackSuffix, dualstackUnknown: regional && !dualstackKnown }
  }
  return COMMERCIAL
}
