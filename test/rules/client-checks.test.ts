import { describe, expect, test } from 'vitest'
import { CliError } from '../../src/errors.ts'
import type { Given } from '../../src/model/draft.ts'
import { readJson } from '../../src/python/json.ts'
import { checkTypes } from '../../src/rules/client-checks.ts'
import { isMap } from '../../src/value.ts'
import type { Value } from '../../src/value.ts'

const NAMES =
  'ApiId, ConnectionId, ConnectionType, ContentHandlingStrategy, CredentialsArn, Description, IntegrationMethod, ' +
  'IntegrationSubtype, IntegrationType, IntegrationUri, PassthroughBehavior, PayloadFormatVersion, RequestParameters, ' +
  'RequestTemplates, ResponseParameters, TemplateSelectionExpression, TimeoutInMillis, TlsConfig'

function draft(json: string, as: Given['as'] = 'document'): ReadonlyMap<string, Given> {
  const members: Value = readJson(json)
  if (!isMap(members)) throw new Error('a draft is a map')
  return new Map([...members].map(([name, value]) => [String(name), { value, as }]))
}

function complaint(given: ReadonlyMap<string, Given>): { lines: string[]; hint: string | undefined } {
  try {
    checkTypes(given)
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    const [first, ...lines] = error.message.split('\n')
    expect([error.fault, first]).toEqual(['param', 'Parameter validation failed:'])
    return { lines, hint: error.hint }
  }
  throw new Error('nothing was refused')
}

test.each([
  ['the two required members', '{"ApiId":"a","IntegrationType":"MOCK"}'],
  ['an unknown enum value, which is for the service to refuse', '{"ApiId":"a","IntegrationType":"NOPE"}'],
  [
    'a timeout over the maximum, likewise',
    '{"ApiId":"a","IntegrationType":"MOCK","TimeoutInMillis":99999999999999999999}',
  ],
  ['empty maps and an empty structure', '{"ApiId":"a","IntegrationType":"","RequestParameters":{},"TlsConfig":{}}'],
  [
    'keys that JavaScript objects treat specially',
    '{"ApiId":"a","IntegrationType":"MOCK","RequestTemplates":{"__proto__":"x"}}',
  ],
])('accepts %s', (_, json) => {
  const request = checkTypes(draft(json))

  expect(new Map(request)).toEqual(readJson(json))
})

describe('refuses, in the AWS CLI’s words', () => {
  test.each([
    [
      'missing members',
      '{}',
      ['Missing required parameter in input: "ApiId"', 'Missing required parameter in input: "IntegrationType"'],
    ],
    [
      'missing, then unknown, then wrong ones',
      '{"Description":2,"ApiId":"a","Foo":1}',
      [
        'Missing required parameter in input: "IntegrationType"',
        `Unknown parameter in input: "Foo", must be one of: ${NAMES}`,
        "Invalid type for parameter Description, value: 2, type: <class 'int'>, valid types: <class 'str'>",
      ],
    ],
    [
      'values at every depth, in the order given',
      '{"ApiId":"a","IntegrationType":"x","TlsConfig":{"Foo":1},"ResponseParameters":{"200":{"a.b":null},"x":[]},"RequestParameters":{"a":{"b":1.0}}}',
      [
        'Unknown parameter in TlsConfig: "Foo", must be one of: ServerNameToVerify',
        "Invalid type for parameter ResponseParameters.200.a.b, value: None, type: <class 'NoneType'>, valid types: <class 'str'>",
        "Invalid type for parameter ResponseParameters.x, value: [], type: <class 'list'>, valid types: <class 'dict'>",
        "Invalid type for parameter RequestParameters.a, value: {'b': 1.0}, type: <class 'dict'>, valid types: <class 'str'>",
      ],
    ],
    [
      'a timeout under the minimum',
      '{"ApiId":"a","IntegrationType":"x","TimeoutInMillis":49}',
      ['Invalid value for parameter TimeoutInMillis, value: 49, valid min value: 50'],
    ],
    [
      'a boolean, which is an integer to Python',
      '{"ApiId":"a","IntegrationType":"x","TimeoutInMillis":true}',
      ['Invalid value for parameter TimeoutInMillis, value: True, valid min value: 50'],
    ],
    [
      'a float, which is none',
      '{"ApiId":"a","IntegrationType":"x","TimeoutInMillis":50.0}',
      ["Invalid type for parameter TimeoutInMillis, value: 50.0, type: <class 'float'>, valid types: <class 'int'>"],
    ],
    [
      'an empty API id, which would name no path',
      '{"ApiId":"","IntegrationType":"x"}',
      ['Invalid length for parameter ApiId, value: 0, valid min length: 1'],
    ],
  ])('%s', (_, json, lines) => {
    expect(complaint(draft(json)).lines).toEqual(lines)
  })

  test('objects of a flag’s JSON as OrderedDict', () => {
    const given = draft('{"ApiId":"a","IntegrationType":"x","TlsConfig":{"ServerNameToVerify":{"a":{}}}}', 'flag-json')

    expect(complaint(given).lines).toEqual([
      "Invalid type for parameter TlsConfig.ServerNameToVerify, value: OrderedDict({'a': OrderedDict()}), type: <class 'collections.OrderedDict'>, valid types: <class 'str'>",
    ])
  })

  test('a key that is no string', () => {
    const parameters = new Map<Value, Value>([[200n, new Map([['a', 'b']])]])
    const given = new Map([
      ...draft('{"ApiId":"a","IntegrationType":"x"}'),
      ['ResponseParameters', { value: parameters, as: 'document' as const }],
    ])

    expect(complaint(given)).toEqual({
      lines: [
        "Invalid type for parameter ResponseParameters (key: 200), value: 200, type: <class 'int'>, valid types: <class 'str'>",
      ],
      hint: 'write the key in quotes: "200":',
    })
  })
})

test.each([
  ['a version without quotes', '{"PayloadFormatVersion":1.0}', 'write it in quotes: PayloadFormatVersion: "1.0"'],
  ['an integer, whose spelling is lost', '{"ConnectionId":12345678901}', 'write it in quotes: ConnectionId: "…"'],
  ['a number in quotes', '{"TimeoutInMillis":"500"}', 'write it without quotes: TimeoutInMillis: 500'],
  ['the wire name', '{"apiId":"a"}', 'the member is called ApiId'],
  [
    'a list, as a comma makes in shorthand',
    '{"RequestParameters":{"append:header.a.b":["1","2"]}}',
    "one text belongs here, not a list; in shorthand a comma needs a backslash or quotes: 'append:header.a.b=1\\,2'",
  ],
  ['a list of one', '{"RequestParameters":{"a":["1"]}}', undefined],
  ['a list of other things', '{"RequestParameters":{"a":["1",2]}}', undefined],
  ['a list under a key that shorthand does not know', '{"RequestTemplates":{"$default":["1","2"]}}', undefined],
  ['a list of another field', '{"ConnectionId":["1","2"]}', undefined],
  ['nothing that can be mended', '{"Foo":"a"}', undefined],
])('the hint for %s', (_, json, hint) => {
  expect(complaint(draft(json)).hint).toBe(hint)
})
