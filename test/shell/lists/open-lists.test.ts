import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import { describe, expect, test } from 'vitest'
import { CliError } from '../../../src/errors.ts'
import { openLists } from '../../../src/shell/lists/open-lists.ts'
import type { Look, Source } from '../../../src/shell/lists/source.ts'
import type { ListName, Lists, Loaded } from '../../../src/conversation.ts'
import type { Connection } from '../../../src/world.ts'
import { pemPath, startSecure } from '../../support/certificates.ts'
import { CONNECTION } from '../../support/connection.ts'
import { look } from './account.ts'

const NAMES: readonly ListName[] = [
  ...(['apis', 'vpc-links', 'rest-vpc-links', 'functions', 'listeners', 'cloud-map-services', 'roles'] as const),
  ...(['queues', 'event-buses', 'state-machines', 'streams'] as const),
]

/** A refusal as JSON and as XML: each client reads what it is used to. */
function refused(name: ListName, status: number, code: string, message: string) {
  const xml = `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`
  const json = JSON.stringify({ __type: code, message })
  return look(name, () => ({ status, body: ['roles', 'listeners'].includes(name) ? xml : json }))
}

describe('why there is no list', () => {
  test.each<[ListName, string]>([
    ['apis', 'apigateway:GET'],
    ['vpc-links', 'apigateway:GET'],
    ['rest-vpc-links', 'apigateway:GET'],
    ['functions', 'lambda:ListFunctions'],
    ['listeners', 'elasticloadbalancing:DescribeLoadBalancers'],
    ['cloud-map-services', 'servicediscovery:ListNamespaces'],
    ['roles', 'iam:ListRoles'],
    ['queues', 'sqs:ListQueues'],
    ['event-buses', 'events:ListEventBuses'],
    ['state-machines', 'states:ListStateMachines'],
    ['streams', 'kinesis:ListStreams'],
  ])('%s: the account does not permit %s', async (name, action) => {
    const { loaded, received } = await refused(name, 403, 'AccessDeniedException', 'User is not authorized')

    expect(loaded).toEqual({ failed: `not permitted (${action})` })
    expect(received).toHaveLength(1)
  })

  test.each(NAMES)('%s: a failure of the service, which is asked once', async (name) => {
    const { loaded, received } = await refused(name, 500, 'InternalFailure', 'm')

    expect(loaded).toEqual({ failed: 'refused (InternalFailure)' })
    expect(received).toHaveLength(1)
  })

  test.each(NAMES)('%s: nobody listens', async (name) => {
    const url = 'http://127.0.0.1:9' // the discard port
    const lists = openLists({ ...CONNECTION, url, elsewhere: () => url }, { env: () => undefined })

    expect(await lists(name)).toEqual({ failed: 'offline (ECONNREFUSED)' })
  })

  test.each(NAMES)('%s: nobody has credentials', async (name) => {
    const keys = async () => {
      throw new CliError('config', 'Unable to locate credentials.', { code: 'NoCredentials' })
    }

    expect((await look(name, () => ({}), { keys })).loaded).toEqual({ failed: 'no credentials' })
  })

  test.each(NAMES)('%s: the service does not answer in time', async (name) => {
    await withServer(
      () => {},
      async (lists) => {
        expect(await lists(name)).toEqual({ failed: 'took longer than 0.15 s' })
      },
    )
  })

  test('the settings of the endpoints are broken', async () => {
    const elsewhere = () => {
      throw new CliError('general', 'The services section does not exist.')
    }

    expect((await look('roles', () => ({}), { elsewhere })).loaded).toEqual({
      failed: 'The services section does not exist.',
    })
  })

  test('an address that cannot be sent to', async () => {
    expect(await failedAt('nowhere')).toMatch(/Invalid URL/)
    expect(await failedAt('http://a b')).toMatch(/./)
  })
})

async function failedAt(url: string): Promise<string> {
  const { loaded } = await look('queues', () => ({}), { elsewhere: () => url })
  return 'failed' in loaded ? loaded.failed : ''
}

/** Lists with little patience, of a server that does as it likes. */
async function withServer(listener: RequestListener, run: (lists: Lists) => Promise<void>): Promise<void> {
  const server = createServer(listener)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  try {
    await run(openLists({ ...CONNECTION, url, elsewhere: () => url }, { env: () => undefined, budget: 150 }))
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const page = JSON.stringify({ Functions: [{ FunctionName: 'f', FunctionArn: 'arn:f' }], NextMarker: '2' })
const FIRST = [{ value: 'arn:f', name: 'f', description: 'arn:f' }]

describe('half a list', () => {
  test('is given where the rest takes too long', async () => {
    let hungUp = false
    await withServer(
      (request, response) => {
        if (!request.url?.includes('Marker')) return response.end(page)
        return request.socket.on('close', () => (hungUp = true))
      },
      async (lists) => {
        expect(await lists('functions')).toEqual({ choices: FIRST, cut: 'took longer than 0.15 s' })
        await new Promise((later) => setTimeout(later, 20))
      },
    )

    expect(hungUp).toBe(true)
  })

  test('a service that drips does not hold on to anything', async () => {
    const drops: NodeJS.Timeout[] = []
    let hungUp = false
    await withServer(
      (request, response) => {
        drops.push(setInterval(() => response.write(' '), 20))
        request.socket.on('close', () => (hungUp = true))
      },
      async (lists) => {
        expect(await lists('streams')).toEqual({ failed: 'took longer than 0.15 s' })
        await new Promise((later) => setTimeout(later, 20))
      },
    )
    for (const drop of drops) clearInterval(drop)

    expect(hungUp).toBe(true)
  })

  test('is given where the rest fails', async () => {
    const { loaded } = await look('functions', ({ url }) =>
      url.includes('Marker') ? { status: 429, body: '{"__type":"ThrottlingException"}' } : { status: 200, body: page },
    )

    expect(loaded).toEqual({ choices: FIRST, cut: 'too many requests (ThrottlingException)' })
  })

  test('a service that goes in circles is followed once', async () => {
    const { received } = await look('functions', () => ({ status: 200, body: page }))

    expect(received).toHaveLength(2)
  })
})

test.each<[string, Partial<Connection>, Loaded]>([
  ['not by Node', {}, { failed: 'the certificate is not trusted (UNABLE_TO_VERIFY_LEAF_SIGNATURE)' }],
  ['by a file of authorities', { caBundle: pemPath('authority') }, { choices: [] }],
  ['as none is asked for', { verifyTls: false }, { choices: [] }],
  ['not without the file', { caBundle: '/no/such.pem' }, { failed: expect.stringMatching(/^ENOENT: no such file/) }],
  ['not by what is no authority', { caBundle: '/dev/null' }, { failed: expect.stringMatching(/^no certificate in/) }],
])('a certificate is trusted %s', async (_, connection, loaded) => {
  await using service = await startSecure('good')
  const url = `https://localhost:${service.port}`
  const lists = openLists({ ...CONNECTION, url, elsewhere: () => url, ...connection }, { env: () => undefined })

  expect(await lists('queues')).toEqual(loaded)
})

/** Lists of which each comes from the same source. */
function of(find: Source['find'], budget = 100): Lists {
  const source: Source = { actions: ['a:B'], find }
  const sources = {
    ...{ apis: source, 'vpc-links': source, 'rest-vpc-links': source, functions: source, listeners: source },
    ...{ 'cloud-map-services': source, roles: source, queues: source, 'event-buses': source },
    ...{ 'state-machines': source, streams: source },
  }
  return openLists(CONNECTION, { env: () => undefined, budget, sources })
}

test('a list is looked up once, also while it is on its way, and also where it failed', async () => {
  let looks = 0
  const lists = of(async function* () {
    looks++
    yield []
    throw new Error('no luck')
  })

  expect(await Promise.all([lists('apis'), lists('apis')])).toEqual([{ failed: 'no luck' }, { failed: 'no luck' }])
  expect(await lists('apis')).toEqual({ failed: 'no luck' })
  expect(looks).toBe(1)
  await lists('queues')
  expect(looks).toBe(2)
})

test('the budget is for a source that never comes to an end, too', async () => {
  const pages: Look[] = []
  const lists = of(async function* (given) {
    for (;;) {
      pages.push(given)
      yield [{ value: 'v', name: 'v' }]
      await new Promise((later) => setTimeout(later, 40))
    }
  })

  expect(await lists('apis')).toMatchObject({ cut: 'took longer than 0.1 s' })
  expect(pages[0]?.signal.aborted).toBe(true)
  const { length } = pages
  await new Promise((later) => setTimeout(later, 100))
  expect(pages.length - length).toBeLessThanOrEqual(1)
})

test('nothing is said on the console', async () => {
  const said: unknown[] = []
  const { warn, error } = console
  Object.assign(console, { warn: (text: unknown) => said.push(text), error: (text: unknown) => said.push(text) })
  try {
    for (const name of NAMES) await look(name, () => ({ status: 200, body: '{}' }))
  } finally {
    Object.assign(console, { warn, error })
  }

  expect(said).toEqual([])
})
