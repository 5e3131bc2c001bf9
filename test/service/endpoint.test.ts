import { ApiGatewayV2Client } from '@aws-sdk/client-apigatewayv2'
import { describe, expect, test } from 'vitest'
import { CliError } from '../../src/errors.ts'
import { checkEndpointFlag, endpointFor } from '../../src/service/endpoint.ts'

const refusal = (message: string, hint?: string): CliError =>
  new CliError('general', message, hint === undefined ? {} : { hint })
const own = (region: string | undefined, fips = false, dualstack = false) => endpointFor({ region, fips, dualstack })

describe('the own endpoint of the service', () => {
  test.each<[region: string, fips: boolean, dualstack: boolean, host: string]>([
    ['us-east-1', false, false, 'apigateway.us-east-1.amazonaws.com'],
    ['us-east-1', true, false, 'apigateway-fips.us-east-1.amazonaws.com'],
    ['us-east-1', false, true, 'apigateway.us-east-1.api.aws'],
    ['us-east-1', true, true, 'apigateway-fips.us-east-1.api.aws'],
    ['us-gov-west-1', true, false, 'apigateway-fips.us-gov-west-1.amazonaws.com'],
    ['cn-north-1', false, false, 'apigateway.cn-north-1.amazonaws.com.cn'],
    ['cn-north-1', true, true, 'apigateway-fips.cn-north-1.api.amazonwebservices.com.cn'],
    ['us-iso-east-1', false, true, 'apigateway.us-iso-east-1.api.aws.ic.gov'],
    ['us-isob-east-1', false, false, 'apigateway.us-isob-east-1.sc2s.sgov.gov'],
    ['eu-isoe-west-1', true, false, 'apigateway-fips.eu-isoe-west-1.cloud.adc-e.uk'],
    ['us-isof-south-1', false, false, 'apigateway.us-isof-south-1.csp.hci.ic.gov'],
    ['eusc-de-east-1', false, true, 'apigateway.eusc-de-east-1.api.amazonwebservices.eu'],
    ['aws-iso-e-global', false, true, 'apigateway.aws-iso-e-global.api.cloud-aws.adc-e.uk'],
    ['mars-north-1', false, false, 'apigateway.mars-north-1.amazonaws.com'],
    ['CN-NORTH-1', false, false, 'apigateway.CN-NORTH-1.amazonaws.com'],
    ['cn-north', false, false, 'apigateway.cn-north.amazonaws.com'],
  ])('%s, FIPS %j, dual stack %j', (region, fips, dualstack, host) => {
    expect(own(region, fips, dualstack)).toEqual({ url: `https://${host}`, query: '', signingRegion: region })
  })

  test('of a region not known yet', () => {
    expect(own(undefined, true, true)).toEqual({
      url: 'https://apigateway-fips.{region}.api.aws',
      query: '',
      signingRegion: undefined,
    })
  })

  test('of an empty region', () => {
    expect(() => own('')).toThrow(
      refusal('Invalid endpoint: https://apigateway..amazonaws.com', 'The region is empty.'),
    )
  })

  test.each<[region: string, fips: boolean, variants: string]>([
    ['eu-isoe-west-1', false, "['dualstack']"],
    ['us-isof-east-1', true, "['dualstack', 'fips']"],
    ['us-isof-new-1', false, "['dualstack']"],
  ])('no dual stack in %s, FIPS %j', (region, fips, variants) => {
    expect(() => own(region, fips, true)).toThrow(
      refusal(`Unable to construct a modeled endpoint with the following variant(s) ${variants}: `),
    )
  })
})

test('the rules of the SDK give the same hosts', () => {
  const { endpointProvider } = new ApiGatewayV2Client({ region: 'us-east-1' }).config
  const regions = ['us-east-1', 'eu-west-3', 'il-central-1', 'mx-central-1', 'us-gov-east-1', 'aws-us-gov-global']
  regions.push('cn-northwest-1', 'cn-new-1', 'aws-cn-global', 'us-iso-west-1', 'aws-iso-global', 'us-isob-west-1')
  regions.push('aws-iso-b-global', 'aws-iso-e-global', 'aws-iso-f-global', 'eusc-de-east-1', 'eusc-de-new-2')
  regions.push('us-isobar-east-1', 'xx-north-1', 'cn-north-1a', 'US-ISO-EAST-1', 'a', 'eu-isoe-new-1', 'us-isof-east-1')

  const cases = regions.flatMap((region) =>
    [false, true].flatMap((fips) => [false, true].map((dualstack) => ({ region, fips, dualstack }))),
  )
  for (const wish of cases) {
    const { region: Region, fips: UseFIPS, dualstack: UseDualStack } = wish
    if (UseDualStack && /-iso[ef]-.*\d$/.test(Region)) continue
    const { url } = endpointProvider({ Region, UseFIPS, UseDualStack })
    expect(new URL(endpointFor(wish).url).href, JSON.stringify(wish)).toBe(url.href)
  }
})

describe('a custom endpoint', () => {
  const custom = (url: string) => endpointFor({ region: 'eu-west-1', fips: true, dualstack: true, custom: url })

  test.each<[url: string, base: string, query?: string]>([
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['https://h/stage/base', 'https://h/stage/base'],
    ['https://h/stage/', 'https://h/stage'],
    ['https://h//', 'https://h/'],
    ['https://h/a//b//', 'https://h/a//b/'],
    ['https://h/a%20b/c%2fd', 'https://h/a%20b/c%2Fd'],
    ['https://h/a b', 'https://h/a%20b'],
    ['https://h/100%/%41', 'https://h/100%25/%2541'],
    ['https://h/ü{}\\', 'https://h/%C3%BC%7B%7D%5C'],
    ["https://h/~!$&'()*+,;=:@-._", "https://h/~!$&'()*+,;=:@-._"],
    ['https://h/a/../b/./', 'https://h/b'],
    ['https://h/..', 'https://h'],
    ['https://h/#frag', 'https://h'],
    ['https://h#a?b', 'https://h'],
    ['https://h/?a=b', 'https://h', '?a=b'],
    ['https://h/x/?a=b c/?d#e', 'https://h/x', '?a=b%20c/?d'],
    ['https://h?', 'https://h'],
    ['HTTP://LOCALHOST:1', 'http://LOCALHOST:1'],
    ['http://user:pass@127.0.0.1:1', 'http://user:pass@127.0.0.1:1'],
    ['http://a@b:c@h', 'http://a@b:c@h'],
    ['http://127.0.0.1:', 'http://127.0.0.1:'],
    ['http://127.0.0.1:0', 'http://127.0.0.1:0'],
    ['http://localhost.:1', 'http://localhost.:1'],
    ['http://[::1]:1', 'http://[::1]:1'],
    ['http://[1:2:3:4:5:6:7:8]', 'http://[1:2:3:4:5:6:7:8]'],
    ['http://[::ffff:1.2.3.4]/a', 'http://[::ffff:1.2.3.4]/a'],
    [' \x01http://h', 'http://h'],
    [`http://${'a'.repeat(63)}.b`, `http://${'a'.repeat(63)}.b`],
  ])('%j', (url, base, query = '') => {
    expect(custom(url)).toEqual({ url: base, query, signingRegion: 'eu-west-1' })
  })

  const NO_HOST = 'It has no valid host. An endpoint is written http://HOST or https://HOST.'
  const SCHEME = 'The scheme must be http or https.'
  const BREAK = 'A tab or a line break is in it.'

  test.each([
    ['localhost', NO_HOST],
    ['localhost:8080', NO_HOST],
    ['/path', NO_HOST],
    ['http:', NO_HOST],
    ['http://', NO_HOST],
    ['http:/127.0.0.1:1', NO_HOST],
    ['http:///x', NO_HOST],
    ['file:///tmp/x', NO_HOST],
    ['http://local host', NO_HOST],
    ['http://a_b', NO_HOST],
    ['http://bücher.invalid', NO_HOST],
    ['http://a..b', NO_HOST],
    ['http://-a', NO_HOST],
    ['http://a-', NO_HOST],
    ['http://a%41', NO_HOST],
    ['http://user@', NO_HOST],
    ['http://[]', NO_HOST],
    ['http://[1:2]', NO_HOST],
    ['http://[1::2::3]', NO_HOST],
    ['http://[12345::]', NO_HOST],
    ['http://[1:2:3:4:5:6:7:8:9]', NO_HOST],
    ['http://[::256.1.1.1]', NO_HOST],
    ['http://[1.2.3.4]', NO_HOST],
    ['http://[fe80::1%25eth0]', NO_HOST],
    ['http://x[::1]', NO_HOST],
    [`http://${'a'.repeat(64)}`, NO_HOST],
    [`http://${'a.'.repeat(128)}b`, NO_HOST],
    ['//localhost', SCHEME],
    ['ftp://127.0.0.1:1', SCHEME],
    ['foo://127.0.0.1:1', SCHEME],
    ['file://ep.txt', SCHEME],
    ['http://h\n', BREAK],
    ['http://127.0.0.1\t:1', BREAK],
  ])('none: %j', (url, hint) => {
    expect(() => custom(url)).toThrow(refusal(`Invalid endpoint: ${url}`, hint))
  })

  test.each<[url: string, message: string]>([
    ['http://[::1', 'Invalid IPv6 URL'],
    ['http://::1]', 'Invalid IPv6 URL'],
    ['http://127.0.0.1:abc', "Port could not be cast to integer value as 'abc'"],
    ['http://h:1:2', "Port could not be cast to integer value as '1:2'"],
    ['http://127.0.0.1:65536', 'Port out of range 0-65535'],
  ])('%j: %s', (url, message) => {
    expect(() => custom(url)).toThrow(refusal(message))
  })

  test('needs no region', () => {
    const unknown = endpointFor({ region: undefined, fips: false, dualstack: false, custom: 'http://h/' })

    expect(unknown).toEqual({ url: 'http://h', query: '', signingRegion: undefined })
  })
})

describe('--endpoint-url', () => {
  test.each(['http://h', 'http:', 'localhost:8080', 'foo://x', '\thttp://h'])('%j has a scheme', (url) => {
    expect(() => {
      checkEndpointFlag(url)
    }).not.toThrow()
  })

  test.each(['', 'localhost', '127.0.0.1:8080', '/path', '"http://h"', '//h', ':x', 'é:x'])('%j has none', (url) => {
    expect(() => {
      checkEndpointFlag(url)
    }).toThrow(
      new CliError(
        'param',
        `Bad value for --endpoint-url "${url}": scheme is missing.  Must be of the form http://<hostname>/ or https://<hostname>/`,
      ),
    )
  })

  test('broken brackets', () => {
    expect(() => {
      checkEndpointFlag('http://[::1')
    }).toThrow(refusal('Invalid IPv6 URL'))
  })
})
