import { expect, test } from 'vitest'
import { readText, saidIn, shownFound } from './reading.ts'

const PREAMBLE = `
Parameters:
  Open: {Type: String}
  Stage: {Type: String, Default: dev}
  Ports: {Type: List<Number>, Default: '80, 443'}
  Names: {Type: CommaDelimitedList}
  Stored: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /orders/url}
  Version: {Type: String, Default: 2.0}
  Empty: {Type: String, Default: ''}
Mappings:
  Regions:
    us-east-1: {Arn: first, Hosts: [a, b]}
    123456789012: {Arn: account}
Conditions:
  IsDev: !Equals [!Ref Stage, dev]
  IsProd: !Not [!Condition IsDev]
  IsOpen: !Equals [!Ref Open, x]
  Same: !Equals [!Ref Open, !Ref Open]
  Both: !And [!Condition IsDev, !Condition IsOpen]
  Neither: !And [!Condition IsProd, !Condition IsOpen]
  Either: !Or [!Condition IsDev, !Condition IsOpen]
  Circle: !Not [!Condition Circle]
Resources:
  Fn: {Type: AWS::Lambda::Function}
  It:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
`

/** The URI that a template gives, the names of references in angle brackets. */
async function uriOf(value: string, set: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const reading = await readText(`${PREAMBLE}      IntegrationUri: ${value}\n`, set)
  return (shownFound(reading.found[0]) as { IntegrationUri?: unknown }).IntegrationUri
}

test.each<[string, unknown]>([
  ['!Ref Stage', 'dev'],
  ['!Ref Open', '<Open>'],
  ['!Ref Fn', '<Fn>'],
  ['!Ref Stored', '<Stored>'],
  ['!Ref Version', '2.0'],
  ['!Ref Empty', ''],
  ['!Ref AWS::Region', '<AwsRegion>'],
  ['!Ref AWS::AccountId', '<AwsAccountId>'],
  ['!Ref AWS::Partition', '<AwsPartition>'],
  ['!Ref AWS::URLSuffix', '<AwsUrlSuffix>'],
  ['!Ref AWS::NoValue', undefined],
  ['!GetAtt Fn.Arn', '<FnArn>'],
  ['{"Fn::GetAtt": [Fn, Arn]}', '<FnArn>'],
  ['{"Fn::GetAtt": Fn.Arn}', '<FnArn>'],
  ['!GetAtt Fn.Outputs.Arn', '<FnOutputsArn>'],
  ['!Sub "a ${Stage} ${Open} ${Fn.Arn} ${AWS::Region} ${!lit}"', 'a dev <Open> <FnArn> <AwsRegion> ${lit}'],
  ['!Sub ["${a}-${Stage}-${b}", {a: !Ref Open, b: 1.0}]', '<Open>-dev-1.0'],
  ['!Sub "${stage}"', '<Stage>'],
  ['!Sub "$input.path(\'$.x\') #set($a = {})"', "$input.path('$.x') #set($a = {})"],
  ['!Sub "${a b} ${}"', '${a b} ${}'],
  ['!Join ["/", [a, !Ref Open, !Ref AWS::NoValue, 1, true]]', 'a/<Open>/1/true'],
  ['!Join ["", []]', ''],
  ['!Join [",", !Ref Ports]', '80,443'],
  ['!Join [",", !Ref Names]', '<JoinRefNames>'],
  ['!Select [1, !Ref Ports]', '443'],
  ['!Select ["0", [a, b]]', 'a'],
  ['!Select [2, !Split ["/", a/b/c]]', 'c'],
  ['!Select [0, !Split ["/", !Ref Open]]', '<Select0FnSplitRefOpen>'],
  ['!Select [9, [a]]', '<Select9A>'],
  ['!If [IsDev, a, b]', 'a'],
  ['!If [IsProd, a, !Ref AWS::NoValue]', undefined],
  ['!If [IsOpen, a, b]', '<IfIsOpen>'],
  ['!If [Same, a, b]', 'a'],
  ['!If [Both, a, b]', '<IfBoth>'],
  ['!If [Neither, a, b]', 'b'],
  ['!If [Either, a, b]', 'a'],
  ['!If [Circle, a, b]', '<IfCircle>'],
  ['!If [Missing, a, b]', '<IfMissing>'],
  ['!FindInMap [Regions, us-east-1, Arn]', 'first'],
  ['!FindInMap [Regions, "123456789012", Arn]', 'account'],
  ['!FindInMap [Regions, !Ref AWS::Region, Arn]', '<RegionsArn>'],
  ['!FindInMap [Regions, x, Arn, {DefaultValue: !Ref Stage}]', 'dev'],
  ['!FindInMap [Regions, x, Arn]', '<RegionsXArn>'],
  ['!Select [1, !FindInMap [Regions, us-east-1, Hosts]]', 'b'],
  ['!ImportValue orders-arn', '<OrdersArn>'],
  ['!ImportValue {"Fn::Sub": "${Stage}-arn"}', '<DevArn>'],
  ['!ImportValue {"Fn::Sub": "${Open}-arn"}', '<OpenArn>'],
  ['!ImportValue {"Fn::Sub": "VX-${AWS::StackName}"}', '<VxAwsStackName>'],
  ['!Ref AWS::NotificationARNs', '<AwsNotificationArns>'],
  ['!Base64 é', 'w6k='],
  ['!Base64 {Ref: Open}', '<Base64RefOpen>'],
  ['!ToJsonString {a: [1, "é\\""], b: !Ref Stage}', '{"a":[1,"é\\""],"b":"dev"}'],
  ['!Length [a, b]', '2'],
  ['!Length {Ref: Names}', '<LengthRefNames>'],
  ['!Transform {Name: Macro}', '<TransformNameMacro>'],
  ['{"Fn::GetAZs": ""}', '<GetAZs>'],
  ['{"Fn::Unheard": x}', '<UnheardX>'],
  ['"{{resolve:ssm:/a}}"', '{{resolve:ssm:/a}}'],
  ['"${self:custom.x}"', '${self:custom.x}'],
])('%s', async (value, expected) => {
  expect(await uriOf(value)).toEqual(expected)
})

test('what --set gives wins over defaults, by the name as it is written or by that of the reference', async () => {
  expect(
    await uriOf('!Sub "${Stage} ${Open} ${Fn.Arn} ${AWS::Region}"', {
      Stage: 'prod',
      open: 'a',
      'Fn.Arn': 'b',
      AwsRegion: 'c',
    }),
  ).toBe('prod a b c')
  expect(await uriOf('!If [IsOpen, a, b]', { Open: 'x' })).toBe('a')
  expect(await uriOf('!FindInMap [Regions, !Ref AWS::Region, Arn]', { 'AWS::Region': 'us-east-1' })).toBe('first')
  expect(await uriOf('!Select [1, !Ref Names]', { Names: 'a, b' })).toBe('b')
  expect(await uriOf('!ImportValue orders-arn', { 'orders-arn': 'x' })).toBe('x')
  expect(await uriOf('!Ref Stored', { Stored: 'https://example.com' })).toBe('https://example.com')
})

test('what is told of functions', async () => {
  const said = async (value: string): Promise<readonly string[]> =>
    saidIn(await readText(`${PREAMBLE}      IntegrationUri: ${value}\n`))

  expect(await said('!Ref Stage')).toEqual(['told Parameters.Stage: Its default "dev" is taken.'])
  expect(await said('!Ref Stored')).toEqual([
    'told Parameters.Stored: Its default "/orders/url" is the name of a parameter in the Parameter Store, whose value is not known here.',
  ])
  expect(await said('!If [IsOpen, a, b]')).toEqual([
    'told IntegrationUri: It depends on the condition IsOpen, which the template leaves open.',
  ])
  expect(await said('!If [Circle, a, b]')).toEqual([
    'told Conditions.Circle: It depends on itself. !',
    'told IntegrationUri: It depends on the condition Circle, which the template leaves open.',
  ])
  expect(await said('!Sub "${Nobody} ${no.body}"')).toEqual([
    'told IntegrationUri: The template has no parameter and no resource of the name Nobody. !',
    'told IntegrationUri: The template has no resource of the name no. !',
  ])
  expect(await said('"{{resolve:ssm:/a}}"')).toEqual([
    'told IntegrationUri: CloudFormation puts a secret or a stored value in the place of {{resolve:…}}; here it stays a text.',
  ])
  expect(await said('"${self:custom.x}"')).toEqual([
    'told IntegrationUri: It looks like a variable of the Serverless Framework, and CloudFormation leaves it as it stands.',
  ])
  expect(await said('!Select [9, [a]]')).toEqual(['told IntegrationUri: Fn::Select finds no item 9 in a list of 1. !'])
  expect(await said('null')).toEqual(['told IntegrationUri: CloudFormation allows no null here. !'])
})

test('an export is asked for by its name, as far as that is known', async () => {
  const { found } = await readText(
    `${PREAMBLE}      IntegrationUri: !ImportValue {"Fn::Sub": "\${Open}-\${Stage}-arn"}\n`,
  )
  const [it] = found
  const uri = it?.kind === 'integration' ? it.draft.get('IntegrationUri')?.value : undefined

  expect(uri).toMatchObject({ parts: [{ name: 'OpenDevArn', text: 'Fn::ImportValue ${Open}-dev-arn' }] })
})

test('functions that double a text at each level end', async () => {
  let text = 'a'
  for (let level = 0; level < 60; level++)
    text = `{"Fn::Sub": ["\${a}\${a}", {"a": ${JSON.stringify(text).startsWith('"{') ? text : `"${text}"`}}]}`

  await expect(uriOf(text)).rejects.toThrow(
    'The functions of the template make a text of more than 1000000 characters.',
  )
})

test('what is nested deeply is refused or read, and conditions that lead through many others are open', async () => {
  const deep = `${'{"Fn::Base64": '.repeat(20)}"a"${'}'.repeat(20)}`
  expect(await uriOf(deep)).toMatch(/^Vm0/)

  const chain = Array.from({ length: 5000 }, (_, index) => `  C${index}: !Not [!Condition C${index + 1}]`).join('\n')
  const text = PREAMBLE.replace('Conditions:', `Conditions:\n${chain}`)
  const { found } = await readText(`${text}      IntegrationUri: !If [C0, a, b]\n`)
  expect(shownFound(found[0])).toEqual({ IntegrationUri: '<IfC0>' })
})
