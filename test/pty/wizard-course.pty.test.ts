import { describe, expect, test } from 'vitest'
import { FUNCTION, INVOCATION } from '../support/api-gateway.ts'
import { HAS_TERMINAL } from '../support/terminal.ts'
import { createdOne, tour } from '../support/tour.ts'
import { KEYS } from '../support/typist.ts'
import type { Typist } from '../support/typist.ts'

const URL = 'https://api.example.com/orders'
const MOCK = ['--api-id', 'w5x6y7z8', '--integration-type', 'MOCK']

const OF_THE_FUNCTION = { integrationType: 'AWS_PROXY', integrationUri: FUNCTION, payloadFormatVersion: '2.0' }
const OF_THE_URL = {
  integrationType: 'HTTP_PROXY',
  integrationUri: URL,
  integrationMethod: 'GET',
  payloadFormatVersion: '1.0',
}

const finish = async ({ mark, choose }: Typist): Promise<void> => {
  await mark('Anything else?')
  await choose('What now?', 'Create it')
}

describe.runIf(HAS_TERMINAL).concurrent('what is given is not asked', () => {
  test('flags of which something is missing', async () => {
    const argv = ['--api-id', 'a1b2c3d4', '--integration-type', 'HTTP_PROXY', '--integration-method', 'GET']
    const { shown, outcome } = await tour(
      async (person) => {
        await person.choose('What should it call?', 'An HTTP endpoint')
        await person.reply('Which URL?', URL)
        await finish(person)
      },
      { argv },
    )

    expect(outcome).toEqual(createdOne('a1b2c3d4', OF_THE_URL))
    expect(shown).not.toContain('Which API?')
    expect(shown).not.toContain('Which HTTP method')
  })

  test('all of it, and nobody is asked', async () => {
    const { shown, asked, outcome } = await tour(async () => {}, { argv: MOCK })

    expect([shown, asked]).toEqual(['', []])
    expect(outcome).toEqual(createdOne('w5x6y7z8', { integrationType: 'MOCK' }))
  })

  test('all of it, and --cli-auto-prompt', async () => {
    const { outcome } = await tour(finish, { argv: [...MOCK, '--cli-auto-prompt'] })

    expect(outcome).toEqual(createdOne('w5x6y7z8', { integrationType: 'MOCK' }))
  })

  test.each<[string, readonly string[], Record<string, string>]>([
    ['--no-cli-auto-prompt', ['--no-cli-auto-prompt'], {}],
    ['AWS_CLI_AUTO_PROMPT', [], { AWS_CLI_AUTO_PROMPT: 'off' }],
  ])('%s: what is missing is an error', async (_, argv, env) => {
    const { shown, asked, outcome } = await tour(async () => {}, { argv: [...argv, '--api-id', 'a1b2c3d4'], env })

    expect(outcome).toEqual({ exit: 252, stdout: '', restored: true, files: [], created: [] })
    expect(shown).toContain('the following arguments are required: --integration-type')
    expect(asked).toEqual([])
  })

  test('a terminal is missing: so is an error', async () => {
    const line = 'apigw "$@" </dev/null >../stdout'
    const { shown, outcome } = await tour(async () => {}, { argv: ['--cli-auto-prompt'], line })

    expect([outcome.exit, outcome.stdout]).toEqual([252, ''])
    expect(shown).toContain('the following arguments are required: --api-id, --integration-type')
  })
})

describe.runIf(HAS_TERMINAL).concurrent('thinking again', () => {
  test('a wrong answer is asked for again, and what is right is said', async () => {
    const { outcome } = await tour(async (person) => {
      await person.choose('Which API?', 'orders')
      await person.choose('What should it call?', 'An HTTP endpoint')
      await person.reply('Which URL?', 'api.example.com')
      await person.until('is no absolute URL')
      person.send(KEYS.clear + URL + KEYS.enter)
      await person.choose('Which HTTP method', 'GET')
      await person.mark('Anything else?', ['TimeoutInMillis'])
      await person.reply('How many milliseconds', 'soon')
      await person.until('A whole number is needed.')
      person.send(`${KEYS.clear}20${KEYS.enter}`)
      await person.until('50')
      person.send(`${KEYS.clear}2000${KEYS.enter}`)
      await person.choose('What now?', 'Create it')
    })

    expect(outcome).toEqual(createdOne('a1b2c3d4', { ...OF_THE_URL, timeoutInMillis: 2000 }))
  })

  test('Esc leads to the question before, which keeps its answer', async () => {
    const { outcome } = await tour(async ({ asked, choose, mark, reply, send, until }) => {
      await choose('Which API?', 'orders')
      await choose('What should it call?', 'An HTTP endpoint')
      await reply('Which URL?', URL)
      await asked('Which HTTP method')
      send(KEYS.esc)
      await until(`(${URL})`)
      send(KEYS.esc)
      await asked('What should it call?')
      await until('❯ An HTTP endpoint')
      send(KEYS.enter)
      await reply('Which URL?')
      await choose('Which HTTP method', 'GET')
      await mark('Anything else?')
      await choose('What now?', 'Create it')
    })

    expect(outcome).toEqual(createdOne('a1b2c3d4', OF_THE_URL))
  })

  test('Esc at the first question leads nowhere', async () => {
    const { outcome } = await tour(async (person) => {
      await person.asked('Which API?')
      person.send(KEYS.esc)
      // It is a key of its own only when nothing has followed it for a while; the question then looks as it did before.
      await new Promise((done) => setTimeout(done, 400))
      await person.choose('Which API?', 'chat')
      await person.choose('What should it call?', 'Nothing')
      await finish(person)
    })

    expect(outcome).toEqual(createdOne('w5x6y7z8', { integrationType: 'MOCK' }))
  })

  test('from the review one thing is changed, and all else is kept', async () => {
    const { shown, outcome } = await tour(
      async ({ choose, mark, reply, send, until }) => {
        await mark('Anything else?', ['Description'])
        await reply('A description?', 'one')
        await choose('What now?', 'Change something')
        await choose('What should change?', 'Description')
        await until('(one)')
        send(`two${KEYS.enter}`)
        await choose('What now?', 'Create it')
      },
      { argv: [...MOCK, '--cli-auto-prompt'] },
    )

    expect(outcome).toEqual(createdOne('w5x6y7z8', { integrationType: 'MOCK', description: 'two' }))
    expect(shown).toContain('Description: two\n')
  })

  test('from the review something else is called', async () => {
    const { outcome } = await tour(
      async (person) => {
        await person.choose('What should it call?', 'An HTTP endpoint')
        await person.reply('Which URL?', URL)
        await person.choose('Which HTTP method', 'GET')
        await person.mark('Anything else?')
        await person.choose('What now?', 'Change something')
        await person.choose('What should change?', 'What it calls')
        await person.choose('What should it call?', 'A Lambda function')
        await person.choose('Which Lambda function?', 'orders')
        await person.choose('Which format should the payload have?', '2.0')
        await person.choose('What now?', 'Create it')
      },
      { argv: ['--api-id', 'a1b2c3d4'] },
    )

    expect(outcome).toEqual(createdOne('a1b2c3d4', OF_THE_FUNCTION))
  })

  test('from the review another API is taken, of the other kind', async () => {
    const { outcome } = await tour(async (person) => {
      await person.choose('Which API?', 'orders')
      await person.choose('What should it call?', 'A Lambda function')
      await person.choose('Which Lambda function?', 'orders')
      await person.choose('Which format should the payload have?', '2.0')
      await person.mark('Anything else?')
      await person.choose('What now?', 'Change something')
      await person.choose('What should change?', 'ApiId')
      await person.choose('Which API?', 'chat')
      await person.choose('What should it call?', 'A Lambda function')
      await person.choose('Which Lambda function?', 'orders')
      await person.choose('What now?', 'Create it')
    })

    expect(outcome).toEqual(createdOne('w5x6y7z8', { integrationType: 'AWS_PROXY', integrationUri: INVOCATION }))
  })
})

describe.runIf(HAS_TERMINAL).concurrent('standard output', () => {
  const steps = async (person: Typist): Promise<void> => {
    await person.choose('Which API?', 'chat')
    await person.choose('What should it call?', 'Nothing')
    await finish(person)
  }

  test('is what $( ) takes, and all else is on the terminal', async () => {
    const { shown, outcome } = await tour(steps, { line: 'id=$(apigw "$@"); echo "<$id>" >../stdout' })

    expect(outcome).toEqual({ ...createdOne('w5x6y7z8', { integrationType: 'MOCK' }), stdout: '<0abcdef>\n' })
    expect(shown).toContain('Which API?')
    expect(shown).toContain('Next steps:')
  })

  test('may be the terminal itself', async () => {
    const { shown, outcome } = await tour(steps, { line: 'apigw "$@"' })

    expect(outcome).toEqual({ ...createdOne('w5x6y7z8', { integrationType: 'MOCK' }), stdout: '' })
    expect(shown).toMatch(/Create it\n0abcdef\n\nNext steps:/)
  })
})
