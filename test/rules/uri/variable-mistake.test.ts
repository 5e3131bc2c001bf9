import fc from 'fast-check'
import { expect, test } from 'vitest'
import { variableMistake } from '../../../src/rules/uri/variable-mistake.ts'

const BASE = 'https://example.com/'

test.each([
  'https://example.com/{id}',
  'https://${stageVariables.host}/${stageVariables.v_1}?q=${stageVariables.q}',
  'https://example.com/?price=$${stageVariables.price}',
  'https://example.com/$stageVariables.x/$5',
])('%s has none', (uri) => {
  expect(variableMistake(uri)).toBeUndefined()
})

test.each([
  ['${request.path.id}', '"${request.path.id}" is for RequestParameters; in a URI it is {id}.', '{id}'],
  ['${path.id}', '"${path.id}" is for RequestParameters; in a URI it is {id}.', '{id}'],
  ['${stagevariables.v}', '"${stagevariables.v}" is not spelled as a stage variable is.', '${stageVariables.v}'],
  ['${ stageVariables.v }', '"${ stageVariables.v }" is not spelled as a stage variable is.', '${stageVariables.v}'],
  ['${!stageVariables.v}', '"${!stageVariables.v}" is not spelled as a stage variable is.', '${stageVariables.v}'],
  [
    "${stageVariables['v']}",
    '"${stageVariables[\'v\']}" is not spelled as a stage variable is.',
    '${stageVariables.v}',
  ],
  ['${stageVariables.v/x', '"${stageVariables.v/x" is not closed.', '${stageVariables.v}/x'],
  ['\\${stageVariables.v}', '"\\\\${stageVariables.v}" has a backslash before it.', '${stageVariables.v}'],
])('%s is mended', (variable, says, put) => {
  expect(variableMistake(BASE + variable)).toEqual({ says, fix: { put: BASE + put } })
})

test.each([
  [
    '${request.querystring.q}',
    '"${request.querystring.q}" belongs into RequestParameters, and a URI has stage variables only.',
    'map it by RequestParameters',
  ],
  [
    '${AWS::Region}',
    '"${AWS::Region}" looks like a reference of CloudFormation that was not resolved.',
    'put its value there; in a template, use !Sub',
  ],
  [
    '${OrdersFunction.Arn}',
    '"${OrdersFunction.Arn}" looks like a reference of CloudFormation that was not resolved.',
    'put its value there; in a template, use !Sub',
  ],
  [
    '${aws_lambda_function.x.arn}',
    '"${aws_lambda_function.x.arn}" looks like a reference of Terraform that was not resolved.',
    'put its value there',
  ],
  [
    '${path.module}',
    '"${path.module}" looks like a reference of Terraform that was not resolved.',
    'put its value there',
  ],
  ['${self:custom.host}', '"${self:custom.host}" looks like a reference that was not resolved.', 'put its value there'],
  [
    '${BACKEND_HOST}',
    '"${BACKEND_HOST}" looks like a variable of the shell that was not filled in.',
    'put its value there; the shell does it in double quotes only',
  ],
  [
    '${id}',
    '"${id}" is no stage variable, and no other variable is filled in.',
    'write {id} for a parameter of the path, ${stageVariables.id} for a stage variable',
  ],
  [
    '${a/b}',
    '"${a/b}" is no stage variable, and no other variable is filled in.',
    'write stage variables as ${stageVariables.NAME}',
  ],
  [
    '${stageVariables.a-b}',
    '"${stageVariables.a-b}" has a name that no stage variable can have.',
    'name it with letters, digits and underscores only',
  ],
  ['${id', '"${id" is not closed.', 'close it with a brace'],
])('%s cannot be', (variable, says, words) => {
  expect(variableMistake(BASE + variable)).toEqual({ says, fix: { words } })
})

test('all are mended at once, or none is', () => {
  expect(variableMistake(`${BASE}\${path.a}/\${stagevariables.b}`)?.fix).toEqual({
    put: `${BASE}{a}/\${stageVariables.b}`,
  })
  expect(variableMistake(`${BASE}\${path.a}/\${context.b}`)?.fix).toEqual({ words: 'map it by RequestParameters' })
})

test('an ARN has no parameters of the path', () => {
  const uri = 'arn:aws:lambda:us-east-1:123456789012:function:${request.path.f}'

  expect(variableMistake(uri)?.fix).toEqual({ words: 'map it by RequestParameters' })
})

test('what it puts is right', () => {
  const piece = fc.constantFrom('$', '{', '}', '${', 'stageVariables', '.', 'a', ' ', '\\', '!', 'path.', '/', '["')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const fix = variableMistake(pieces.join(''))?.fix
      if (fix !== undefined && 'put' in fix) expect(variableMistake(String(fix.put))).toBeUndefined()
    }),
  )
})
