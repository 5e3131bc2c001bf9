import { expect, test } from 'vitest'
import { writeJson } from '../../src/output/json.ts'
import { readReply } from '../../src/service/reply.ts'

const read = (body: string | Uint8Array): string =>
  writeJson(
    readReply({ status: 201, headers: new Map(), body: typeof body === 'string' ? Buffer.from(body) : body }),
  ).replace(/\s+/g, ' ')

test.each([
  [
    'members in model order, under their own names',
    '{"tlsConfig":{"serverNameToVerify":"h"},"integrationId":"i","apiGatewayManaged":false}',
    '{ "ApiGatewayManaged": false, "IntegrationId": "i", "TlsConfig": { "ServerNameToVerify": "h" } }',
  ],
  [
    'maps in the order of the reply, whatever their keys',
    '{"requestParameters":{"b":"1","10":"2","9":"3","__proto__":"4"}}',
    '{ "RequestParameters": { "b": "1", "10": "2", "9": "3", "__proto__": "4" } }',
  ],
  [
    'numbers as they came',
    '{"timeoutInMillis":123456789012345678901234567890}',
    '{ "TimeoutInMillis": 123456789012345678901234567890 }',
  ],
  ['a whole float as the integer it stands for', '{"timeoutInMillis":29000.0}', '{ "TimeoutInMillis": 29000 }'],
  [
    'null members left out, null values of maps kept',
    '{"description":null,"requestTemplates":{"a":null},"tlsConfig":{"serverNameToVerify":null}}',
    '{ "RequestTemplates": { "a": null }, "TlsConfig": {} }',
  ],
  ['a null inner map kept', '{"responseParameters":{"200":null}}', '{ "ResponseParameters": { "200": null } }'],
  ['unknown members left out, names exactly spelled', '{"IntegrationId":"i","more":1,"integrationid":"x"}', '{}'],
  ['text of another type passed on', '{"description":[1,{"a":1.0}]}', '{ "Description": [ 1, { "a": 1.0 } ] }'],
  ['a repeated member: the last', '{"description":"a","description":"b"}', '{ "Description": "b" }'],
])('%s', (_, body, shown) => {
  expect(read(body)).toBe(shown)
})

test.each([
  ['empty', ''],
  ['not JSON', 'not json'],
  ['HTML', '<html></html>'],
  ['cut short', '{"integrationId":"x"'],
  ['followed by more', '{"integrationId":"x"} x'],
  ['with a raw tab in a string', '{"integrationId":"a\tb"}'],
  ['with a byte order mark', '\ufeff{"integrationId":"x"}'],
  ['not UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
])('a body that is %s counts as empty', (_, body) => {
  expect(read(body)).toBe('{}')
})

test.each([
  ['null', 'null', "the reply is of a type that cannot be read: <class 'NoneType'> None"],
  ['a list', '[1]', "the reply is of a type that cannot be read: <class 'list'> [1]"],
  [
    'text for a map',
    '{"requestParameters":"s"}',
    "RequestParameters is of a type that cannot be read: <class 'str'> 's'",
  ],
  ['a list for a structure', '{"tlsConfig":[]}', "TlsConfig is of a type that cannot be read: <class 'list'> []"],
])('%s: the integration exists, which is said', (_, body, says) => {
  expect(() => read(body)).toThrow(`The integration was created, but ${says}`)
})
