import { describe, expect, test } from 'vitest'
import { checkFirst } from '../../../src/app/batch/check-first.ts'
import type { Task } from '../../../src/batch/task.ts'
import { rejected } from '../../support/caught.ts'
import type { Told } from '../../support/fake-world.ts'
import type { Spool } from '../../../src/world.ts'
import { ENDPOINT, preparing } from './prepared.ts'
import { canonicalText } from '../../../src/batch/canonical.ts'
import { requestOf } from './request.ts'

const MOCK = { ApiId: 'a1', IntegrationType: 'MOCK' }
const line = (members: object): string => `${JSON.stringify(members)}\n`
const named = (name: string, ApiId = 'a1') => ({ ApiId, IntegrationType: 'MOCK', Description: name })
const WRONG = line({ ApiId: 'a1' })

/** Checks an input; `kept` are the lines of the spool, and how often it was closed. */
async function check(words: readonly string[], told: Told) {
  const { preparing: parts, world, said } = await preparing(words, told)
  const kept = { lines: 0, closed: 0 }
  const openSpool = async (): Promise<Spool> => {
    const spool = await world.openSpool()
    return {
      ...spool,
      add: (text) => {
        kept.lines++
        spool.add(text)
      },
      close: () => void kept.closed++,
    }
  }
  return { checked: () => checkFirst(parts, { ...world, openSpool }), said, kept, tally: parts.tally, world }
}

async function all(tasks: AsyncIterable<Task>): Promise<string[]> {
  const shown: string[] = []
  for await (const { index, is } of tasks) shown.push(`${index} ${is}`)
  return shown
}

test('all items are looked at, and wait in a spool', async () => {
  const stdin =
    line(named('x')) +
    line({ Index: 0, Status: 'exists', IntegrationId: 'i1', ApiId: 'a1' }) +
    line({ Index: 0, Status: 'exists', IntegrationId: 'i2' }) +
    line({ Index: 0, Status: 'unknown', Request: named('y') }) +
    line({ Index: 0, Status: 'created', Request: named('v') }) +
    line(named('z', 'b1')) +
    line(named('z', 'a1'))
  const { checked, kept, said } = await check([], { stdin })
  const { tasks, doubtful, close, ...rest } = await checked()

  expect(rest).toEqual({
    total: 7,
    wanted: new Map([
      ['a1', 2],
      ['b1', 1],
    ]),
    owned: ['a1/i1', '/i2'],
  })
  expect(doubtful.map(({ index, apiId }) => [index, apiId])).toEqual([[3, 'a1']])
  expect(kept).toEqual({ lines: 7, closed: 0 })
  expect(await all(tasks)).toEqual(['0 new', '1 there', '2 there', '3 doubtful', '4 there', '5 new', '6 new'])
  close()
  expect([kept.closed, said.stderr]).toEqual([1, ''])
})

test('of nothing there is nothing to do', async () => {
  const { tasks, total } = await (await check([], { stdin: '' })).checked()

  expect([total, await all(tasks)]).toEqual([0, []])
})

test.each<[string, string, string, object]>([
  ['one', WRONG, 'One item of 1 cannot be sent, so nothing was sent', {}],
  [
    'two',
    line(MOCK) + WRONG + WRONG,
    '2 items of 3 cannot be sent, so nothing was sent',
    { hint: '--stream sends the others' },
  ],
])('%s that cannot be sent keeps all back', async (_, stdin, message, hint) => {
  const { checked, kept } = await check([], { stdin })

  expect(await rejected(checked())).toEqual({ fault: 'param', message, ...hint })
  expect(kept.closed).toBe(1)
})

test('one that cannot be sent keeps all of a dry run back', async () => {
  const { checked } = await check(['--dry-run'], { stdin: line(MOCK) + WRONG })

  expect(await rejected(checked())).toEqual({
    fault: 'param',
    message: 'One item of 2 cannot be sent, so nothing is printed',
    hint: '--stream prints the others',
  })
})

test('of much that is wrong the first hundred is shown, and the rest is counted', async () => {
  const { checked, said } = await check([], { stdin: WRONG.repeat(130) })

  expect((await rejected(checked())).message).toBe('130 items of 130 cannot be sent, so nothing was sent')
  expect(said.stderr.match(/^item \d+: Missing/gm)).toHaveLength(100)
  expect(said.stderr).toMatch(/^item 99: .*\n.*\n… and 30 more errors; apigw validate and apigw convert show all\n$/m)
})

test('a setting that nothing asked for keeps all back, too', async () => {
  const { checked } = await check(['--set', 'Typo=x'], { stdin: line(MOCK) })

  expect(await rejected(checked())).toEqual({
    fault: 'param',
    message: '--set Typo=…: nothing that was read is called so',
  })
})

test('a source that ends in the middle keeps all back, and the spool is closed', async () => {
  const { checked, kept } = await check(['a', 'no'], { files: { a: line(MOCK) } })

  expect(await rejected(checked())).toEqual({ fault: 'param', message: 'no: No such file or directory' })
  expect(kept.closed).toBe(1)
})

test('at a terminal the bar is taken away, also where nothing is sent', async () => {
  const suspicious = line({ ...MOCK, IntegrationUri: 'http://example.com' })
  const words = ['a', '--protocol-type', 'WEBSOCKET']
  const { checked, said } = await check(words, { files: { a: line(MOCK) + suspicious + WRONG }, terminal: true })
  await rejected(checked())

  expect(said.drawn.filter((each) => each !== 'hidden')).toEqual(['1 checked', '2 checked', '3 checked'])
  expect(said.drawn.at(-1)).toBe('hidden')
})

test('at a terminal a bar says how many were checked, and is taken away', async () => {
  const { checked, said } = await check(['a'], { files: { a: line(MOCK).repeat(2) }, terminal: true })
  await checked()

  expect(said.drawn).toEqual(['1 checked', '2 checked', 'hidden'])
})

describe('a stream', () => {
  test('is not looked at ahead', async () => {
    const { checked, kept, tally } = await check(['--stream'], { stdin: line(MOCK) + WRONG + line(MOCK) })
    const { tasks, ...rest } = await checked()

    expect(rest).toEqual({ total: undefined, doubtful: [], wanted: new Map(), owned: [], close: expect.any(Function) })
    expect([kept.lines, tally.count()]).toEqual([0, 0])
    expect(await all(tasks)).toEqual(['0 new', '1 wrong', '2 new'])
    expect(tally.count()).toBe(1)
  })

  test('with a journal is, until all that this knows have been met', async () => {
    const { checked, kept } = await check(['--stream'], {
      stdin: ['x', 'y', 'z', 'w'].map((name) => line(named(name))).join(''),
      journals: await journalOf(['x', 'begun'], ['y', 'created']),
    })
    const { tasks, total, doubtful } = await checked()

    expect([kept.lines, total, doubtful.length]).toEqual([2, undefined, 1])
    expect(await all(tasks)).toEqual(['0 doubtful', '1 there', '2 new', '3 new'])
  })
})

describe('a journal', () => {
  test.each([[[]], [['--stream']]])('of another input is refused, with %j', async (words) => {
    const { checked, kept } = await check([...words, '--journal', 'j'], {
      stdin: line(named('x')),
      journals: await journalOf(['x', 'created'], ['y', 'begun']),
    })

    expect(await rejected(checked())).toEqual({
      fault: 'param',
      message: 'j is the journal of another input: it knows an integration that is not in this one',
      hint: 'an input belongs to its journal; a new input wants a new one',
    })
    expect(kept.closed).toBe(1)
  })

  test('of another input, with more', async () => {
    const { checked } = await check(['--journal', 'j'], {
      stdin: line(named('x')),
      journals: await journalOf(['y', 'created'], ['z', 'unknown'], ['w', 'refused']),
    })

    expect((await rejected(checked())).message).toBe(
      'j is the journal of another input: it knows 2 integrations that are not in this one',
    )
  })

  test('may know less than the input has, and of what was refused nothing counts', async () => {
    const { checked } = await check(['--journal', 'j'], {
      stdin: line(named('x')) + line(named('y')),
      journals: await journalOf(['x', 'created'], ['z', 'refused'], ['w', 'failed'], ['v', 'unsent']),
    })

    expect(await all((await checked()).tasks)).toEqual(['0 there', '1 new'])
  })

  test('is not looked at where an item is wrong: that comes first', async () => {
    const { checked } = await check(['--journal', 'j'], { stdin: WRONG, journals: await journalOf(['x', 'created']) })

    expect((await rejected(checked())).message).toBe('One item of 1 cannot be sent, so nothing was sent')
  })
})

async function journalOf(...steps: readonly (readonly [name: string, step: string])[]): Promise<{ j: string }> {
  const { world } = await preparing([], { stdin: '' })
  const head = line({ Journal: 'create-integrations', Version: 1, Endpoint: ENDPOINT })
  const lines = steps.map(([name, Step]) => {
    const Item = world.digest(canonicalText(requestOf(named(name))))
    return line({ Item, Ordinal: 0, Step, ...(Step === 'created' && { Api: 'a1', IntegrationId: `i-${name}` }) })
  })
  return { j: head + lines.join('') }
}
