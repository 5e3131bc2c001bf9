import { expect, test } from 'vitest'
import { brokenError } from '../../src/service/broken.ts'
import type { Broken } from '../../src/world.ts'

const URL = 'https://h.example:1/v2/apis/a/integrations'

const broken = (why: Broken['why'], code = '', says = 'words'): Broken => ({ why, reached: false, code, says })
const failed =
  'SSL validation failed for https://h.example:1/v2/apis/a/integrations [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: '

test.each<[string, Broken, string]>([
  ['refused', broken('refused'), `Could not connect to the endpoint URL: "${URL}"`],
  ['no connection in time', broken('connect-timeout'), `Connect timeout on endpoint URL: "${URL}"`],
  ['no reply in time', broken('read-timeout'), `Read timeout on endpoint URL: "${URL}"`],
  [
    'closed',
    broken('closed'),
    `Connection was closed before we received a valid response from endpoint URL: "${URL}".`,
  ],
  ['the proxy', broken('proxy'), 'Failed to connect to proxy URL: "http://***:***@p:1"'],
  ['self-signed', broken('tls', 'DEPTH_ZERO_SELF_SIGNED_CERT'), `${failed}self-signed certificate`],
  [
    'an unknown authority',
    broken('tls', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
    `${failed}unable to get local issuer certificate`,
  ],
  ['expired', broken('tls', 'CERT_HAS_EXPIRED'), `${failed}certificate has expired`],
  [
    'another host',
    broken('tls', 'ERR_TLS_CERT_ALTNAME_INVALID'),
    `${failed}Hostname mismatch, certificate is not valid for 'h.example'.`,
  ],
  [
    'no TLS at all',
    broken('tls', 'EPROTO', 'ssl3_get_record:wrong version number:x'),
    `SSL validation failed for ${URL} [SSL: WRONG_VERSION_NUMBER] wrong version number`,
  ],
  ['something else', broken('tls', 'ERR_SSL_X', 'words'), `SSL validation failed for ${URL} words`],
])('%s', (_, exchange, message) => {
  expect(brokenError(exchange, URL, 'http://u:p@p:1')).toMatchObject({ fault: 'general', message })
})

test.each<[Broken['why'], string]>([
  ['refused', 'EndpointConnectionError'],
  ['connect-timeout', 'ConnectTimeoutError'],
  ['read-timeout', 'ReadTimeoutError'],
  ['closed', 'ConnectionClosedError'],
  ['proxy', 'ProxyConnectionError'],
  ['tls', 'SSLError'],
])('%s is a %s', (why, code) => {
  expect(brokenError(broken(why), URL).code).toBe(code)
})
