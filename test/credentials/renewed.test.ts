import { describe, expect, test } from 'vitest'
import { renewed } from '../../src/credentials/renewed.ts'
import type { Lease } from '../../src/credentials/renewed.ts'

const lease = (name: string, minutes: number): Lease => ({
  keys: { accessKeyId: name, secretAccessKey: 's' },
  expires: { millis: minutes * 60_000, zoned: true },
})

/** The name of the keys that are had at each of these minutes, or the error. */
async function hadAt(minutes: readonly number[], fetches: readonly (Lease | Error)[], first?: Lease) {
  let now = 0
  let fetched = 0
  const renew = async (): Promise<Lease> => {
    const next = fetches[fetched++]
    if (next === undefined) throw new Error('no more')
    if (next instanceof Error) throw next
    return next
  }
  const credentials = renewed(renew, () => now, first)
  const had: string[] = []
  for (const minute of minutes) {
    now = minute * 60_000
    had.push(
      await credentials().then(
        ({ accessKeyId }) => accessKeyId,
        ({ message }: Error) => message,
      ),
    )
  }
  return had
}

const EXPIRED = 'Credentials were refreshed, but the refreshed credentials are still expired.'

describe('at these minutes', () => {
  test.each<[string, readonly number[], readonly (Lease | Error)[], Lease | undefined, readonly string[]]>([
    ['keys are fetched once', [0, 45], [lease('a', 60), lease('b', 120)], undefined, ['a', 'a']],
    [
      'with less than a quarter of an hour left they are fetched anew',
      [0, 46],
      [lease('a', 60), lease('b', 120)],
      undefined,
      ['a', 'b'],
    ],
    ['the first ones need not be fetched', [0, 45], [], lease('a', 60), ['a', 'a']],
    ['where that fails the old ones serve', [46, 50], [new Error('x'), new Error('x')], lease('a', 60), ['a', 'a']],
    ['but not to the last', [51], [new Error('x')], lease('a', 60), ['x']],
    ['with none to begin with it is an error at once', [0], [new Error('x')], undefined, ['x']],
    ['new ones that expire soon will do', [0], [lease('a', 1)], undefined, ['a']],
    ['to the last moment', [0], [lease('a', 0)], undefined, ['a']],
    ['and not beyond', [1], [lease('a', 0)], undefined, [EXPIRED]],
    ['also where there were others', [60], [lease('a', 60 - 1)], lease('a', 59), [EXPIRED]],
  ])('%s', async (_, minutes, fetches, first, expected) => {
    expect(await hadAt(minutes, fetches, first)).toEqual(expected)
  })
})

test('whoever asks in the meantime waits for the same keys', async () => {
  let fetched = 0
  const credentials = renewed(
    async () => lease(`fetch ${++fetched}`, 60),
    () => 0,
  )

  const keys = await Promise.all([credentials(), credentials(), credentials()])

  expect(keys.map(({ accessKeyId }) => accessKeyId)).toEqual(['fetch 1', 'fetch 1', 'fetch 1'])
})

test('a time without a zone is an error when keys are asked for', async () => {
  const naive = { ...lease('a', 60), expires: { millis: 0, zoned: false } }

  await expect(
    renewed(
      async () => naive,
      () => 0,
      naive,
    )(),
  ).rejects.toThrow("can't subtract")
})
