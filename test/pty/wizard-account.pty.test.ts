import { describe, expect, test } from 'vitest'
import { FUNCTION } from '../support/api-gateway.ts'
import { HAS_TERMINAL } from '../support/terminal.ts'
import { createdOne, tour } from '../support/tour.ts'
import { KEYS } from '../support/typist.ts'

const OF_THE_FUNCTION = { integrationType: 'AWS_PROXY', integrationUri: FUNCTION, payloadFormatVersion: '2.0' }
const MOCK = ['--api-id', 'w5x6y7z8', '--integration-type', 'MOCK', '--cli-auto-prompt']

describe.runIf(HAS_TERMINAL).concurrent('an account', () => {
  test('in which nothing may be looked up', async () => {
    const { outcome } = await tour(
      async ({ asked, until, choose, mark, send }) => {
        await until('not permitted (apigateway:GET)')
        send(`a1b2c3d4${KEYS.enter}`)
        await choose('What kind of API is it?', 'An HTTP API')
        await choose('What should it call?', 'A Lambda function')
        await asked('Which Lambda function?')
        await until('not permitted (lambda:ListFunctions)')
        send(FUNCTION + KEYS.enter)
        await choose('Which format should the payload have?', '2.0')
        await mark('Anything else?')
        await choose('What now?', 'Create it')
      },
      { account: { denied: true } },
    )

    expect(outcome).toEqual(createdOne('a1b2c3d4', OF_THE_FUNCTION))
  })

  test('whose lists take longer than 3 s', async () => {
    let waited = 0
    const { outcome } = await tour(
      async ({ until, choose, mark, send }) => {
        await until('Which API?')
        const since = Date.now()
        send('w5x6')
        await until('took longer than 3 s')
        waited = Date.now() - since
        await until('w5x6')
        send(`y7z8${KEYS.enter}`)
        await choose('What kind of API is it?', 'A WebSocket API')
        await choose('What should it call?', 'Nothing')
        await mark('Anything else?')
        await choose('What now?', 'Create it')
      },
      { account: { slow: 4000 } },
    )

    expect(outcome).toEqual(createdOne('w5x6y7z8', { integrationType: 'MOCK' }))
    expect(waited).toBeLessThan(3500)
  })

  test('of which nothing is looked up in a dry run', async () => {
    const { shown, asked, outcome } = await tour(
      async ({ until, choose, mark, send }) => {
        await until('nothing is looked up with --dry-run')
        send(`w5x6y7z8${KEYS.enter}`)
        await choose('What kind of API is it?', 'A WebSocket API')
        await choose('What should it call?', 'Nothing')
        await mark('Anything else?')
        await choose('What now?', 'Show the HTTP request')
      },
      { argv: ['--dry-run', '--query', 'Body', '--output', 'json'] },
    )

    expect([outcome.exit, outcome.created, asked]).toEqual([0, [], []])
    expect(outcome.stdout).toBe('{\n    "integrationType": "MOCK"\n}\n')
    expect(shown).not.toContain('Create it')
  })
})

describe.runIf(HAS_TERMINAL).concurrent('a refusal', () => {
  const refusal = { status: 400, type: 'BadRequestException', message: 'Invalid integration URI specified' }

  test('leads back to the review, and what it names can be changed', async () => {
    const { shown, outcome } = await tour(
      async ({ choose, mark, until, reply }) => {
        await choose('Which API?', 'orders')
        await choose('What should it call?', 'A Lambda function')
        await choose('Which Lambda function?', 'billing')
        await choose('Which format should the payload have?', '2.0')
        await mark('Anything else?')
        await choose('What now?', 'Create it')
        await until('Invalid integration URI specified')
        await choose('What now?', 'Change something')
        await choose('What should change?', 'IntegrationUri')
        await reply('Which Lambda function?', FUNCTION)
        await choose('What now?', 'Create it')
      },
      { account: { refusals: [refusal] } },
    )

    const billing = { ...OF_THE_FUNCTION, integrationUri: FUNCTION.replace('orders', 'billing') }
    const path = '/v2/apis/a1b2c3d4/integrations'
    expect(outcome).toEqual({
      ...createdOne('a1b2c3d4', {}),
      created: [
        { path, body: billing },
        { path, body: OF_THE_FUNCTION },
      ],
    })
    expect(shown).toMatch(/:billing\n# \^ Not created: An error occurred \(BadRequestException\)/)
  })

  test('of which the words name nothing stands above the request; it can be tried again', async () => {
    const denied = { status: 403, type: 'AccessDeniedException', message: 'You may not.' }
    const { shown, outcome } = await tour(
      async ({ choose, mark, until }) => {
        await mark('Anything else?')
        await choose('What now?', 'Create it')
        await until('You may not.')
        await choose('What now?', 'Create it')
      },
      { argv: MOCK, account: { refusals: [denied] } },
    )

    expect([outcome.exit, outcome.stdout, outcome.created.length]).toEqual([0, '0abcdef\n', 2])
    expect(shown).toMatch(/Not created: .*You may not\.\n\nThe request/)
  })

  test('for too many calls is tried again by itself', async () => {
    const busy = { status: 429, type: 'TooManyRequestsException', message: 'Too Many Requests' }
    const { shown, outcome } = await tour(
      async ({ choose, mark }) => {
        await mark('Anything else?')
        await choose('What now?', 'Create it')
      },
      { argv: MOCK, account: { refusals: [busy] } },
    )

    expect([outcome.exit, outcome.stdout, outcome.created.length]).toEqual([0, '0abcdef\n', 2])
    expect(shown).not.toContain('Too Many Requests')
  })
})
