import { expect, test } from 'vitest'
import { run } from '../../src/app/run.ts'
import { schema } from '../../src/app/schema.ts'
import { fakeWorld } from '../support/fake-world.ts'

test('prints the schema', async () => {
  const { world, said } = fakeWorld()

  expect(await run(schema, ['schema'], world)).toBe(0)
  expect(JSON.parse(said.stdout)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    required: ['ApiId', 'IntegrationType'],
  })
})

test('is not printed in other forms', async () => {
  const { world, said } = fakeWorld()

  expect(await run(schema, ['schema', '--query', 'x'], world)).toBe(252)
  expect(said.stderr).toContain('--query says nothing here; the schema is printed as JSON')
})

test('takes no file and no option', async () => {
  const { world, said } = fakeWorld()

  expect(await run(schema, ['schema', 'x.json'], world)).toBe(252)
  expect(said).toMatchObject({ stdout: '', stderr: expect.stringContaining('Unknown options: x.json') })
})
