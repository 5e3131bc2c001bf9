/**
 * A program for tests of the conversation: it asks each of the questions that are given as JSON, and writes each answer
 * as a line of JSON, to standard output. In JSON a check is a word that the answer must hold, and what a list loads comes
 * after `after` milliseconds. `back` asks again.
 */
import { execFileSync, spawn } from 'node:child_process'
import { openConversation } from '../../src/shell/converse.ts'
import type { Prompt } from '../../src/conversation.ts'

interface Spec {
  readonly must?: string
  readonly after?: number
  readonly loads?: unknown
  /** So many choices, instead of those named. */
  readonly many?: number
  /** How wide the terminal becomes while the question stands, a moment after it was asked. */
  readonly resize?: number
  /** A moment after it was asked, the program is ended by a signal. */
  readonly dies?: boolean
  /** A moment after it was asked, the program, which stopped itself, goes on. */
  readonly stops?: boolean
}

const wait = (millis: number): Promise<void> => new Promise((done) => setTimeout(done, millis).unref())

function promptOf(spec: Spec): Prompt {
  const { must = '', after = 0, many = 0, ...rest } = spec
  const check = (text: string) => (text.includes(must) ? undefined : `"${text}" lacks ${must}`)
  const numbers = Array.from({ length: many }, (_, at) => ({ value: `id-${at}`, name: `thing number ${at}` }))
  const loads = many > 0 ? { choices: numbers } : rest.loads
  const load = after < 0 ? Promise.resolve(loads) : wait(after).then(() => loads)
  return { check, load, ...rest } as unknown as Prompt
}

const resize = (columns: number): unknown =>
  execFileSync('stty', ['cols', String(columns)], { stdio: [2, 'ignore', 'ignore'] })

const specs: readonly Spec[] = JSON.parse(process.argv[2] ?? '[]')
const conversation = openConversation()
for (const spec of specs) {
  if (spec.resize !== undefined) setTimeout(resize, 200, spec.resize)
  if (spec.dies) setTimeout(() => process.kill(process.pid, 'SIGTERM'), 200)
  if (spec.stops) spawn('sh', ['-c', `sleep 0.6; kill -CONT ${process.pid}`], { stdio: 'ignore', detached: true })
  const answer = await conversation.ask(promptOf(spec))
  process.stdout.write(`${JSON.stringify(answer)}\n`)
  if (answer.is === 'cancelled') break
}
conversation.say('the end\n')
conversation.end()
