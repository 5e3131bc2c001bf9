import { describe, expect, test } from 'vitest'
import { HAS_TERMINAL } from '../support/terminal.ts'
import { createdOne, tour } from '../support/tour.ts'
import { KEYS } from '../support/typist.ts'
import type { Typist } from '../support/typist.ts'

const { ctrlC, ctrlD } = KEYS
const URL = 'https://api.example.com/orders'
/** With the options of before, so that the answer looks as it was to look. */
const TO_GO_ON =
  'apigw create-integration --cli-auto-prompt --output text --query IntegrationId --cli-input-yaml file://'

const upToTheUrl = async ({ choose, asked }: Typist): Promise<void> => {
  await choose('Which API?', 'orders')
  await choose('What should it call?', 'An HTTP endpoint')
  await asked('Which URL?')
}

const upToTheReview = async ({ choose, mark, asked }: Typist): Promise<void> => {
  await choose('Which API?', 'chat')
  await choose('What should it call?', 'Nothing')
  await mark('Anything else?')
  await asked('What now?')
}

const lastLine = (shown: string): string => shown.trimEnd().split('\n').at(-1) ?? ''

describe.runIf(HAS_TERMINAL).concurrent('going away', () => {
  test.each<[string, string, (person: Typist) => Promise<void>]>([
    ['Ctrl-C', ctrlC, ({ asked }) => asked('Which API?')],
    ['Ctrl-D', ctrlD, ({ asked }) => asked('Which API?')],
    ['Ctrl-C while the list is on its way', ctrlC, ({ until }) => until('loading')],
  ])('from the first question there is nothing to keep: %s', async (_, keys, steps) => {
    const { shown, raw, outcome } = await tour(
      async (person) => {
        await steps(person)
        person.send(keys)
      },
      { account: { slow: keys === ctrlC ? 500 : 0 } },
    )

    expect(outcome).toEqual({ exit: 130, stdout: '', restored: true, files: [], created: [] })
    expect(lastLine(shown)).toBe('Cancelled; nothing was sent.')
    expect(cursorIsShown(raw)).toBe(true)
  })

  test.each<[string, string, (person: Typist) => Promise<void>, string]>([
    [
      'the middle, by Ctrl-C, with a line half typed',
      `https://${ctrlC}`,
      upToTheUrl,
      "ApiId: a1b2c3d4\nIntegrationType: HTTP_PROXY\nPayloadFormatVersion: '1.0'\n",
    ],
    [
      'the middle, by Ctrl-D',
      ctrlD,
      upToTheUrl,
      "ApiId: a1b2c3d4\nIntegrationType: HTTP_PROXY\nPayloadFormatVersion: '1.0'\n",
    ],
    ['the last question, by Ctrl-C', ctrlC, upToTheReview, 'ApiId: w5x6y7z8\nIntegrationType: MOCK\n'],
    ['the last question, by Ctrl-D', ctrlD, upToTheReview, 'ApiId: w5x6y7z8\nIntegrationType: MOCK\n'],
  ])('from %s, keeps the answers', async (_, keys, steps, text) => {
    const { shown, raw, outcome } = await tour(async (person) => {
      await steps(person)
      person.send(keys)
    })

    const name = lastLine(shown)
    const files = [{ name, text, mode: '600' }]
    expect(outcome).toEqual({ exit: 130, stdout: '', restored: true, files, created: [] })
    expect(name).toMatch(/^apigw-answers-[0-9a-f]+\.yaml$/)
    expect(shown).toContain(`${TO_GO_ON}${name}\n`)
    expect(cursorIsShown(raw)).toBe(true)
  })

  test('by choice, in the review', async () => {
    const { shown, outcome } = await tour(async (person) => {
      await upToTheReview(person)
      person.send(KEYS.down.repeat(5) + KEYS.enter)
    })

    expect([outcome.exit, outcome.created]).toEqual([130, []])
    expect(outcome.files.map(({ name }) => name)).toEqual([lastLine(shown)])
  })

  test('and coming back, with the file that was kept', async () => {
    const { outcome } = await tour(
      async (person) => {
        await upToTheUrl(person)
        person.send(ctrlC)
        await person.until('Cancelled; nothing was sent.')
        // The shell starts the second, with the file that the first has left.
        await person.choose('What should it call?', 'An HTTP endpoint')
        await person.reply('Which URL?', URL)
        await person.choose('Which HTTP method', 'GET')
        await person.mark('Anything else?')
        await person.choose('What now?', 'Create it')
      },
      {
        line: 'apigw "$@"; mv apigw-answers-*.yaml ../in.yaml; apigw "$@" --cli-auto-prompt --cli-input-yaml file://../in.yaml >../stdout',
      },
    )

    expect(outcome).toEqual(
      createdOne('a1b2c3d4', {
        integrationType: 'HTTP_PROXY',
        integrationUri: URL,
        integrationMethod: 'GET',
        payloadFormatVersion: '1.0',
      }),
    )
  })
})

const cursorIsShown = (raw: string): boolean => raw.lastIndexOf('\x1b[?25h') >= raw.lastIndexOf('\x1b[?25l')
