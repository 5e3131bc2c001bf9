import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readJson } from '../../../src/python/json.ts'
import { readText, saidIn, shown, shownFound } from './reading.ts'

const SAMPLES = new URL('../samples/', import.meta.url)
const NAMES = readdirSync(SAMPLES).filter((name) => !name.startsWith('_'))
const textOf = (name: string, file: string): string => readFileSync(new URL(`${name}/${file}`, SAMPLES), 'utf8')

test.each(NAMES.flatMap((name) => ['cfn.yaml', 'cfn.json'].map((file) => [name, file] as const)))(
  'the sample %s/%s is its input document',
  async (name, file) => {
    const reading = await readText(textOf(name, file))

    expect(reading.found.map(shownFound)).toEqual([shown(readJson(textOf(name, 'input.json')))])
    expect(saidIn(reading)).toEqual([])
  },
)

/** The API is the resource that holds the body. */
const NOT_IN_BODIES = { ApiId: '<HttpApi>' }

test.each(NAMES)('the sample %s/sam.yaml is its input document', async (name) => {
  const text = textOf(name, 'sam.yaml')
  const input = shown(readJson(textOf(name, 'input.json'))) as Record<string, unknown>
  const reading = await readText(text)

  expect(reading.found.map(shownFound)).toEqual([text.includes('HttpApi') ? { ...input, ...NOT_IN_BODIES } : input])
})

test('the method of the sample of a REST API', async () => {
  const reading = await readText(textOf('_v1', 'method.cfn.yaml'))

  expect(reading.found.map(({ kind, name }) => [kind, name])).toEqual([['rest', 'OrdersPost']])
  expect(shownFound(reading.found[0])).toMatchObject({
    Type: 'HTTP_PROXY',
    TimeoutInMillis: 29_000,
    CacheNamespace: 'orders',
  })
})
