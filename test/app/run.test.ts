import { expect, test } from 'vitest'
import { run } from '../../src/app/run.ts'
import { CliError } from '../../src/errors.ts'
import type { Fault } from '../../src/errors.ts'
import { fakeWorld } from '../support/fake-world.ts'

test('what went well is 0', async () => {
  const { world, said } = fakeWorld()

  expect(await run(async () => {}, [], world)).toBe(0)
  expect(said).toMatchObject({ stdout: '', stderr: '' })
})

test.each<[Fault, number]>([
  ['param', 252],
  ['usage', 252],
  ['unknown-options', 252],
  ['config', 253],
  ['service', 254],
  ['general', 255],
  ['interrupt', 130],
])('%s ends with %i', async (fault, exit) => {
  const { world } = fakeWorld()
  const app = async () => {
    throw new CliError(fault, 'm')
  }

  expect(await run(app, [], world)).toBe(exit)
})
