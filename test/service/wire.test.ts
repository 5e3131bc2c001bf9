import { expect, test } from 'vitest'
import { readJson } from '../../src/python/json.ts'
import { checkTypes } from '../../src/rules/client-checks.ts'
import { writeCompactJson } from '../../src/output/json.ts'
import { toWire } from '../../src/service/wire.ts'
import { isMap } from '../../src/value.ts'
import type { Value } from '../../src/value.ts'

function wire(json: string): { path: string; body: string } {
  const members: Value = readJson(json)
  if (!isMap(members)) throw new Error('a request is a map')
  const draft = new Map([...members].map(([name, value]) => [String(name), { value, as: 'document' as const }]))
  const { path, body } = toWire(checkTypes(draft))
  return { path, body: writeCompactJson(body) }
}

test('members get their wire names, keys of maps stay as they are, and the order is kept', () => {
  const { body } = wire(
    '{"TlsConfig":{"ServerNameToVerify":"x"},"IntegrationType":"AWS","ApiId":"a","ResponseParameters":{"500":{"B":"1"},"200":{"A":"2"}},"RequestParameters":{"ApiId":"1","__proto__":"2","10":"3","9":"4"}}',
  )

  expect(body).toBe(
    '{"tlsConfig":{"serverNameToVerify":"x"},"integrationType":"AWS","responseParameters":{"500":{"B":"1"},"200":{"A":"2"}},"requestParameters":{"ApiId":"1","__proto__":"2","10":"3","9":"4"}}',
  )
})

test('integers keep their digits, however many', () => {
  expect(wire('{"ApiId":"a","IntegrationType":"M","TimeoutInMillis":99999999999999999999}').body).toBe(
    '{"integrationType":"M","timeoutInMillis":99999999999999999999}',
  )
})

test.each([
  ['plain', 'a1b2c3', 'a1b2c3'],
  ['unreserved marks', 'a-b.c_d~e', 'a-b.c_d~e'],
  ['what would leave the path', '../x?y#z%', '..%2Fx%3Fy%23z%25'],
  ['marks that encodeURIComponent leaves', "!'()*", '%21%27%28%29%2A'],
  ['characters beyond ASCII', 'é😀', '%C3%A9%F0%9F%98%80'],
])('the API id in the path: %s', (_, id, encoded) => {
  expect(wire(JSON.stringify({ ApiId: id, IntegrationType: 'M' })).path).toBe(`/v2/apis/${encoded}/integrations`)
})

test('half a surrogate pair in the API id', () => {
  expect(() => wire('{"ApiId":"\\ud83d!","IntegrationType":"M"}')).toThrow('half of a surrogate pair stands alone')
})
