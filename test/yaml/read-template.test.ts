import { describe, expect, test } from 'vitest'
import { readTemplateYaml } from '../../src/yaml/read.ts'
import { caught } from '../support/caught.ts'
import { mapOf } from '../support/draft.ts'

describe('short tags stand for the functions of CloudFormation', () => {
  test.each([
    ['!Ref a', { Ref: 'a' }],
    ['!Condition a', { Condition: 'a' }],
    ['!GetAtt a.b', { 'Fn::GetAtt': ['a', 'b'] }],
    ['!GetAtt a.Outputs.b', { 'Fn::GetAtt': ['a', 'Outputs.b'] }],
    ['!GetAtt [a, b]', { 'Fn::GetAtt': ['a', 'b'] }],
    ['!Sub "${a}-b"', { 'Fn::Sub': '${a}-b' }],
    ['!Sub 1.0', { 'Fn::Sub': '1.0' }],
    ['!Sub ["${a}", {a: !Ref b}]', { 'Fn::Sub': ['${a}', { a: { Ref: 'b' } }] }],
    ['!Transform {Name: a, Parameters: {b: c}}', { 'Fn::Transform': { Name: 'a', Parameters: { b: 'c' } } }],
    ['!If [a, !Ref b, !Ref "AWS::NoValue"]', { 'Fn::If': ['a', { Ref: 'b' }, { Ref: 'AWS::NoValue' }] }],
    ['!GetAZs ""', { 'Fn::GetAZs': '' }],
  ])('%s', (text, value) => {
    expect(readTemplateYaml(`x: ${text}\n`).value).toEqual(mapOf({ x: value }))
  })
})

test('other tags mean nothing', () => {
  expect(caught(() => readTemplateYaml('x: !Nope a\n')).hint).toBe('line 1, column 4: the tag !Nope means nothing here')
})

test('of two equal keys the last counts, and they are told', () => {
  const { value, repeated } = readTemplateYaml('a: 1\nb: {c: 1, c: 2}\na: 3\n')

  expect([value, repeated]).toEqual([mapOf({ a: 3, b: { c: 2 } }), ['c', 'a']])
  expect(readTemplateYaml('a: 1\n').repeated).toBeUndefined()
})

test('nothing holds itself', () => {
  expect(caught(() => readTemplateYaml('a: &a [*a]\n')).hint).toBe('line 1, column 8: the aliases go in circles')
})

test('what only the AWS CLI refuses is let pass', () => {
  expect(readTemplateYaml(`? ${'k'.repeat(2000)}\n: {a:[]}\n`).value).toEqual(mapOf({ ['k'.repeat(2000)]: { a: [] } }))
})

test('members are found behind the tags', () => {
  const { placeOf } = readTemplateYaml('a:\n  b: !Sub\n    - x\n    - {c: d}\n')

  expect([placeOf(['a', 'b']), placeOf(['a', 'b', 1, 'c'])]).toEqual([
    { line: 2, column: 3 },
    { line: 4, column: 8 },
  ])
})
