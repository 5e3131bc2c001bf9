import { describe, expect, test } from 'vitest'
import { FUNCTION } from '../support/api-gateway.ts'
import { HAS_TERMINAL } from '../support/terminal.ts'
import { createdOne, tour } from '../support/tour.ts'
import { KEYS } from '../support/typist.ts'
import type { Typist } from '../support/typist.ts'

const OF_THE_FUNCTION = { integrationType: 'AWS_PROXY', integrationUri: FUNCTION, payloadFormatVersion: '2.0' }

const drawn = async ({ choose, mark, reply }: Typist): Promise<void> => {
  await choose('Which API?', 'orders')
  await choose('What should it call?', 'A Lambda function')
  await choose('Which Lambda function?', 'orders')
  await choose('Which format should the payload have?', '2.0')
  await mark('Anything else?', ['Description'])
  await reply('A description?', 'Takes orders, and gives them to those who have to see to them.')
  await choose('What now?', 'Create it')
}

/** Numbers instead of arrows. */
const plain = async ({ asked, reply, until, send }: Typist): Promise<void> => {
  await asked('Which API?')
  await until('2) orders (a1b2c3d4) HTTP')
  send('2\n')
  await reply('What should it call?', '1')
  await asked('Which Lambda function?')
  await until('2) orders (nodejs22.x)')
  send('2\n')
  await reply('Which format should the payload have?', '9')
  await until('a number from 1 to 2')
  send('1\n')
  await reply('Anything else?')
  await reply('What now?', '1')
}

const SGR = /\x1b\[[\d;]*m/

describe.runIf(HAS_TERMINAL).concurrent('a screen', () => {
  test('of 40 columns holds each line of a question', async () => {
    const { shown, outcome } = await tour(drawn, { columns: 40 })

    expect(outcome).toEqual(
      createdOne('a1b2c3d4', {
        ...OF_THE_FUNCTION,
        description: 'Takes orders, and gives them to those who have to see to them.',
      }),
    )
    const [questions = ''] = shown.split('The request (HTTP API):')
    const wide = questions.split(/\n|(?=[?✔] [A-Z])/).filter((line) => line.length > 40)
    // What is typed goes on in the next row.
    expect(wide.filter((line) => !line.startsWith('› Takes orders'))).toEqual([])
  })

  test.each<[string, Record<string, string>, boolean]>([
    ['colours', {}, true],
    ['NO_COLOR', { NO_COLOR: '1' }, false],
  ])('with %s', async (_, env, colours) => {
    const { raw, outcome } = await tour(drawn, { env })

    expect(outcome.exit).toBe(0)
    expect(SGR.test(raw)).toBe(colours)
  })

  test.each<[string, Record<string, string>]>([
    ['TERM=dumb', { TERM: 'dumb' }],
    ['APIGW_PLAIN', { APIGW_PLAIN: '1' }],
  ])('that is not to be drawn upon: %s', async (_, env) => {
    const { raw, outcome } = await tour(plain, { env })

    expect(outcome).toEqual(createdOne('a1b2c3d4', OF_THE_FUNCTION))
    expect(raw).not.toContain('\x1b')
  })

  test.each([
    ['Ctrl-C', KEYS.ctrlC],
    ['Ctrl-D', KEYS.ctrlD],
  ])('that is not to be drawn upon is left by %s as well', async (_, keys) => {
    const { shown, outcome } = await tour(
      async ({ asked, until, send }) => {
        await asked('Which API?')
        await until('2) orders')
        send(`1${KEYS.enter}`)
        await asked('What should it call?')
        send(keys)
      },
      { env: { TERM: 'dumb' } },
    )

    const name = shown.trimEnd().split('\n').at(-1)
    const files = [{ name, text: 'ApiId: w5x6y7z8\n', mode: '600' }]
    expect(outcome).toEqual({ exit: 130, stdout: '', restored: true, files, created: [] })
  })
})
