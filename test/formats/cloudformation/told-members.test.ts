import { expect, test } from 'vitest'
import { readText, saidIn } from './reading.ts'

const MACRO = 'A macro may add to this and change it when the template is deployed; what it does is not known.'
const INCLUDED = 'A macro, as AWS::Include, puts resources in when the template is deployed.'
const STACK = 'It is a stack of its own, whose template is not read here.'
const CASES: Readonly<Record<string, [text: string, said: readonly string[]]>> = {
  'a macro among the properties': [
    'It: {Type: AWS::ApiGatewayV2::Integration, Properties: {Fn::Transform: {Name: AWS::Include}, ApiId: a}}',
    [`skipped Transform: ${MACRO}`],
  ],
  'a macro in a member': [
    'It: {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: a, TlsConfig: {Fn::Transform: {Name: A}, b: c}}}',
    [`skipped TlsConfig: ${MACRO}`],
  ],
  'a macro among resources without a template': [
    'Fn::Transform: {Name: AWS::Include}\nIt: {Type: AWS::ApiGatewayV2::Integration, Properties: {ApiId: a}}',
    [`skipped Transform: ${INCLUDED}`],
  ],
  'a function for all properties': [
    'It: {Type: AWS::ApiGatewayV2::Integration, Properties: {Fn::If: [a, {}, {}]}}',
    [
      'told Properties: It depends on the condition a, which the template leaves open.',
      'lost Properties: What the properties are is not known.',
    ],
  ],
  'a lone resource': ['Type: AWS::CloudFormation::Stack', [`told Resource: ${STACK}`]],
  'a lone resource of a wrong type': [
    'Type: AWS::apigatewayv2::Integration',
    ['skipped Resource: CloudFormation has no type AWS::apigatewayv2::Integration. !'],
  ],
}

test.each(Object.entries(CASES))('%s has a name in what is said of it', async (_, [text, said]) => {
  expect(saidIn(await readText(text))).toEqual(said)
})
