import { describe, expect, test } from 'vitest'
import type { ToldReply } from '../support/fake-world.ts'
import { create, item, listOf, made, service } from './batch/created.ts'

test('--version is all that is done, whatever stands behind it', async () => {
  const { exit, said } = await create(['--version', '--dry-run'], { stdin: item('x') })

  expect({ exit, stdout: said.stdout, requests: said.requests }).toEqual({
    exit: 0,
    stdout: 'apigw/1.2.3\n',
    requests: [],
  })
})

describe('the results', () => {
  test('are a line for each, in the order of the input', async () => {
    const { exit, results, summary } = await create([], { stdin: item('x') + item('y') + item('z') })

    expect({ exit, results, summary }).toEqual({
      exit: 0,
      results: [made(0, 'x'), made(1, 'y'), made(2, 'z')],
      summary: '3 items: 3 created (x s)\n',
    })
  })

  test('say what was refused and what was asked for, and the rest goes on', async () => {
    const replies = service({ y: { status: 400, body: '{"message":"no","__type":"BadRequestException"}' } })
    const { exit, results, summary } = await create([], { stdin: item('x') + item('y') + item('z'), replies })

    expect({ exit, summary }).toEqual({
      exit: 254,
      summary:
        'item 1: refused: An error occurred (BadRequestException) when calling the CreateIntegration operation: no\n' +
        '3 items: 2 created, 1 refused (x s)\n',
    })
    expect(results[1]).toBe(
      '{"Index":1,"Status":"refused","ApiId":"a1","Error":{"Code":"BadRequestException","Message":"no"},' +
        '"Request":{"ApiId":"a1","IntegrationType":"MOCK","Description":"y"}}',
    )
  })

  test('can be an input: what exists is left alone, and the rest is tried again', async () => {
    const replies = service({ y: { status: 400, body: '{"message":"no"}' } })
    const first = await create([], { stdin: item('x') + item('y'), replies })
    const { exit, results, said } = await create([], { stdin: first.said.stdout })

    expect(exit).toBe(0)
    expect(results).toEqual(['{"Index":0,"Status":"exists","IntegrationId":"id-x","ApiId":"a1"}', made(1, 'y')])
    expect(said.requests).toHaveLength(1)
  })

  test('are one answer where --query asks for it', async () => {
    const { said } = await create(['--query', 'Items[].IntegrationId', '--output', 'text'], {
      stdin: item('x') + item('y'),
    })

    expect(said.stdout).toBe('id-x\tid-y\n')
  })
})

describe('before the first is sent', () => {
  const wrong = `${item('x')}{"ApiId":"a1","IntegrationType":"HTTP"}\n`

  test('all are checked, and one that is wrong keeps all back', async () => {
    const { exit, said } = await create([], { stdin: wrong })

    expect({ exit, stdout: said.stdout, requests: said.requests, looks: said.looks }).toEqual({
      exit: 252,
      stdout: '',
      requests: [],
      looks: [],
    })
    expect(said.stderr).toMatch(/^item 1: standard input:2:1: /)
    expect(said.stderr).toContain(
      'One item of 2 cannot be sent, so nothing was sent\nhint: --stream sends the others\n',
    )
  })

  test('with --stream the others are sent', async () => {
    const { exit, results } = await create(['--stream'], { stdin: wrong })

    expect(exit).toBe(252)
    expect(results[0]).toBe(made(0, 'x'))
    expect(JSON.parse(results[1] ?? '')).toMatchObject({
      Index: 1,
      Status: 'refused',
      Error: { Code: 'ParamValidation' },
      Request: { ApiId: 'a1', IntegrationType: 'HTTP' },
    })
  })

  test.each([
    ['a batch that goes beyond the quota', [], 3, '298 integrations, and 3 more would be 301'],
    ['a stream that does', ['--stream'], 4, '298 integrations, and 3 more would be 301'],
  ])('%s is told of', async (_, words, count, says) => {
    const there = listOf(...Array.from({ length: 298 }, (_, at) => `old${at}`))
    const stdin = Array.from({ length: count }, (_, at) => item(`new${at}`)).join('')
    const { said, exit } = await create(words, { stdin, pages: [there] })

    expect({ exit, looks: said.looks.length, requests: said.requests.length }).toEqual({
      exit: 0,
      looks: 1,
      requests: count,
    })
    expect(said.stderr.split('\n').filter((line) => line.startsWith('warning: '))).toEqual([
      `warning: a1 has ${says}; an API may have 300, and for an HTTP API that cannot be raised`,
    ])
  })

  test('exactly as many as the quota are no matter', async () => {
    const there = listOf(...Array.from({ length: 298 }, (_, at) => `old${at}`))
    const { said } = await create([], { stdin: item('x') + item('y'), pages: [there] })

    expect(said.stderr).not.toContain('warning')
  })

  test('a service that nobody can reach ends the run at once', async () => {
    const gone: ToldReply = { why: 'refused', reached: false }
    const { exit, said } = await create([], { stdin: item('x') + item('y'), pages: Array(5).fill(gone) })

    expect({ exit, stdout: said.stdout, requests: said.requests }).toEqual({ exit: 255, stdout: '', requests: [] })
    expect(said.stderr).toContain(
      'Could not connect to the endpoint URL: "https://apigateway.us-east-1.amazonaws.com/v2/',
    )
  })
})

describe('a dry run', () => {
  const told = { env: {}, pages: [] }

  test('prints the requests, each on a line, and needs nothing', async () => {
    const { exit, results, said } = await create(['--dry-run', '--api-id', 'a9'], {
      ...told,
      stdin: '[{"IntegrationType":"MOCK"},{"ApiId":"a1","IntegrationType":"MOCK"}]',
    })

    expect({ exit, stderr: said.stderr, connections: said.connections }).toEqual({
      exit: 0,
      stderr: '',
      connections: [],
    })
    expect(results.map((line) => [JSON.parse(line).Url, JSON.parse(line).Body])).toEqual([
      ['https://apigateway.{region}.amazonaws.com/v2/apis/a9/integrations', { integrationType: 'MOCK' }],
      ['https://apigateway.{region}.amazonaws.com/v2/apis/a1/integrations', { integrationType: 'MOCK' }],
    ])
  })

  test.each([
    [[], 0],
    [['--stream'], 1],
  ])('of something wrong, with %j', async (words, lines) => {
    const stdin = `${item('x')}{"ApiId":"a1"}\n`
    const { exit, results } = await create(['--dry-run', ...words], { ...told, stdin })

    expect({ exit, lines: results.length }).toEqual({ exit: 252, lines })
  })
})
