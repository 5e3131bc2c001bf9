import { expect, test } from 'vitest'
import { sign } from '../../../src/shell/credentials/sign.ts'

const request = {
  method: 'POST',
  url: 'https://sts.us-east-1.amazonaws.com/base?b=2&a=1',
  headers: new Map([['content-type', 'application/x-www-form-urlencoded']]),
  body: 'Action=AssumeRole',
  timeouts: { connect: 1, read: 1 },
  mayUseProxy: true,
} as const
const scope = { service: 'sts', region: 'us-east-1' }

test('the signature covers the host, and the session token if there is one', async () => {
  const keys = { accessKeyId: 'AKID', secretAccessKey: 'secret', sessionToken: 'token' }

  const signed = await sign(request, keys, scope)

  expect({ ...signed, headers: undefined }).toEqual({ ...request, headers: undefined })
  expect(signed.headers.get('content-type')).toBe('application/x-www-form-urlencoded')
  expect(signed.headers.get('host')).toBe('sts.us-east-1.amazonaws.com')
  expect(signed.headers.get('x-amz-security-token')).toBe('token')
  expect(signed.headers.get('authorization')).toMatch(
    /^AWS4-HMAC-SHA256 Credential=AKID\/\d{8}\/us-east-1\/sts\/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-security-token, Signature=[0-9a-f]{64}$/,
  )
})

test('a request is not changed, and is signed for the port it goes to', async () => {
  const signed = await sign(
    { ...request, url: 'http://localhost:81/' },
    { accessKeyId: 'A', secretAccessKey: 's' },
    scope,
  )

  expect(signed.headers.get('host')).toBe('localhost:81')
  expect(signed.headers.has('x-amz-security-token')).toBe(false)
  expect(request.headers.size).toBe(1)
})
