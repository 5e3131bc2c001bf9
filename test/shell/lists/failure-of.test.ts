import { expect, test } from 'vitest'
import { CliError } from '../../../src/errors.ts'
import { failureOf, tooLong } from '../../../src/shell/lists/failure-of.ts'
import { brokenError } from '../../../src/shell/lists/service-line.ts'
import type { Broken } from '../../../src/world.ts'

const words = (error: unknown): string => failureOf(error, { actions: ['x:First', 'x:Second'] }, 3000)

const answered = (name: string, message: string, status: number, fault?: string): Error =>
  Object.assign(new Error(message), {
    name,
    $metadata: { httpStatusCode: status },
    ...(fault !== undefined && { $fault: fault }),
  })

const refused = (name: string, message = ''): Error => answered(name, message, 400, 'client')

test.each<[Error, string]>([
  [refused('AccessDenied'), 'not permitted (x:First)'],
  [refused('AccessDeniedException', 'not authorized to perform: x:second on resource: *'), 'not permitted (x:Second)'],
  [refused('UnauthorizedOperation'), 'not permitted (x:First)'],
  [refused('ExpiredTokenException'), 'the credentials have expired (ExpiredTokenException)'],
  [refused('UnrecognizedClientException'), 'the credentials are not valid (UnrecognizedClientException)'],
  [refused('SignatureDoesNotMatch'), 'the credentials are not valid (SignatureDoesNotMatch)'],
  [refused('Throttling'), 'too many requests (Throttling)'],
  [refused('OptInRequired'), 'refused (OptInRequired)'],
  [answered('SyntaxError', 'Unexpected token <', 200), 'the answer cannot be read'],
  [answered('SyntaxError', 'Unexpected token <', 502), 'the answer was 502'],
  [Object.assign(new Error('no status'), { $metadata: {} }), 'no status'],
  [new CliError('service', 'm', { code: 'AccessDeniedException' }), 'not permitted (x:First)'],
  [new CliError('service', 'm', { code: '503' }), 'the answer was 503'],
  [new CliError('config', 'm', { code: 'NoCredentials' }), 'no credentials'],
  [new CliError('general', 'The token has expired.\nSecond line'), 'The token has expired.'],
  [new Error(''), 'Error'],
  [new Error('x'.repeat(200)), `${'x'.repeat(150)}…`],
])('%s', (error, said) => {
  expect(words(error)).toBe(said)
})

test('what is thrown without being an error', () => {
  expect(words('text')).toBe('text')
  expect(words(undefined)).toBe('undefined')
})

test.each<[Broken['why'], string, string]>([
  ['refused', 'ENOTFOUND', 'offline (ENOTFOUND)'],
  ['refused', '', 'offline'],
  ['connect-timeout', 'ETIMEDOUT', 'took longer than 3 s'],
  ['read-timeout', 'ETIMEDOUT', 'took longer than 3 s'],
  ['proxy', 'EPROXY', 'no way through the proxy (EPROXY)'],
  ['tls', 'CERT_HAS_EXPIRED', 'the certificate is not trusted (CERT_HAS_EXPIRED)'],
  ['closed', 'ECONNRESET', 'the connection was closed (ECONNRESET)'],
])('no answer: %s %s', (why, code, said) => {
  expect(words(brokenError({ why, code, reached: false, says: 'm' }))).toBe(said)
})

test('a file of authorities without one', () => {
  const error = Object.assign(new Error('m'), { code: 'NO_CERTIFICATE_OR_CRL_FOUND' })

  expect(words(error)).toBe('no certificate in the file of certificate authorities')
})

test('the budget in seconds', () => {
  expect([tooLong(3000), tooLong(150)]).toEqual(['took longer than 3 s', 'took longer than 0.15 s'])
})
