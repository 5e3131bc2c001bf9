import { createIntegration } from '../../../src/app/create-integration.ts'
import { run } from '../../../src/app/run.ts'
import { writeCompactJson } from '../../../src/output/json.ts'
import type { Answered, Loaded, Prompt } from '../../../src/conversation.ts'
import { fakeWorld } from '../../support/fake-world.ts'
import type { Told } from '../../support/fake-world.ts'

export const ENV = {
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'AKID',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_PAGER: '',
}
export const FUNCTION = 'arn:aws:lambda:eu-west-1:123456789012:function:orders'
const APIS: Loaded = {
  choices: [
    { value: 'a1b2c3d4', name: 'orders (a1b2c3d4) HTTP', protocol: 'HTTP' },
    { value: 'w5x6y7z8', name: 'chat (w5x6y7z8) WEBSOCKET', protocol: 'WEBSOCKET' },
  ],
}

export type Script = readonly (string | readonly string[] | 'BACK' | 'CANCEL')[]

/** A person who answers in this order, with a text, several, or by going back or away. */
function person(script: Script): { answers: (prompt: Prompt) => Answered; left: () => number } {
  const rest = [...script]
  const answers = (prompt: Prompt): Answered => {
    const next = rest.shift()
    if (next === undefined) throw new Error(`not foreseen: ${prompt.message}`)
    if (next === 'BACK') return { is: 'back' }
    if (next === 'CANCEL') return { is: 'cancelled' }
    if (Array.isArray(next)) return { is: 'answers', texts: next }
    const text = String(next)
    const wrong = 'check' in prompt ? prompt.check(text) : undefined
    if (wrong !== undefined) return answers(prompt)
    if (prompt.kind === 'choice' && !prompt.choices.some(({ value }) => value === text))
      throw new Error(`${text} is not offered: ${prompt.message} ${prompt.choices.map(({ value }) => value).join(' ')}`)
    return { is: 'answer', text }
  }
  return { answers, left: () => rest.length }
}

/** Runs the command on a terminal, with a person who answers by the script. */
export async function wizard(argv: readonly string[], script: Script, told: Told = {}) {
  const { answers, left } = person(script)
  const { world, said } = fakeWorld({
    env: ENV,
    terminal: true,
    answers,
    lists: { apis: APIS },
    replies: [{ body: '{"integrationId":"0abcdef"}' }],
    ...told,
  })
  const exit = await run(createIntegration, ['create-integration', ...argv], world)
  const bodies = said.requests.map(({ path, body }) => `${path} ${writeCompactJson(body)}`)
  return { exit, ...said, bodies, left: left() }
}
