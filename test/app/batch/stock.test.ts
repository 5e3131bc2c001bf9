import { expect, test } from 'vitest'
import { openStock } from '../../../src/app/batch/stock.ts'
import type { Task } from '../../../src/batch/task.ts'
import { openSpool } from '../../../src/shell/spool.ts'
import { fakeWorld } from '../../support/fake-world.ts'
import { jsonOf, requestOf } from './request.ts'

const request = requestOf({
  ApiId: 'a1',
  IntegrationType: 'HTTP',
  TimeoutInMillis: 5000,
  Description: 'a line\nbreak, "quotes", \u2028, 🦊 and half of it: \ud83e',
  ResponseParameters: { '200': { 'overwrite:header.b': '1', 'append:header.a': '2' } },
})

const TASKS: readonly Task[] = [
  { is: 'new', index: 0, apiId: 'a1', request, name: undefined },
  { is: 'new', index: 1, apiId: 'a1', request, name: { digest: 'd', ordinal: 12 } },
  { is: 'doubtful', index: 2, apiId: 'a1', request, name: undefined },
  { is: 'doubtful', index: 900_000, apiId: '__proto__', request, name: { digest: '', ordinal: 0 } },
  { is: 'there', index: 4, apiId: 'a1', id: 'i1' },
  { is: 'there', index: 5, apiId: undefined, id: 'i1' },
  { is: 'there', index: 6, apiId: 'a1', id: undefined },
  { is: 'there', index: 7, apiId: undefined, id: undefined },
  { is: 'wrong', index: 8, says: 'two\nlines', asked: undefined },
  { is: 'wrong', index: 9, says: '', asked: jsonOf({ ApiId: null, z: [1, 1.5, true, {}], a: '' }) },
]

test.each([
  ['in memory', () => fakeWorld().world.openSpool()],
  ['in a file', async () => openSpool(undefined, 1)],
])('tasks come back as they were, in their order, %s', async (_, open) => {
  const spool = await open()
  const stock = openStock(spool)
  for (const task of TASKS) stock.add(task)
  const back: Task[] = []
  for await (const task of stock.tasks()) back.push(task)
  spool.close()

  expect(back).toEqual(TASKS)
  expect(back.map((task) => ('request' in task ? [...task.request.keys()] : []))).toEqual(
    TASKS.map((task) => ('request' in task ? [...task.request.keys()] : [])),
  )
})

test('each is one line', async () => {
  const lines: string[] = []
  const spool = await fakeWorld().world.openSpool()
  const stock = openStock({ ...spool, add: (line) => lines.push(line) })
  for (const task of TASKS) stock.add(task)

  expect(lines.map((line) => line.split('\n').length)).toEqual(TASKS.map(() => 1))
  expect(lines[4]).toBe('["there",4,null,"a1","i1"]')
})
