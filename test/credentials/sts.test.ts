import { expect, test } from 'vitest'
import { assumeRole } from '../../src/credentials/sts.ts'
import { outsideOf, parametersOf, searchOf, stsRefusal, stsReply } from './support.ts'
import type { Answer, Told } from './support.ts'

const PARAMETERS = new Map([
  ['RoleArn', 'arn:aws:iam::1:role/ü &'],
  ['RoleSessionName', 'me'],
])
const KEYS = { accessKeyId: 'AKID', secretAccessKey: 's' }

async function assume(told: Told, signed = true) {
  const { outside, said } = outsideOf(told)
  const reply = await assumeRole(
    'AssumeRole',
    PARAMETERS,
    signed ? KEYS : undefined,
    searchOf(told, outside),
    outside,
  ).catch((error: unknown) => error)
  return { reply, requests: said.requests }
}

const OK = stsReply('AssumeRole', 'ASIA')

test('the parameters are a form', async () => {
  const { requests } = await assume({ answers: [OK] })

  expect(requests[0]?.body).toBe(
    'Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A1%3Arole%2F%C3%BC+%26&RoleSessionName=me',
  )
})

test.each([
  ['http://localhost:1', 'http://localhost:1/'],
  ['http://localhost:1/?x=1', 'http://localhost:1/?x=1'],
  ['http://localhost:1/base/', 'http://localhost:1/base'],
])('at %s', async (endpoint, url) => {
  const { requests } = await assume({ env: { AWS_ENDPOINT_URL_STS: endpoint }, answers: [OK] })

  expect(requests[0]?.url).toBe(url)
})

test('each attempt is signed anew, and none without keys', async () => {
  const answers: readonly Answer[] = [stsRefusal(400, 'Throttling'), OK]

  const signed = await assume({ answers })
  const unsigned = await assume({ answers }, false)

  expect(signed.requests.map(({ headers }) => headers.get('authorization'))).toEqual(
    Array(2).fill('AKID sts eu-west-1'),
  )
  expect(unsigned.requests.map(({ headers }) => headers.get('authorization'))).toEqual([undefined, undefined])
  expect(parametersOf(unsigned.requests[1])).toMatchObject({ Action: 'AssumeRole' })
})

const without = (name: string): string => OK.replaceAll(name, 'x')

test.each<[string, Answer, string]>([
  ['no key', without('AccessKeyId'), 'The reply of AssumeRole cannot be read: it has no AccessKeyId.'],
  ['an empty secret', OK.replace('s&amp;t', ''), 'The reply of AssumeRole cannot be read: it has no SecretAccessKey.'],
  ['no token', without('SessionToken'), 'The reply of AssumeRole cannot be read: it has no SessionToken.'],
  ['no time', without('Expiration'), 'The reply of AssumeRole cannot be read: it has no Expiration.'],
  ['no XML', 'secret', 'The reply of AssumeRole cannot be read: it has no AccessKeyId.'],
  [
    'a refusal in other words',
    { status: 400, body: '<a/>' },
    'An error occurred (Unknown) when calling the AssumeRole operation: Unknown',
  ],
  [
    'a refusal in plain words',
    { status: 400, body: 'no' },
    "Unable to parse response (syntax error: line 1, column 0), invalid XML received. Further retries may succeed:\nb'no'",
  ],
  [
    'a refusal without words',
    { status: 400 },
    "Unable to parse response (no element found: line 1, column 0), invalid XML received. Further retries may succeed:\nb''",
  ],
  [
    'entities, known and not',
    stsRefusal(400, 'X', '&lt;&quot;&apos;&#233;&#x1F600;&#9999999;&amp;lt;&nbsp;'),
    'An error occurred (X) when calling the AssumeRole operation: <"\'é😀&#9999999;&lt;&nbsp;',
  ],
])('%s', async (_, answer, message) => {
  expect((await assume({ answers: [answer] })).reply).toMatchObject({ message })
})

test.each(['', ' <html>busy'])('a server that fails with "%s" is asked three times', async (body) => {
  const { reply, requests } = await assume({ answers: Array<Answer>(3).fill({ status: 503, body }) })

  expect(requests).toHaveLength(3)
  expect(reply).toMatchObject({
    message:
      'An error occurred (503) when calling the AssumeRole operation (reached max retries: 2): Service Unavailable',
  })
})

test('without a region there is no STS', async () => {
  const { outside } = outsideOf({})
  const search = { ...searchOf({}, outside), region: undefined }

  await expect(assumeRole('AssumeRole', PARAMETERS, KEYS, search, outside)).rejects.toMatchObject({ code: 'NoRegion' })
})
