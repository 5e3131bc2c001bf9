import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isHcl } from '../../../src/formats/terraform/read-hcl.ts'
import { isTerraformJson, readTerraformJson } from '../../../src/formats/terraform/read-json.ts'
import { jsonSource, membersOf, readHcl, settingsOf } from './reading.ts'

const SAMPLES = new URL('../samples/', import.meta.url)
const NAMES = readdirSync(SAMPLES).filter((name) => !name.startsWith('_'))
const read = (path: string): string => readFileSync(new URL(path, SAMPLES), 'utf8')

test.each(NAMES)('%s in HCL reads to its input', async (name) => {
  const text = read(`${name}/main.tf`)

  expect(isHcl({ kind: 'text', text })).toBe(true)
  expect(membersOf(await readHcl(text))).toEqual({
    [name.replaceAll('-', '_')]: JSON.parse(read(`${name}/input.json`)),
  })
})

test.each(NAMES)('%s in JSON reads to its input', async (name) => {
  const source = jsonSource(read(`${name}/main.tf.json`))
  const reading = await readTerraformJson(source, settingsOf())

  expect(isTerraformJson(source)).toBe(true)
  expect(membersOf(reading)).toEqual({ [name.replaceAll('-', '_')]: JSON.parse(read(`${name}/input.json`)) })
})

test('a method of a REST API reads with its response', async () => {
  expect(membersOf(await readHcl(read('_v1/main.tf')))).toEqual({
    orders_post: {
      Type: 'HTTP_PROXY',
      IntegrationHttpMethod: 'POST',
      Uri: 'https://api.example.com/orders',
      ConnectionType: 'INTERNET',
      PassthroughBehavior: 'WHEN_NO_MATCH',
      TimeoutInMillis: 29000,
      CacheNamespace: 'orders',
      CacheKeyParameters: ['method.request.header.x-tenant'],
      RequestParameters: {
        'integration.request.header.x-tenant': 'method.request.header.x-tenant',
        'integration.request.header.x-static': "'fixed'",
      },
      IntegrationResponses: [
        {
          StatusCode: '200',
          ResponseParameters: { 'method.response.header.x-cid': 'integration.response.header.cid' },
        },
      ],
    },
  })
})
