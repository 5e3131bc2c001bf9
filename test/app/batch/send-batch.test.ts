import { describe, expect, test } from 'vitest'
import { createIntegrations } from '../../../src/app/create-integrations.ts'
import { run } from '../../../src/app/run.ts'
import type { WireRequest } from '../../../src/world.ts'
import type { ToldReply } from '../../support/fake-world.ts'
import { fakeWorld } from '../../support/fake-world.ts'
import { create, EMPTY, ENV, item, listOf, made, service } from './created.ts'

describe('it stops', () => {
  const refused = { status: 400, body: '{"message":"no"}' }
  const five = ['p', 'q', 'r', 's', 't'].map((name) => item(name)).join('')

  test.each([
    ['--fail-fast', ['--fail-fast']],
    ['--max-errors 1', ['--max-errors', '1']],
  ])('with %s after the first failure; what is left is told of, and can be tried again', async (_, words) => {
    const { exit, results, said, summary } = await create([...words, '--concurrency', '1'], {
      stdin: five,
      replies: service({ q: refused }),
    })

    expect({ exit, requests: said.requests.length, summary }).toEqual({
      exit: 254,
      requests: 2,
      summary:
        'item 1: refused: An error occurred (400) when calling the CreateIntegration operation: no\n' +
        '5 items: 1 created, 1 refused, 3 skipped (x s)\n',
    })
    expect(results[4]).toBe(
      '{"Index":4,"Status":"skipped","ApiId":"a1","Request":{"ApiId":"a1","IntegrationType":"MOCK","Description":"t"}}',
    )
  })

  test('with --max-errors 2 after the second', async () => {
    const { said } = await create(['--max-errors', '2', '--concurrency', '1'], {
      stdin: five,
      replies: service({ p: refused, r: refused }),
    })

    expect(said.requests).toHaveLength(3)
  })

  test('of a stream, too; the exit code is that of what was told, not of what was looked at ahead', async () => {
    const first = await create(['--journal', 'j'], { stdin: item('z') })
    const { exit, results } = await create(['--stream', '--fail-fast', '--concurrency', '1', '--journal', 'j'], {
      stdin: `${item('q')}{"ApiId":"a1"}\n${item('z')}`,
      journals: first.said.journals,
      replies: service({ q: refused }),
    })

    expect({ exit, lines: results.length }).toEqual({ exit: 254, lines: 1 })
  })

  test.each<[string, ToldReply, number, number]>([
    ['lets nobody in', { status: 403, body: '{"message":"no","__type":"ExpiredTokenException"}' }, 254, 1],
    ['cannot be reached', { why: 'refused', reached: false }, 255, 8],
  ])('where the service %s: all others would end like it', async (_, reply, code, requests) => {
    const { exit, results, said } = await create(['--concurrency', '1'], {
      stdin: five,
      replies: (request) => (request.body.get('description') === 'p' ? service()(request) : reply),
    })

    expect({ exit, statuses: results.map((each) => JSON.parse(each).Status).slice(2) }).toEqual({
      exit: code,
      statuses: ['skipped', 'skipped', 'skipped'],
    })
    expect(said.requests).toHaveLength(1 + requests)
    expect(said.stderr).toMatch(/^nothing more is begun, since all would end like item 1\nitem 1: (refused|failed): /)
  })

  test('of a stream says that the rest is not read', async () => {
    const { exit, results, said } = await create(['--stream', '--fail-fast', '--concurrency', '1'], {
      stdin: five,
      replies: service({ p: refused }),
    })

    expect({ exit, lines: results.length }).toEqual({ exit: 254, lines: 1 })
    expect(said.stderr).toContain('the rest of the stream is not read\n')
  })

  test('at Ctrl-C while it counts what the APIs have', async () => {
    const { world, said } = fakeWorld({ env: ENV, stdin: five })
    const connect: typeof world.connect = async (connection) => ({
      ...(await world.connect(connection)),
      list: () => {
        said.interrupt?.()
        return new Promise(() => {})
      },
    })
    const exit = await run(createIntegrations, ['create-integrations', '--rate', '0'], { ...world, connect })

    expect({ exit, requests: said.requests }).toEqual({ exit: 130, requests: [] })
    expect(said.stderr).toContain('5 items: 5 skipped')
  })

  test('at Ctrl-C when what is under way is finished', async () => {
    const { world, said } = fakeWorld({ env: ENV, pages: [EMPTY], stdin: five, replies: service() })
    const connect: typeof world.connect = async (connection) => {
      const gateway = await world.connect(connection)
      return {
        ...gateway,
        createIntegration: async (request) => {
          if (request.body.get('description') === 'q') said.interrupt?.()
          return gateway.createIntegration(request)
        },
      }
    }
    const words = ['create-integrations', '--rate', '0', '--concurrency', '1']
    const exit = await run(createIntegrations, words, { ...world, connect })

    expect({ exit, requests: said.requests.length }).toEqual({ exit: 130, requests: 2 })
    expect(said.stdout.split('\n')[1]).toBe(made(1, 'q'))
    expect(said.stderr).toContain('interrupted: what is under way is finished; once more ends at once\n')
    expect(said.stderr).toContain('5 items: 2 created, 3 skipped')
  })

  test('where nobody reads the results any more', async () => {
    const { world, said } = fakeWorld({ env: ENV, pages: [EMPTY], stdin: five, replies: service() })
    const stdout = { ...world.stdout, isGone: true }
    const exit = await run(createIntegrations, ['create-integrations', '--rate', '0', '--concurrency', '1'], {
      ...world,
      stdout,
    })

    expect({ exit, requests: said.requests.length }).toEqual({ exit: 255, requests: 1 })
  })
})

describe('a journal', () => {
  const input = item('x') + item('x') + item('y')

  test('notes each step, and the same input goes on from it', async () => {
    const first = await create(['--journal', 'j', '--concurrency', '1'], { stdin: input })
    const steps = (first.said.journals['j'] ?? '')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))

    expect(steps.slice(0, 2)).toEqual([
      { Journal: 'create-integrations', Version: 1, Endpoint: 'https://apigateway.us-east-1.amazonaws.com' },
      { Api: 'a1', Ids: [] },
    ])
    expect(steps.slice(2).map(({ Ordinal, Step, IntegrationId }) => [Ordinal, Step, IntegrationId])).toEqual([
      [0, 'begun', undefined],
      [0, 'created', 'id-x'],
      [1, 'begun', undefined],
      [1, 'created', 'id-x'],
      [0, 'begun', undefined],
      [0, 'created', 'id-y'],
    ])

    const second = await create(['--journal', 'j'], { stdin: input, journals: first.said.journals })

    expect({ exit: second.exit, requests: second.said.requests }).toEqual({ exit: 0, requests: [] })
    expect(second.results[2]).toBe('{"Index":2,"Status":"exists","IntegrationId":"id-y","ApiId":"a1"}')
  })

  test('leaves in doubt what was begun: it is looked for before anything is sent', async () => {
    const first = await create(['--journal', 'j', '--concurrency', '1'], { stdin: input })
    const begun = (first.said.journals['j'] ?? '').split('\n').slice(0, 3).join('\n')
    const second = await create(['--journal', 'j'], {
      stdin: input,
      journals: { j: `${begun}\n` },
      pages: [listOf('x'), listOf('x')],
    })

    expect({ exit: second.exit, requests: second.said.requests.length }).toEqual({ exit: 0, requests: 2 })
    expect(JSON.parse(second.results[0] ?? '')).toMatchObject({ Status: 'exists', IntegrationId: 'id-x' })
  })

  test('or none: an id that a line of results names is taken by nobody else', async () => {
    const there = '{"Index":0,"Status":"created","IntegrationId":"id-x","ApiId":"a1"}\n'
    const lost = '{"Index":1,"Status":"unknown","Request":{"ApiId":"a1","IntegrationType":"MOCK","Description":"x"}}\n'
    const { exit, said } = await create([], { stdin: there + lost, pages: [listOf('x'), listOf('x')] })

    expect({ exit, requests: said.requests.length }).toEqual({ exit: 0, requests: 1 })
  })

  test('knows what its own results say, when these are the input', async () => {
    const replies = ({ body }: WireRequest): ToldReply =>
      body.get('description') === 'y'
        ? { status: 400, body: '{"message":"no"}' }
        : service()({ method: 'POST', path: '', body })
    const three = item('x') + item('w') + item('y')
    const first = await create(['--journal', 'j', '--concurrency', '1'], { stdin: three, replies })
    const again = await create(['--journal', 'j'], { stdin: first.said.stdout, journals: first.said.journals })

    expect([first.exit, again.exit]).toEqual([254, 0])
    expect(again.results.map((each) => JSON.parse(each).Status)).toEqual(['exists', 'exists', 'created'])
    expect(again.said.requests).toHaveLength(1)
  })

  test('does not take for older what only a line of results left in doubt', async () => {
    const unknown =
      '{"Index":0,"Status":"unknown","Request":{"ApiId":"a1","IntegrationType":"MOCK","Description":"x"}}\n'
    const head = '{"Journal":"create-integrations","Version":1,"Endpoint":"https://apigateway.us-east-1.amazonaws.com"}'
    const { exit, results, said } = await create(['--journal', 'j'], {
      stdin: unknown,
      journals: { j: `${head}\n{"Api":"a1","Ids":["id-x"]}\n` },
      pages: [listOf('x')],
    })

    expect({ exit, requests: said.requests }).toEqual({ exit: 0, requests: [] })
    expect(JSON.parse(results[0] ?? '')).toMatchObject({ Status: 'exists', IntegrationId: 'id-x' })
  })

  test('of a run that is alive is not touched', async () => {
    const { exit, said } = await create(['--journal', 'j'], { stdin: input, locked: ['j'] })

    expect({ exit, requests: said.requests, looks: said.looks }).toEqual({ exit: 252, requests: [], looks: [] })
    expect(said.stderr).toContain('j is in use: another run is writing this journal')
  })

  test('that cannot be written ends the run, and says so', async () => {
    const { exit, said } = await create(['--journal', 'j', '--concurrency', '1'], { stdin: input, journalRoom: 4 })

    expect({ exit, requests: said.requests.length }).toEqual({ exit: 255, requests: 1 })
    expect(said.stderr).toContain('j: the disk is full')
  })
})
