import { expect, test } from 'vitest'
import { openMetadata } from '../../src/credentials/instance-metadata.ts'
import { outsideOf, searchOf } from './support.ts'
import type { Answer, Told } from './support.ts'

/** What is read at a path, and what was asked for: the method, the path and the token. */
async function read(told: Told, isGood?: (text: string) => boolean) {
  const { outside, said } = outsideOf(told)
  const metadata = await openMetadata(searchOf(told, outside).sources, outside)
  const text = metadata === undefined ? 'no service' : await metadata.read('x', isGood)
  const asked = said.requests.map(({ method, url, headers }) => {
    const token = headers.get('x-aws-ec2-metadata-token')
    return [method, url.replace(/^.*latest/, ''), ...(token === undefined ? [] : [token])].join(' ')
  })
  return { text, asked, requests: said.requests }
}

const TWICE = { AWS_METADATA_SERVICE_NUM_ATTEMPTS: '2' }

test('a token comes first', async () => {
  const { text, asked, requests } = await read({ answers: ['tok', 'value'] })

  expect(text).toBe('value')
  expect(asked).toEqual(['PUT /api/token', 'GET /meta-data/x tok'])
  expect(requests[0]).toEqual({
    method: 'PUT',
    url: 'http://169.254.169.254/latest/api/token',
    headers: new Map([['x-aws-ec2-metadata-token-ttl-seconds', '21600']]),
    timeouts: { connect: 1, read: 1 },
    mayUseProxy: true,
  })
})

test.each<[string, Answer]>([
  ['refuses tokens', { status: 403 }],
  ['knows no tokens', { status: 404 }],
  ['knows no PUT', { status: 405 }],
  ['is broken', { status: 500 }],
  ['does not answer', 'read timeout'],
  ['hangs up', 'closed'],
])('a service that %s is asked without', async (_, answer) => {
  const { text, asked } = await read({ answers: [answer, 'value'] })

  expect(text).toBe('value')
  expect(asked).toEqual(['PUT /api/token', 'GET /meta-data/x'])
})

test.each<[string, Answer]>([
  ['that cannot be reached', 'unconnected'],
  ['that does not let us in', 'connect timeout'],
  ['that finds the request bad', { status: 400 }],
])('a service %s is not asked again', async (_, answer) => {
  expect(await read({ answers: [answer] })).toMatchObject({ text: 'no service', asked: ['PUT /api/token'] })
})

test.each<[string, readonly Answer[], string | undefined]>([
  ['a refusal', ['tok', { status: 404 }], undefined],
  ['an empty text', ['tok', ''], undefined],
  ['no answer', ['tok', 'closed'], undefined],
])('%s is nothing', async (_, answers, expected) => {
  expect((await read({ answers })).text).toBe(expected)
})

test('the settings allow more attempts, for each request', async () => {
  const { text, asked } = await read(
    { env: TWICE, answers: ['unconnected', 'tok', 'bad', 'good'] },
    (candidate) => candidate === 'good',
  )

  expect(text).toBe('good')
  expect(asked).toEqual(['PUT /api/token', 'PUT /api/token', 'GET /meta-data/x tok', 'GET /meta-data/x tok'])
})

test('the endpoint may be another, with a final slash or not, and patience too', async () => {
  for (const endpoint of ['http://localhost:1/base', 'http://localhost:1/base/']) {
    const env = { AWS_EC2_METADATA_SERVICE_ENDPOINT: endpoint, AWS_METADATA_SERVICE_TIMEOUT: '3' }
    const { requests } = await read({ env, answers: ['tok', 'value'] })

    expect(requests[1]).toMatchObject({
      url: 'http://localhost:1/base/latest/meta-data/x',
      timeouts: { connect: 3, read: 3 },
    })
  }
})

test.each([
  ['true', 'no service'],
  ['TRUE', 'no service'],
  ['1', 'value'],
])('AWS_EC2_METADATA_DISABLED=%s', async (value, expected) => {
  expect((await read({ env: { AWS_EC2_METADATA_DISABLED: value }, answers: ['tok', 'value'] })).text).toBe(expected)
})

test.each<[string, Told]>([
  ['the environment', { env: { AWS_EC2_METADATA_V1_DISABLED: 'True' } }],
  ['the profile', { config: '[default]\nec2_metadata_v1_disabled = true\n' }],
])('%s may forbid to ask without a token', async (_, told) => {
  await expect(read({ ...told, answers: [{ status: 404 }] })).rejects.toThrow(
    'Error retrieving metadata: Unable to retrieve token for use in IMDSv2 call and IMDSv1 has been disabled',
  )
})

test('what another try does not mend is an error', async () => {
  await expect(read({ answers: ['other'] })).rejects.toThrow('other: "http://169.254.169.254/latest/api/token"')
})
