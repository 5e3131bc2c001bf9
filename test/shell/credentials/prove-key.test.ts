import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { proveKey } from '../../../src/shell/credentials/prove-key.ts'

const decoded = (part: string | undefined): Record<string, unknown> =>
  JSON.parse(Buffer.from(part ?? '', 'base64url').toString())

test('a proof tells the public key, and the private one has signed it', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const pem = privateKey.export({ type: 'sec1', format: 'pem' }).toString()

  const [head, claims, signature] = (proveKey(pem, 'https://h/v1/token') ?? '').split('.')

  const { kty, crv, x, y } = publicKey.export({ format: 'jwk' })
  expect(decoded(head)).toEqual({ typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y } })
  expect(decoded(claims)).toEqual({
    htm: 'POST',
    htu: 'https://h/v1/token',
    iat: expect.closeTo(Date.now() / 1000, -1),
    jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
  const key = createPublicKey(publicKey.export({ type: 'spki', format: 'pem' }))
  expect(
    verify(
      'sha256',
      Buffer.from(`${head}.${claims}`),
      { key, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature ?? '', 'base64url'),
    ),
  ).toBe(true)
})

test('what is no key proves nothing', () => {
  expect(proveKey('x', 'https://h')).toBeUndefined()
})
