import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { OUTPUT_FORMATS } from '../../src/model/flags.ts'
import type { OutputFormat } from '../../src/model/flags.ts'
import { render } from '../../src/output/render.ts'

import { readJson } from '../../src/python/json.ts'

const look = { title: 'CreateIntegration', columns: 80, color: false }

function rendered(value: string, format: OutputFormat): Promise<string> {
  return render(readJson(value), format, look)
}

test('the formats are in the order in which the AWS CLI lists them', () => {
  expect(OUTPUT_FORMATS).toEqual(['json', 'text', 'table', 'yaml', 'yaml-stream', 'off'])
})

test.each(OUTPUT_FORMATS)('an empty map prints nothing as %s', async (format) => {
  expect(await rendered('{}', format)).toBe('')
})

// What AWS CLI 2.36.7 printed.
test.each<[OutputFormat, string, string]>([
  ['json', '{"IntegrationId":"x"}', '{\n    "IntegrationId": "x"\n}\n'],
  ['json', '"x"', '"x"\n'],
  ['json', 'null', 'null\n'],
  ['json', '""', '""\n'],
  ['json', '[]', '[]\n'],
  ['json', 'false', 'false\n'],
  ['text', '{"b":"2","a":{"c":"d"}}', '2\nA\td\n'],
  ['text', 'null', 'None\n'],
  ['text', '[]', ''],
  ['table', '{"a":[]}', '-------------------\n|CreateIntegration|\n+-----------------+\n'],
  ['table', 'null', ''],
  ['yaml', '"0abcdef"', '"0abcdef"\n'],
  ['yaml', '"é: #"', '"é: #"\n'],
  ['yaml', 'null', 'null\n'],
  ['yaml', '29000.0', '29000.0\n'],
  ['yaml', 'false', 'false\n'],
  ['yaml', '[]', '[]\n'],
  ['yaml-stream', 'null', '- null\n'],
  ['off', '{"IntegrationId":"x"}', ''],
  ['off', '"x"', ''],
])('%s of %s', async (format, value, text) => {
  expect(await rendered(value, format)).toBe(text)
})

describe('yaml', () => {
  const value = '{"z":"yes: #no","a":{"～":1.0,"😀":[1,{"c":"","b":null}]},"10":"007"}'
  const sorted = '{"10":"007","a":{"～":1,"😀":[1,{"b":null,"c":""}]},"z":"yes: #no"}'

  test('has the keys in the order of code points', async () => {
    const text = await rendered(value, 'yaml')

    expect(text.match(/[^\s'":-]+(?=['"]?:(?:\s|$))/gm)).toEqual(['10', 'a', '～', '😀', 'b', 'c', 'z', 'yes'])
    expect(load(text)).toEqual(JSON.parse(sorted))
  })

  test('as a stream is a list of the value', async () => {
    expect(load(await rendered(value, 'yaml-stream'))).toEqual([JSON.parse(sorted)])
  })

  test('as a stream writes scalars in YAML too', async () => {
    expect(load(await rendered('"yes: #no"', 'yaml-stream'))).toEqual(['yes: #no'])
  })

  test('names what stands in two places, as the AWS CLI does', async () => {
    const config = readJson('{"ServerNameToVerify":"h"}')

    expect(await render([config, config], 'yaml', look)).toBe('- &id001\n  ServerNameToVerify: h\n- *id001\n')
  })
})
