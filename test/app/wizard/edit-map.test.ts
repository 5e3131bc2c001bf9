import { describe, expect, test } from 'vitest'
import { wizard } from './person.ts'

describe('maps are edited pair by pair', () => {
  test('of an HTTP API', async () => {
    const script = [
      ...['a1b2c3d4', 'url', 'https://example.com', 'GET', ['RequestParameters', 'ResponseParameters']],
      ...['add', 'append:header.', 'x-from', '$request.header.', '$request.header.from'],
      ...['add', 'overwrite:header.', 'Via', '', 'x', 'y'],
    ]
    const removed = ['BACK', 'add', 'remove:header.', 'x-old', 'change:append:header.x-from', '', 'fixed', 'done']
    const responses = ['add', '200', 'add', 'overwrite:statuscode', '', '201', 'done', 'done', 'create']
    const { exit, bodies } = await wizard([], [...script.slice(0, -5), ...removed, ...responses])

    expect(exit).toBe(0)
    expect(JSON.parse(bodies[0]?.split(' ').slice(1).join(' ') ?? '')).toMatchObject({
      requestParameters: { 'append:header.x-from': 'fixed', 'remove:header.x-old': "''" },
      responseParameters: { 200: { 'overwrite:statuscode': '201' } },
    })
  })

  test('templates in an editor', async () => {
    const script = ['w5x6y7z8', 'mock', ['RequestTemplates'], 'add', '200', '{"statusCode":200}', 'done', 'create']
    const { bodies } = await wizard([], script)

    expect(bodies[0]).toContain('{"200":"{\\"statusCode\\":200}"}')
  })

  test('and nothing of them is lost by going back or away', async () => {
    const pair = ['add', 'append:header.', 'x-from', '', 'fixed']
    const start = ['a1b2c3d4', 'url', 'https://example.com', 'GET', ['RequestParameters']]
    const back = await wizard([], [...start, ...pair, 'BACK', ['RequestParameters'], 'done', 'create'])
    const away = await wizard([], [...start, ...pair, 'CANCEL'])

    expect(back.bodies[0]).toContain('"requestParameters":{"append:header.x-from":"fixed"}')
    expect(away.kept[0]?.text).toContain('append:header.x-from: fixed')
  })
})
