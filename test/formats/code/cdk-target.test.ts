import { expect, test } from 'vitest'
import { CDK, dropsKey, literals, refusedByRegistry } from '../../../src/formats/code/cdk-target.ts'

test.each([
  ['', [`''`]],
  ['${Token[', [`'\${Token['`]],
  ['${Token[a]}', [`cdk.Fn.sub('\${!Token[a]}')`]],
  ['a$${Token[a:b.1_-]}b', [`'a$'`, `cdk.Fn.sub('\${!Token[a:b.1_-]}')`, `'b'`]],
  ['#{Token[a]}', [`'#'`, `cdk.Fn.sub('{Token[a]}')`]],
  ['-1.8881545897087503e+289', [`'-'`, `cdk.Fn.sub('1.8881545897087503e+289')`]],
])('the text %j', (text, expressions) => {
  expect(literals(text)).toEqual(expressions)
})

const X = { kind: 'reference', name: 'X', text: 'x' } as const

test('keys that would be something else, or nothing', () => {
  expect(CDK.refusesKey?.({ kind: 'template', parts: [X] })).toBe('A parameter cannot be a key in CloudFormation.')
  expect(['Ref', 'Fn::Sub'].map((key) => CDK.refusesKey?.(key))).toEqual(
    Array(2).fill('CloudFormation takes it for a function.'),
  )
  expect(CDK.refusesKey?.('a${Token[a]}')).toBe('The CDK takes it for a token of its own.')
  expect(CDK.refusesKey?.('__proto__')).toBe('The tool drops keys of this name.')
  expect(['Reference', 'constructor', '${a}', ''].map((key) => CDK.refusesKey?.(key))).toEqual(Array(4).fill(undefined))
  expect(dropsKey('Ref')).toBeUndefined()
})

test('maps that no parameter can hold', () => {
  const whole = { kind: 'whole', reference: X, of: 'mappings' } as const

  expect(CDK.tellsOf?.('ResponseParameters', new Map([['200', whole]]))).toEqual([
    {
      kind: 'told',
      says: 'A parameter of CloudFormation holds no map, so ResponseParameters is read from the context of the app, there X, in the shape of CloudFormation.',
    },
  ])
  expect(CDK.tellsOf?.('TimeoutInMillis', { ...whole, of: 'integer' })).toEqual([])
})

test('roles that the registry refuses', () => {
  const says = 'The registry of CloudFormation takes ARNs of roles, users and groups of one account alone.'

  expect(refusedByRegistry('CredentialsArn', 'arn:aws:iam::*:user/*')).toEqual([{ kind: 'told', says }])
  expect(refusedByRegistry('CredentialsArn', 'arn:aws-cn:iam::123456789012:role/x')).toEqual([])
  expect(refusedByRegistry('Description', 'x')).toEqual([])
})
