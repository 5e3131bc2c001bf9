import { expect, test } from 'vitest'
import { hasVariable, isVariable, startsWithVariable } from '../../../src/rules/uri/stage-variable.ts'

test.each([
  ['${stageVariables.a}', true, true, true],
  ['${stageVariables.a}/x', true, true, false],
  ['x${stageVariables.a}', true, false, false],
  ['${AWS::Region}', true, false, false],
  ['$stageVariables.a', false, false, false],
])('%s', (text, has, starts, is) => {
  expect([hasVariable(text), startsWithVariable(text), isVariable(text)]).toEqual([has, starts, is])
})
