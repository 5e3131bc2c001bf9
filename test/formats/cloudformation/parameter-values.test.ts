import { expect, test } from 'vitest'
import { readText, shownFound } from './reading.ts'

const TEMPLATE = (definition: string, value = '!Ref T'): string => `
Parameters: {T: ${definition}}
Resources: {It: {Type: AWS::ApiGatewayV2::Integration, Properties: {Description: ${value}}}}
`
const MANY = Array.from({ length: 30 }, (_, index) => `v${index}`)

test.each([
  ['{Type: Number}', 'abc', '--set T: "abc" is no number, and the parameter is of the type Number'],
  ['{Type: Number}', '', '--set T: "" is no number, and the parameter is of the type Number'],
  ['{Type: List<Number>}', '1, b', '--set T: "b" is no number, and the parameter is of the type List<Number>'],
  [
    '{Type: String, AllowedValues: [dev, 1.0]}',
    'x',
    '--set T: "x" is none of the values that the template allows: "dev", "1.0"',
  ],
  [
    '{Type: CommaDelimitedList, AllowedValues: [a, b]}',
    'a,c',
    '--set T: "c" is none of the values that the template allows: "a", "b"',
  ],
  [
    `{Type: String, AllowedValues: [${MANY.join(', ')}]}`,
    'x',
    `--set T: "x" is none of the values that the template allows: ${MANY.slice(0, 20)
      .map((each) => `"${each}"`)
      .join(', ')}, …`,
  ],
])('%s does not take %j', async (definition, given, message) => {
  await expect(readText(TEMPLATE(definition), { T: given })).rejects.toMatchObject({ fault: 'param', message })
})

test.each([
  ['{Type: Number}', '-1.5e3'],
  ['{Type: String, AllowedValues: [dev, 1.0]}', '1.0'],
  ['{Type: String, AllowedValues: !Ref Other}', 'x'],
  ["{Type: 'AWS::SSM::Parameter::Value<String>', AllowedValues: [/a, /b]}", 'https://example.com'],
  ['null', 'x'],
])('%s takes %j', async (definition, given) => {
  const { found } = await readText(TEMPLATE(definition), { T: given })

  expect(shownFound(found[0])).toEqual({ Description: given })
})

test('a list of allowed items', async () => {
  const { found } = await readText(
    TEMPLATE('{Type: CommaDelimitedList, AllowedValues: [a, b]}', '!Join ["+", !Ref T]'),
    { T: 'b, a' },
  )

  expect(shownFound(found[0])).toEqual({ Description: 'b+a' })
})
