import { describe, expect, test } from 'vitest'
import { readDraft } from '../../src/argv/read-draft.ts'
import type { Given } from '../../src/model/draft.ts'
import { rejected } from '../support/caught.ts'
import { fakeWorld } from '../support/fake-world.ts'
import type { Told } from '../support/fake-world.ts'

type Flags = Readonly<Record<string, string | true>>

async function members(flags: Flags, told: Told = {}): Promise<[string, Given][]> {
  return [...(await readDraft(new Map(Object.entries(flags)), fakeWorld(told).world))]
}

const flag = (value: Given['value']): Given => ({ value, as: 'flag' })
const json = (value: Given['value']): Given => ({ value, as: 'flag-json' })
const document = (value: Given['value']): Given => ({ value, as: 'document' })

describe('the draft holds', () => {
  test.each<[name: string, flags: Flags, draft: [string, Given][]]>([
    ['nothing', {}, []],
    [
      'the flags in the order of the model',
      { '--tls-config': 'ServerNameToVerify=x', '--timeout-in-millis': '50', '--description': '', '--api-id': 'a' },
      [
        ['ApiId', flag('a')],
        ['Description', flag('')],
        ['TimeoutInMillis', flag(50n)],
        ['TlsConfig', flag(new Map([['ServerNameToVerify', 'x']]))],
      ],
    ],
    [
      'what came as JSON',
      { '--request-templates': '{"a":1}', '--request-parameters': 'a={b=c}', '--description': '{"a":1}' },
      [
        ['Description', flag('{"a":1}')],
        ['RequestParameters', flag(new Map([['a', new Map([['b', 'c']])]]))],
        ['RequestTemplates', json(new Map([['a', 1n]]))],
      ],
    ],
    [
      'none of the options that are no members',
      { '--dry-run': true, '--generate-cli-skeleton': 'input', '--region': 'r', '--api-id': 'a' },
      [['ApiId', flag('a')]],
    ],
    [
      'the members of a document in its order',
      { '--cli-input-json': '{"TlsConfig":{},"ApiId":"a","2":null,"1":true}' },
      [
        ['TlsConfig', document(new Map())],
        ['ApiId', document('a')],
        ['2', document(null)],
        ['1', document(true)],
      ],
    ],
    [
      'the members of a document behind the flags',
      { '--cli-input-yaml': 'ApiId: a\nDescription: d', '--integration-type': 'T' },
      [
        ['IntegrationType', flag('T')],
        ['ApiId', document('a')],
        ['Description', document('d')],
      ],
    ],
    [
      'of a member that both have the flag’s, whole',
      { '--cli-input-json': '{"RequestParameters":{"a":"b","c":"d"},"ApiId":"x"}', '--request-parameters': 'c=e' },
      [
        ['RequestParameters', flag(new Map([['c', 'e']]))],
        ['ApiId', document('x')],
      ],
    ],
    [
      'an empty flag and not the document’s member',
      { '--cli-input-json': '{"Description":["of a wrong type"]}', '--description': '' },
      [['Description', flag('')]],
    ],
    [
      'members that nobody knows, under other names than those of the model',
      { '--cli-input-json': '{"apiId":1,"api-id":2,"":3,"__proto__":4,"constructor":5}', '--api-id': 'a' },
      [
        ['ApiId', flag('a')],
        ['apiId', document(1n)],
        ['api-id', document(2n)],
        ['', document(3n)],
        ['__proto__', document(4n)],
        ['constructor', document(5n)],
      ],
    ],
    [
      'the values of a document as they stand there',
      { '--cli-input-json': '{"RequestParameters":"a=b","Description":"file://x","TimeoutInMillis":"50"}' },
      [
        ['RequestParameters', document('a=b')],
        ['Description', document('file://x')],
        ['TimeoutInMillis', document('50')],
      ],
    ],
    [
      'the content of files',
      { '--description': 'file://x', '--integration-uri': 'fileb://x', '--timeout-in-millis': 'file://n' },
      [
        ['Description', flag('x\n')],
        ['IntegrationUri', flag(Buffer.from('x\r\n'))],
        ['TimeoutInMillis', flag(60n)],
      ],
    ],
  ])('%s', async (_, flags, draft) => {
    expect(await members(flags, { files: { x: 'x\r\n', n: '60\n' } })).toEqual(draft)
  })

  test('standard input for a flag and for a document', async () => {
    const draft = await members(
      { '--description': 'file:///dev/stdin', '--cli-input-yaml': '-' },
      { stdin: 'ApiId: a' },
    )

    expect(draft).toEqual([
      ['Description', flag('ApiId: a')],
      ['ApiId', document('a')],
    ])
  })
})

describe('of several mistakes the first is told', () => {
  const wrong = {
    '--description': 'file://nope',
    '--request-parameters': '[',
    '--timeout-in-millis': 'x',
    '--tls-config': '{',
    '--cli-input-json': 'file://nope.json',
    '--cli-input-yaml': 'file://nope.yaml',
  }
  const missing = (name: string): string =>
    `Unable to load paramfile file://${name}: [Errno 2] No such file or directory: '${name}'`

  test.each<[name: string, mended: Flags, fault: string, message: string]>([
    ['in the order of the model', {}, 'param', `Error parsing parameter '--description': ${missing('nope')}`],
    [
      'a file and a value are one step',
      { '--description': 'd' },
      'param',
      "Error parsing parameter '--request-parameters': Invalid JSON:\n[",
    ],
    [
      'an integer, which names no flag',
      { '--description': 'd', '--request-parameters': 'a=b' },
      'general',
      "invalid literal for int() with base 10: 'x'",
    ],
    [
      'the last flag',
      { '--description': 'd', '--request-parameters': 'a=b', '--timeout-in-millis': '1' },
      'param',
      "Error parsing parameter '--tls-config': Invalid JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)\nJSON received: {",
    ],
    [
      'then the documents are loaded',
      { '--description': 'd', '--request-parameters': 'a=b', '--timeout-in-millis': '1', '--tls-config': '{}' },
      'param',
      `Error parsing parameter '--cli-input-json': ${missing('nope.json')}`,
    ],
  ])('%s', async (_, mended, fault, message) => {
    expect(await rejected(members({ ...wrong, ...mended }))).toMatchObject({ fault, message })
  })

  test.each<[name: string, flags: Flags, message: string]>([
    [
      'two documents before one that is wrong',
      { '--cli-input-json': '{', '--cli-input-yaml': '' },
      'Only one --cli-input- parameter may be specified.',
    ],
    [
      'a document that is wrong',
      { '--cli-input-json': '{' },
      "Error parsing parameter 'cli-input-json': Invalid JSON received.",
    ],
    [
      'a document that is no map',
      { '--cli-input-json': '[]' },
      "Error parsing parameter '--cli-input-json': Invalid type: expecting map, received <class 'list'>",
    ],
    [
      'a member that is not named by a string',
      { '--cli-input-yaml': 'ApiId: a\n200: b' },
      "Error parsing parameter 'cli-input-yaml': Invalid YAML received.",
    ],
  ])('%s', async (_, flags, message) => {
    expect(await rejected(members(flags))).toMatchObject({ fault: 'param', message })
  })
})
