import { expect, test } from 'vitest'
import { allOf, eachOf, pagesOf } from '../../../src/shell/lists/pages-of.ts'

interface Page {
  readonly items?: readonly number[]
  readonly next?: string
}

async function through(pages: Readonly<Record<string, Page>>): Promise<{ items: readonly number[]; asked: unknown[] }> {
  const asked: unknown[] = []
  const ask = async (token?: string): Promise<Page> => {
    asked.push(token)
    return pages[token ?? 'first'] ?? {}
  }
  return {
    items: await allOf(
      pagesOf(ask, ({ next }) => next),
      ({ items }) => items,
    ),
    asked,
  }
}

test.each<[string, Readonly<Record<string, Page>>, readonly number[], unknown[]]>([
  ['one page', { first: { items: [1] } }, [1], [undefined]],
  ['pages, one of them without items', { first: { next: 'a' }, a: { items: [2] } }, [2], [undefined, 'a']],
  ['an empty token', { first: { items: [1], next: '' } }, [1], [undefined]],
  ['a circle', { first: { next: 'a' }, a: { items: [1], next: 'b' }, b: { next: 'a' } }, [1], [undefined, 'a', 'b']],
])('%s', async (_, pages, items, asked) => {
  expect(await through(pages)).toEqual({ items, asked })
})

test('some at a time, in order', async () => {
  let [now, most] = [0, 0]
  const ask = async (item: number): Promise<number> => {
    most = Math.max(most, ++now)
    await new Promise((later) => setTimeout(later, 1))
    now--
    return item
  }
  const items = Array.from({ length: 20 }, (_, index) => index)
  const answers: number[] = []
  for await (const answer of eachOf(items, ask)) answers.push(answer)

  expect(answers).toEqual(items)
  expect(most).toBe(8)
})
