import { describe, expect, test } from 'vitest'
import { answerText, cutText } from './answer-text.ts'
import { draw, STAGES } from './draw.ts'
import type { Draw, Fault } from './draw.ts'
import { judge, judgeMany, story } from './judged.ts'

const calm: Draw = { seed: 0, attempts: 3, faults: [], others: 3, pageSize: 2 }
const POST = 'POST /v2/apis/a1/integrations'
const LOOK = 'GET /v2/apis/a1/integrations?maxResults=500'

const CUT = { kind: 'cut', answer: 'plain', creates: true } as const

/** It looks at both pages. */
const LOOKS = [LOOK, `${LOOK}&nextToken=2`]

const lost = (creates: boolean): Fault => ({ ...CUT, creates, stage: 'nothing', end: 'reset' })

describe('one thing goes wrong', () => {
  test('nothing does', async () => {
    const { broken, ended, met, created } = await judge(calm)

    expect({ broken, met, created }).toEqual({ broken: [], met: [POST], created: ['new0x0'] })
    expect(ended).toMatchObject({ exit: 0, stderr: '' })
  })

  test.each<[string, Fault, readonly string[]]>([
    ['the reply is lost: what was created is found', lost(true), [POST, ...LOOKS]],
    ['the request is lost: it is sent again', lost(false), [POST, ...LOOKS, POST]],
    ['too many requests: it is sent again without a look', whole(429, false), [POST, POST]],
    ['a 500 that created', whole(500, true), [POST, ...LOOKS]],
    ['a 503 that did not', whole(503, false), [POST, ...LOOKS, POST]],
    ['a 504 that created', whole(504, true), [POST, ...LOOKS]],
  ])(
    '%s',
    async (_, fault, met) => {
      const judged = await judge({ ...calm, faults: [fault] })

      expect(judged).toMatchObject({ broken: [], met, created: ['new0x0'], ended: { exit: 0 } })
      expect(judged.ended.stdout).toContain('"IntegrationId": "new0x0"')
    },
    60_000,
  )

  test.each<[string, Fault, string]>([
    ['a service that never answers', { kind: 'mute' }, 'Read timeout on endpoint URL: '],
    ['a body that stops', { ...CUT, stage: 'body', end: 'stall' }, 'Read timeout on endpoint URL: '],
    ['a body that ends too soon', { ...CUT, stage: 'body', end: 'close' }, 'Connection was closed before'],
  ])('%s, and one request allowed: one request, and word of what may exist', async (_, fault, says) => {
    const judged = await judge({ ...calm, attempts: 1, faults: [fault] })

    expect(judged).toMatchObject({ broken: [], met: [POST], ended: { exit: 255, stdout: '' } })
    expect(judged.ended.stderr).toContain(says)
    expect(judged.ended.stderr).toContain('the integration may have been created all the same')
  })

  test('where it cannot look, nothing is sent again', async () => {
    const judged = await judge({ ...calm, faults: [lost(true), lost(false)] })

    expect(judged).toMatchObject({ broken: [], met: [POST, LOOK], created: ['new0x0'], ended: { exit: 255 } })
    expect(judged.ended.stderr).toContain('the integration may have been created all the same')
  }, 60_000)
})

function whole(status: number, creates: boolean): Fault {
  return { kind: 'whole', answer: { status, body: 'json' }, creates }
}

describe('at random', () => {
  const first = 1 + Math.floor(Math.random() * 1e6)

  test.each([0, 25, 50, 75])(
    '25 exchanges from the %sth on',
    async (from) => {
      const stories: string[] = []
      await judgeMany(first + from, 25, 4, (judged) => judged.broken.length > 0 && stories.push(story(judged)))

      expect(stories.join('\n')).toBe('')
    },
    120_000,
  )
})

describe('what is drawn', () => {
  const many = Array.from({ length: 500 }, (_, seed) => draw(seed))

  test('the same from the same seed, and not much twice', () => {
    expect(many).toEqual(many.map(({ seed }) => draw(seed)))
    expect(new Set(many.map((drawn) => JSON.stringify({ ...drawn, seed: 0 }))).size).toBeGreaterThan(350)
  })

  test('every kind of fault, every stage and every end', () => {
    const faults = many.flatMap(({ faults }) => faults)
    const drawn = (name: string) =>
      new Set(faults.flatMap((fault) => Object.entries(fault)).flatMap(([key, value]) => (key === name ? [value] : [])))

    expect([...drawn('kind')].sort()).toEqual(['cut', 'hang-up', 'mute', 'trickle', 'vanish', 'whole'])
    expect([...drawn('stage')].sort()).toEqual([...STAGES].sort())
    expect([...drawn('end')].sort()).toEqual(['close', 'reset', 'stall'])
  })

  test('nothing that refuses for want of time has created anything', () => {
    const refusals = many
      .flatMap(({ faults }) => faults)
      .filter((fault) => 'answer' in fault && typeof fault.answer === 'object' && fault.answer.status < 500)

    expect(refusals.length).toBeGreaterThan(50)
    expect(refusals.filter((fault) => 'creates' in fault && fault.creates)).toEqual([])
  })

  test('a cut answer is never whole', () => {
    const text = answerText('plain', 201, '{}')

    expect(STAGES.map((stage) => cutText(text, stage))).toEqual([
      '',
      'HTTP/1.1 2',
      'HTTP/1.1 201 Created\r\ncontent-type: application',
      'HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{',
    ])
  })
})
