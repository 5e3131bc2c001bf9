import { describe, expect, test } from 'vitest'
import { noRegion, readRegion, region } from '../../src/config/region.ts'
import { CliError } from '../../src/errors.ts'
import { sources } from './support.ts'

type Variables = Record<string, string>

describe('who says it', () => {
  test.each<[flag: string | undefined, variables: Variables, profile: string, name: string, from: string]>([
    ['sa-east-1', { AWS_REGION: 'eu-west-1' }, 'region = ap-south-1', 'sa-east-1', '--region'],
    [undefined, { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'x' }, '', 'eu-west-1', 'AWS_REGION'],
    [undefined, { AWS_DEFAULT_REGION: 'eu-west-2' }, 'region = ap-south-1', 'eu-west-2', 'AWS_DEFAULT_REGION'],
    [undefined, {}, 'region = ap-south-1', 'ap-south-1', 'profile p'],
    ['', { AWS_REGION: 'eu-west-1' }, '', '', '--region'],
    [undefined, { AWS_REGION: '', AWS_DEFAULT_REGION: 'eu-west-2' }, '', '', 'AWS_REGION'],
  ])('--region %j, %j, %j', (flag, variables, profile, name, from) => {
    expect(region(flag, sources(variables, profile))).toEqual({ value: { name, fips: false }, from })
  })

  test('nobody', () => {
    expect(region(undefined, sources())).toBeUndefined()
  })
})

describe('the name', () => {
  test.each(['us-east-1', 'US-EAST-1', 'mars-north-1', 'aws-global', '1a', '', 'a'.repeat(63)])('%j', (name) => {
    expect(readRegion(name)).toEqual({ name, fips: false })
  })

  test.each<[text: string, name: string]>([
    ['fips-us-east-1', 'us-east-1'],
    ['us-gov-west-1-fips', 'us-gov-west-1'],
    ['fips-fips-us-east-1-fips', 'us-east-1'],
    ['us-fips-east-1', 'us-east-1'],
  ])('%s stands for another', (text, name) => {
    expect(readRegion(text)).toEqual({ name, fips: true })
  })

  test.each([
    'us east 1',
    'a/b',
    'us-east-1.evil.com',
    '12345',
    '-us',
    'us-east-1-',
    'us_east_1',
    'é',
    'us-east-1\n',
    'eu-west-1 ; x',
    'a'.repeat(64),
  ])('%j is none', (text) => {
    expect(() => readRegion(text)).toThrow(
      new CliError('general', `Provided region_name '${text}' doesn't match a supported format.`),
    )
  })
})

test('no region at all', () => {
  expect(noRegion()).toMatchObject({
    fault: 'config',
    code: 'NoRegion',
    message: 'You must specify a region. You can also configure your region by running "aws configure".',
  })
})
