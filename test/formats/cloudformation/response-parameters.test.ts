import { expect, test } from 'vitest'
import { readText, saidIn, shownFound } from './reading.ts'

const AT = 'ResponseParameters.200'

test.each<[string, string, unknown, readonly string[]]>([
  ['a list', '{ResponseParameters: [{Destination: a, Source: b}]}', { a: 'b' }, []],
  [
    "the wire's shape",
    '{a: b}',
    { a: 'b' },
    [
      `told ${AT}: It is written as the API takes it; CloudFormation takes a list of Destination and Source, and refuses this. !`,
    ],
  ],
  [
    'small letters',
    '{ResponseParameters: [{destination: a, source: b}]}',
    { a: 'b' },
    [
      `told ${AT}.ResponseParameters.0.destination: CloudFormation takes Destination, and refuses destination. !`,
      `told ${AT}.ResponseParameters.0.source: CloudFormation takes Source, and refuses source. !`,
    ],
  ],
  [
    'the same destination twice, half a mapping, and more than one',
    '{ResponseParameters: [{Destination: a, Source: b}, {Destination: a, Source: c}, {Source: d}, {Destination: e, Source: f, G: h}], X: y}',
    { a: 'b', e: 'f' },
    [
      `lost ${AT}.X: It stands beside the list of mappings, where CloudFormation takes nothing. !`,
      `lost ${AT}.ResponseParameters.1: Another mapping has the same Destination, and comes first. !`,
      `lost ${AT}.ResponseParameters.2: A mapping wants a Destination and a Source. !`,
      `lost ${AT}.ResponseParameters.3.G: A mapping has Destination and Source alone. !`,
    ],
  ],
  [
    'a mapping that may be there',
    '{ResponseParameters: [{Destination: a, Source: !Ref B}, !If [Open, {Destination: c, Source: d}, !Ref AWS::NoValue]]}',
    { a: '<B>' },
    [
      `told ${AT}.ResponseParameters.1: It depends on the condition Open, which the template leaves open.`,
      `lost ${AT}.ResponseParameters.1: A reference stands for the whole mapping.`,
    ],
  ],
  [
    'no list',
    '{ResponseParameters: a}',
    undefined,
    [`lost ${AT}.ResponseParameters: It is no list of Destination and Source. !`],
  ],
  [
    'a reference',
    '{ResponseParameters: !Ref A}',
    undefined,
    [`lost ${AT}.ResponseParameters: A reference stands for the whole list.`],
  ],
])('%s', async (_, status, expected, said) => {
  const reading = await readText(
    `It: {Type: AWS::ApiGatewayV2::Integration, Properties: {ResponseParameters: {200: ${status}}}}`,
  )

  expect(reading.found.map(shownFound)).toEqual([
    { ResponseParameters: expected === undefined ? {} : { 200: expected } },
  ])
  expect(saidIn(reading)).toEqual(said)
})
