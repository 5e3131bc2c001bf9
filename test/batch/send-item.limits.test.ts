import { describe, expect, test } from 'vitest'
import { CliError } from '../../src/errors.ts'
import { CREATED, HEAD, items, LOST, play, refusal, UNREACHED } from './stage.ts'
import type { Scene } from './stage.ts'

const CLOSED =
  'Connection was closed before we received a valid response from endpoint URL: "http://h/v2/apis/a1/integrations".'
const UNCONNECTED = 'Could not connect to the endpoint URL: "http://h/v2/apis/a1/integrations"'
const SEE = ' (it may exist all the same; to see: aws apigatewayv2 get-integrations --api-id a1)'
const LOOK = 'look /v2/apis/a1/integrations'
const BEGUN = [LOOK, 'answered well', 'noted "begun"']
const FORBIDDEN = { status: 403, body: '{}' }

describe('before the first request', () => {
  const fails = (reply: typeof LOST | typeof UNREACHED): Scene => ({
    replies: [],
    first: reply,
    pages: Array(4).fill(reply),
  })

  test('an API that cannot be looked at for the moment gets none, and nothing is noted', async () => {
    const { outcome, log } = await play(fails(LOST))

    expect(outcome).toBe(`failed: ${CLOSED}`)
    expect(log.filter((what) => what === LOOK)).toHaveLength(5)
    expect(log.filter((what) => what === 'sent' || what.startsWith('noted'))).toEqual([])
  })

  test('nobody there: that is the end', async () => {
    expect((await play(fails(UNREACHED))).outcome).toBe(`threw CliError: ${UNCONNECTED}`)
  })

  test('where the service lets nobody look, what is lost stays unknown, whatever is there', async () => {
    const { outcome, log } = await play({ replies: [LOST], first: FORBIDDEN, lines: [HEAD], pages: [items('x')] })

    expect(outcome).toBe(`unknown: ${CLOSED}${SEE}`)
    expect(log[2]).toBe('noted {"Api":"a1","Ids":null')
  })

  test('what was there is not taken for what was made', async () => {
    const { outcome } = await play({
      replies: [LOST, CREATED],
      first: items('old'),
      lines: [HEAD],
      pages: [items('old')],
    })

    expect(outcome).toBe('created new')
  })

  test('nor without a journal', async () => {
    const { outcome, log } = await play({
      replies: [LOST, CREATED],
      first: items('old'),
      journal: false,
      pages: [items('old')],
    })

    expect(outcome).toBe('created new')
    expect(log.filter((what) => what.startsWith('noted'))).toEqual([])
  })

  test('nor what another item owns', async () => {
    const other = '{"Item":"e","Ordinal":0,"Step":"created","Api":"a1","IntegrationId":"theirs"}'
    const lines = [HEAD, '{"Api":"a1","Ids":[]}', other]
    const { outcome, owned } = await play({ replies: [LOST], lines, pages: [items('theirs', 'x')] })

    expect([outcome, owned]).toEqual(['created x', ['a1/theirs', 'a1/x']])
  })
})

describe('the journal', () => {
  const FULL = 'threw CliError: j: the disk is full'

  test('takes nothing: nothing is sent', async () => {
    const { outcome, log } = await play({ replies: [CREATED], room: 0 })

    expect([outcome, log]).toEqual([FULL, [LOOK, 'answered well']])
  })

  test('does not take the outcome: that is told', async () => {
    const { outcome, log } = await play({ replies: [CREATED], room: 1 })

    expect([outcome, log]).toEqual([FULL, [...BEGUN, 'sent', 'answered well']])
  })

  test('keeps an item as begun that ends without credentials', async () => {
    const { outcome, log } = await play({ replies: [new CliError('config', 'no keys')] })

    expect([outcome, log]).toEqual(['threw CliError: no keys', [...BEGUN, 'sent', 'answered badly']])
  })
})

describe('stopped', () => {
  const scene = { replies: [LOST, LOST, LOST], pages: [items(), items(), items()] }

  test.each([
    [0, 'skipped', 0, 'noted "unsent"'],
    [3, 'skipped', 0, 'noted "unsent"'],
    [4, `unknown: ${CLOSED}${SEE}`, 1, 'noted "unknown"'],
    [7, `unknown: ${CLOSED}${SEE}`, 1, 'noted "unknown"'],
    [9, `unknown: ${CLOSED}${SEE}`, 2, 'noted "unknown"'],
    [14, `unknown: ${CLOSED}${SEE}`, 3, 'noted "unknown"'],
    [18, `failed: ${CLOSED}`, 3, 'noted "unknown"'],
  ])('after %i events: %s', async (stopAt, outcome, requests, note) => {
    const played = await play({ ...scene, stopAt })

    expect(played.outcome).toBe(outcome)
    expect(played.log.filter((what) => what === 'sent')).toHaveLength(requests)
    expect(played.log.at(-1)).toBe(note)
  })

  test('while it waits to be sent again, for want of room', async () => {
    const { outcome, log } = await play({ replies: [refusal('SlowDown'), CREATED], stopAt: 6 })

    expect([outcome, log.slice(3)]).toEqual(['skipped', ['sent', 'answered well', 'waited 750', 'noted "unsent"']])
  })

  test('in flight, and created', async () => {
    expect((await play({ replies: [CREATED], stopAt: 4 })).outcome).toBe('created new')
  })

  test('in flight, and lost, and there', async () => {
    expect((await play({ replies: [LOST], pages: [items('x')], stopAt: 4 })).outcome).toBe('created x')
  })

  test('wherever it is, nothing is sent afterwards, and the note is the last', async () => {
    const { log } = await play(scene)
    for (let stopAt = 0; stopAt <= log.length; stopAt++) {
      const played = await play({ ...scene, stopAt })
      expect(played.log.slice(Math.max(stopAt, 1)).filter((what) => what === 'sent')).toEqual([])
      expect(played.log.at(-1)).toMatch(/^noted "(unsent|unknown)"$/)
    }
  })
})
