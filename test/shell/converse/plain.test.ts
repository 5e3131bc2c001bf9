import { expect, test } from 'vitest'
import type { Read } from '../../../src/shell/converse/lines.ts'
import { askPlain } from '../../../src/shell/converse/plain.ts'
import type { Prompt } from '../../../src/conversation.ts'

/** The answer to the question when these lines are typed, and what was shown. */
async function asked(prompt: Prompt, typed: readonly (string | Exclude<Read, object>)[]) {
  let shown = ''
  const rest = [...typed]
  const answer = await askPlain(
    {
      write: (text) => void (shown += text),
      read: async () => {
        const line = rest.shift() ?? 'cancelled'
        return line === 'back' || line === 'cancelled' ? line : { line }
      },
      lend: (run) => run(),
      end: () => {},
    },
    prompt,
  )
  return { answer, shown }
}

const answer = (text: string) => ({ is: 'answer', text })
const check = (text: string) => (text.includes('x') ? undefined : `"${text}" lacks x`)
const CHOICES = [
  { value: 'a', name: 'Al\x1b[1mpha', description: 'the first' },
  { value: 'b', name: 'Beta' },
]

test('a line, until it is right', async () => {
  const text = { kind: 'text', message: 'One?', note: 'a note', default: 'x', check } as const

  expect(await asked(text, ['a', ''])).toEqual({
    answer: answer('x'),
    shown: '? One?\n  a note\n[x] >   "a" lacks x\n[x] > ',
  })
  expect((await asked(text, ['back'])).answer).toEqual({ is: 'back' })
  expect((await asked(text, ['cancelled'])).answer).toEqual({ is: 'cancelled' })
})

test.each([
  ['by number', '2', 'b'],
  ['by name', 'beta', 'b'],
  ['by value', 'b', 'b'],
  ['by nothing', '', 'a'],
])('a choice %s', async (_, typed, value) => {
  const choice = { kind: 'choice', message: 'Pick?', choices: CHOICES, default: 'a' } as const

  expect(await asked(choice, ['0', typed])).toEqual({
    answer: answer(value),
    shown:
      '? Pick?\n  1) Alpha - the first\n  2) Beta\nnumber [1] >   a number from 1 to 2, or < to go back\nnumber [1] > ',
  })
})

test('several', async () => {
  const checks = { kind: 'checks', message: 'Which?', choices: CHOICES } as const

  expect((await asked(checks, ['1 7', '2, 1'])).answer).toEqual({ is: 'answers', texts: ['a', 'b'] })
  expect((await asked(checks, ['1 7'])).shown).toContain('"7" is no number from 1 to 2')
  expect((await asked(checks, [''])).answer).toEqual({ is: 'answers', texts: [] })
})

const listOf = (load: object) =>
  ({ kind: 'list', message: 'API?', check, load: Promise.resolve(load) }) as unknown as Prompt

test.each([
  ['by number', ['1'], 'x-a'],
  ['by value', ['x-b'], 'x-b'],
  ['searched', ['two', '1'], 'x-b'],
  ['typed, though it is a part of others', ['x', '3'], 'x'],
  ['typed, for it is none of them', ['y', 'zx'], 'zx'],
])('one of a list, %s', async (_, typed, value) => {
  const choices = [
    { value: 'x-a', name: 'one' },
    { value: 'x-b', name: 'two' },
  ]

  expect((await asked(listOf({ choices }), typed)).answer).toEqual(answer(value))
})

test('a list that cannot be had', async () => {
  expect(await asked(listOf({ failed: 'not allowed' }), ['x'])).toEqual({
    answer: answer('x'),
    shown: '? API?\n  loading\n  not allowed\n> ',
  })
})

test('an editor', async () => {
  process.env['VISUAL'] = 'true'
  const editor = (text: string) => ({ kind: 'editor', message: 'Body?', text, suffix: '.vtl', check }) as const

  expect(await asked(editor('x'), [])).toEqual({ answer: answer('x'), shown: '' })
  expect((await asked(editor('a'), ['1', 'back'])).answer).toEqual({ is: 'back' })
  process.env['VISUAL'] = 'no-such-editor'
  expect(await asked(editor('x\ny'), [''])).toEqual({
    answer: answer('x\ny'),
    shown: expect.stringContaining('cannot be started (ENOENT); enter alone leaves the text as it is'),
  })
  delete process.env['VISUAL']
})
