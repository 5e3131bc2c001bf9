import { expect, test } from 'vitest'
import { inTurn, look } from './account.ts'

const ARN = 'arn:aws:states:eu-west-1:123456789012:stateMachine:'

test('state machines with their type, page by page', async () => {
  const { loaded, asked } = await look(
    'state-machines',
    inTurn(
      { stateMachines: [{ stateMachineArn: `${ARN}b`, name: 'b', type: 'EXPRESS', creationDate: 1 }], nextToken: 't' },
      { stateMachines: [{ stateMachineArn: `${ARN}a`, name: 'a', type: 'STANDARD', creationDate: 1 }] },
    ),
  )

  expect(loaded).toEqual({
    choices: [
      { value: `${ARN}a`, name: 'a (STANDARD)', description: `${ARN}a` },
      { value: `${ARN}b`, name: 'b (EXPRESS)', description: `${ARN}b` },
    ],
  })
  expect(asked).toEqual([
    'AWSStepFunctions.ListStateMachines {"maxResults":1000}',
    'AWSStepFunctions.ListStateMachines {"maxResults":1000,"nextToken":"t"}',
  ])
})

test('none', async () => {
  expect((await look('state-machines', inTurn({ stateMachines: [] }))).loaded).toEqual({ choices: [] })
})
