import { maskedProxy } from '../config/proxy.ts'
import { CliError } from '../errors.ts'
import type { Broken } from '../world.ts'

/** OpenSSL's words, which the AWS CLI shows, for Node's codes. */
const CERTIFICATE: ReadonlyMap<string, string> = new Map([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate in certificate chain'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'unable to get issuer certificate'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'unable to get local issuer certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unable to get local issuer certificate'],
  ['CERT_HAS_EXPIRED', 'certificate has expired'],
  ['CERT_NOT_YET_VALID', 'certificate is not yet valid'],
  ['CERT_REVOKED', 'certificate revoked'],
])

/** What botocore, in which the AWS CLI is written, calls these errors. */
const CODES = {
  refused: 'EndpointConnectionError',
  'connect-timeout': 'ConnectTimeoutError',
  'read-timeout': 'ReadTimeoutError',
  closed: 'ConnectionClosedError',
  proxy: 'ProxyConnectionError',
  tls: 'SSLError',
} as const satisfies Record<Broken['why'], string>

/** What an exchange without a reply becomes, in the AWS CLI's words. */
export function brokenError(broken: Broken, url: string, proxy?: string): CliError {
  return new CliError('general', messageOf(broken, url, proxy), { code: CODES[broken.why] })
}

function messageOf({ why, code, says }: Broken, url: string, proxy: string | undefined): string {
  switch (why) {
    case 'refused':
      return `Could not connect to the endpoint URL: "${url}"`
    case 'connect-timeout':
      return `Connect timeout on endpoint URL: "${url}"`
    case 'read-timeout':
      return `Read timeout on endpoint URL: "${url}"`
    case 'closed':
      return `Connection was closed before we received a valid response from endpoint URL: "${url}".`
    case 'proxy':
      return `Failed to connect to proxy URL: "${maskedProxy(proxy ?? '')}"`
    case 'tls':
      return `SSL validation failed for ${url} ${tlsDetail(code, says, url)}`
  }
}

function tlsDetail(code: string, says: string, url: string): string {
  const failed = '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: '
  const known = CERTIFICATE.get(code)
  if (known !== undefined) return failed + known
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    const host = url.replace(/^https:\/\/(?:[^/@]*@)?/, '').replace(/[:/].*$/s, '')
    return `${failed}Hostname mismatch, certificate is not valid for '${host}'.`
  }
  return /wrong version number/i.test(says) ? '[SSL: WRONG_VERSION_NUMBER] wrong version number' : says
}
