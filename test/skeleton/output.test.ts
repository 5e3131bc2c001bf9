import { expect, test } from 'vitest'
import { FIELDS } from '../../src/model/fields.ts'
import { sampleReply } from '../../src/skeleton/output.ts'
import { writeJson } from '../../src/output/json.ts'

test('every member of the reply, texts named after their members', () => {
  const sample = JSON.parse(writeJson(sampleReply()))

  expect(Object.keys(sample)).toHaveLength(20)
  expect(sample).toMatchObject({
    ApiGatewayManaged: true,
    IntegrationId: 'IntegrationId',
    ResponseParameters: { KeyName: { KeyName: 'Value' } },
    TlsConfig: { ServerNameToVerify: 'ServerNameToVerify' },
  })
})

test('the timeout is one that the service accepts', () => {
  const { min, max } = FIELDS.TimeoutInMillis.shape
  const millis = Number(sampleReply().get('TimeoutInMillis'))

  expect(millis).toBeGreaterThanOrEqual(min)
  expect(millis).toBeLessThanOrEqual(max)
})
