import { expect, test } from 'vitest'
import { createIntegration } from '../../src/app/create-integration.ts'
import { debugTo } from '../../src/app/debug.ts'
import { run } from '../../src/app/run.ts'
import { fakeWorld } from '../support/fake-world.ts'

test('nobody listens: the text is not even made', () => {
  const { world, said } = fakeWorld()
  const text = () => {
    throw new Error('made')
  }

  expect(() => debugTo(false, world)(text)).not.toThrow()
  expect(said.stderr).toBe('')
})

test('to stderr, with the time since the start', () => {
  const { world, said } = fakeWorld()
  debugTo(true, world)(() => 'x')

  expect(said.stderr).toBe('apigw: [DEBUG]: 1.5 ms: x\n')
})

test('what was resolved from where, the request and the reply, and no secret', async () => {
  const { world, said } = fakeWorld({
    env: {
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'hunter2-secret',
      AWS_SESSION_TOKEN: 'hunter2-token',
      HTTP_PROXY: 'http://me:hunter2-proxy@proxy:1',
    },
    replies: [{ body: '{"integrationId":"x"}', headers: { 'x-amzn-requestid': 'r-1' } }],
  })
  const argv = ['create-integration', '--api-id', 'a', '--integration-type', 'MOCK', '--debug']
  await run(createIntegration, [...argv, '--endpoint-url', 'http://me:hunter2-url@h/b'], world)

  expect(said.stderr.replace(/^apigw: \[DEBUG\]: 1\.5 ms: /gm, '').split('\n')).toEqual([
    'profile default (default)',
    'region eu-west-1 (AWS_REGION)',
    'credentials found',
    'endpoint http://h/b (--endpoint-url)',
    'at most 3 requests (default); read timeout 60 s (default)',
    'proxy http://***:***@proxy:1',
    'request {"Method":"POST","Url":"http://h/b/v2/apis/a/integrations","Headers":{"Host":"h","Content-Type":"application/json","Content-Length":26},"Body":{"integrationType":"MOCK"}}',
    'reply 201; x-amzn-requestid: r-1; {"integrationId":"x"}',
    '',
  ])
  expect(said.stderr).not.toContain('hunter2')
})
