import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HAS_TERMINAL } from '../support/terminal.ts'
import { buildTalk, talk } from '../support/talking.ts'

const ONE = { kind: 'text', message: 'One?' }
const TWO = { kind: 'text', message: 'Two?' }
const CHOICES = [
  { value: 'a', name: 'Alpha', description: 'the first' },
  { value: 'b', name: 'Beta', description: 'the second' },
]
const PICK = { kind: 'choice', message: 'Pick?', choices: CHOICES }

const answer = (text: string) => ({ is: 'answer', text })
const DOWN = '\x1b[B'
const CANCELLED = { is: 'cancelled' }

describe.runIf(HAS_TERMINAL)('on a terminal', { timeout: 20_000 }, () => {
  let program: string
  beforeAll(async () => {
    program = await buildTalk()
  }, 30_000)
  afterAll(() => rmSync(dirname(program), { recursive: true }))

  const talks = (questions: readonly object[], given: Parameters<typeof talk>[2] = {}) =>
    talk(program, questions, given)

  test('a wrong line is asked for again, and nothing of it is lost', async () => {
    const { until, send, ended } = talks([{ ...ONE, must: 'h', default: 'hello', note: 'with an h' }])

    await until('(hello)')
    send('x\r')
    await until('"x" lacks h')
    send('h\r')

    const { answers, shown } = await ended
    expect(answers).toEqual([answer('xh')])
    expect(shown).toContain('with an h')
    expect(shown).toContain('the end\n')
  })

  test.each([
    ['enter takes the default', '\r', 'hello'],
    ['tab edits it', '\t!\r', 'hello!'],
    ['what is typed replaces it', 'x\r', 'x'],
    ['keys with Alt move by words', 'foo bar\x1bbX\r', 'foo Xbar'],
    ['a paste is one answer', '\x1b[200~a\nb\r\nc\n\x1b[201~\r', 'a b c'],
    ['lines at once are one answer', 'a\nb\nc\n', 'a b c'],
  ])('a line: %s', async (_, keys, text) => {
    const { until, send, ended } = talks([{ ...ONE, default: 'hello' }, PICK])

    await until('(hello)')
    send(keys)
    await until('Alpha')
    send('\r')

    expect((await ended).answers).toEqual([answer(text), answer('a')])
  })

  test('a choice is pointed at, and becomes one line', async () => {
    const { until, send, ended } = talks([PICK])

    await until('the first')
    send(DOWN)
    await until('the second')
    send('\r')

    const { answers, shown } = await ended
    expect(answers).toEqual([answer('b')])
    expect(shown).toMatch(/\x1b\[5A\x1b\[J.*Pick\?.*Beta/)
  })

  test('several are marked', async () => {
    const { until, send, ended } = talks([{ kind: 'checks', message: 'Which?', choices: CHOICES }])

    await until('Alpha')
    send(` ${DOWN} \r`)

    expect((await ended).answers).toEqual([{ is: 'answers', texts: ['a', 'b'] }])
  })

  test('Esc goes back; an arrow whose bytes come one by one does not', async () => {
    const { until, send, ended } = talks([ONE, PICK])

    await until('One?')
    send('ab\x1b')
    await until('Pick?')
    for (const byte of DOWN) {
      send(byte)
      await new Promise((done) => setTimeout(done, 50))
    }
    send('\r')

    expect((await ended).answers).toEqual([{ is: 'back' }, answer('b')])
  })

  test.each([
    ['Ctrl-C', '\x03', ONE],
    ['Ctrl-D', '\x04', ONE],
    ['Ctrl-C at a choice', '\x03', { ...PICK, message: 'One?' }],
    ['Ctrl-C at a list on its way', '\x03', { kind: 'list', message: 'One?', after: 60_000, loads: { choices: [] } }],
  ])(
    '%s cancels, and the terminal is as it was',
    async (_, key, question) => {
      const { until, send, ended } = talks([question, TWO])

      await until('One?')
      send(key)
      await until('exit 0')

      const { answers, shown } = await ended
      expect(answers).toEqual([CANCELLED])
      expect(shown.split('✖').at(-1)).toMatch(/^\S* One\?\nthe end\n\x1b\[\?2004l\x1b\[\?25hexit 0\nicanon\n$/)
    },
    20_000,
  )

  test('thousands are searched at once', async () => {
    const { until, send, ended } = talks([{ kind: 'list', message: 'Which?', many: 5000, after: -1 }])

    await until('thing number 9')
    const began = performance.now()
    for (const key of '4999') send(key)
    await until('❯ thing number 4999')
    expect(performance.now() - began).toBeLessThan(4 * 50 + 400) // a slow machine draws slowly
    send('\r')

    expect((await ended).answers).toEqual([answer('id-4999')])
  })

  test('what is typed while a list is on its way is searched for when it comes', async () => {
    const { until, send, ended } = talks([{ kind: 'list', message: 'Which?', many: 50, after: 500 }])

    await until('loading')
    send('er 42')
    await until('❯ thing number 42')
    send('\r')

    expect((await ended).answers).toEqual([answer('id-42')])
  })

  test('a list that cannot be had becomes a line, with why and what was typed', async () => {
    const list = { kind: 'list', message: 'Which?', note: 'A note.', after: 400, loads: { failed: 'not allowed' } }
    const { until, send, ended } = talks([list], { env: { NO_COLOR: '1' } })

    await until('loading')
    send('abc')
    await until('not allowed')
    send('def\r')

    const { answers, shown } = await ended
    expect(answers).toEqual([answer('abcdef')])
    expect(shown).toContain('? Which?\n  A note.\n  not allowed\n› abc')
  })

  test('what no list has can be taken, where it is right', async () => {
    const { until, send, ended } = talks([{ kind: 'list', message: 'Which?', many: 9, after: -1, must: 'x' }])

    await until('thing number 1')
    send('new')
    await until('use "new"')
    send('\r')
    await until('"new" lacks x')
    send('x\r')

    expect((await ended).answers).toEqual([answer('newx')])
  })

  test('40 columns without colours, and a name that would move the cursor', async () => {
    const choices = [
      { value: 'a', name: 'A\x1b[2J\x07\u202eB' },
      { value: 'b', name: 'b'.repeat(100) },
    ]
    const { until, send, ended } = talks([{ ...PICK, choices }], { columns: 40, env: { NO_COLOR: '1' } })

    await until('AB')
    send(`${DOWN}\r`)

    const { answers, shown } = await ended
    expect(answers).toEqual([answer('b')])
    expect(shown).not.toMatch(/\x1b\[[\d;]*m|\x1b\[2J|\x07/)
    expect(shown).toContain(`  ${'b'.repeat(35)}…\n`)
    expect(shown).toContain(`✔ Pick? ${'b'.repeat(30)}…`)
  })

  test('a terminal that becomes narrower is drawn upon anew', async () => {
    const choices = [
      { value: 'a', name: 'a'.repeat(70) },
      { value: 'b', name: 'Beta' },
    ]
    const { until, send, ended } = talks([{ ...PICK, choices, resize: 40 }])

    await until('Beta')
    await until('Beta')
    send(`${DOWN}\r`)

    const { answers, shown } = await ended
    expect(answers).toEqual([answer('b')])
    expect(shown).toContain('\x1b[5A\x1b[J') // a row more than were drawn
  })

  test('Ctrl-Z stops it, and what was typed is there again', async () => {
    const { until, send, ended } = talks([{ ...ONE, stops: true }])

    await until('One?')
    send('ab\x1a')
    await until('ab')
    await until('ab') // drawn anew
    send('c\r')

    expect((await ended).answers).toEqual([answer('abc')])
  })

  test('a signal that would end it cancels, so that what was answered can be kept', async () => {
    const { until, ended } = talks([{ ...ONE, dies: true }])

    await until('exit 0')

    const { shown, answers } = await ended
    expect(answers).toEqual([{ is: 'cancelled' }])
    expect(shown).toMatch(/\x1b\[\?2004l\x1b\[\?25h[^]*exit 0\nicanon\n$/)
  })

  test.each([
    ['takes what it leaves', `sh -c 'echo "b$(stat -c %a $0)" > $0'`, 'b600'],
    ['opens again for what is wrong', `sh -c 'if grep -q x $0; then echo b; else echo x; fi > $0.1; mv $0.1 $0'`, 'b'],
  ])('an editor: %s', async (_, VISUAL, text) => {
    const editor = { kind: 'editor', message: 'Body?', text: '{}', suffix: '.vtl', must: 'b' }
    const { until, send, ended } = talks([editor, ONE], { env: { VISUAL } })

    if (text === 'b') {
      await until('edit it again')
      send('\r')
    }
    await until('One?')
    send('1\r')

    expect((await ended).answers).toEqual([answer(text), answer('1')])
  })

  test('an editor that is not there leaves a line to be typed', async () => {
    const editor = { kind: 'editor', message: 'Body?', text: '{}', suffix: '.vtl', must: 'b' }
    const { until, send, ended } = talks([editor], { env: { VISUAL: '', EDITOR: 'no-such-editor' } })

    await until('no-such-editor cannot be started (ENOENT)')
    send('b\r')

    expect((await ended).answers).toEqual([answer('b')])
  })

  test.each([
    ['a terminal that cannot be drawn upon', { TERM: 'dumb' }],
    ['those who want it plain', { APIGW_PLAIN: '1' }],
  ])('%s gets lines alone', async (_, env) => {
    const list = { kind: 'list', message: 'Which?', many: 5000, after: 100 }
    const { until, send, ended } = talks([{ ...ONE, default: 'x' }, PICK, list, TWO, TWO], { env })

    await until('[x] > ')
    send('\n')
    await until('number > ')
    send('2\n')
    await until('to take > ')
    send('4999\n')
    await until('to take > ')
    send('1\n')
    await until('> ')
    send('<\n')
    await until('> ')
    send('\x03')

    const { answers, shown } = await ended
    expect(answers).toEqual([answer('x'), answer('b'), answer('id-4999'), { is: 'back' }, CANCELLED])
    expect(shown).not.toContain('\x1b')
    expect(shown).toContain('? Pick?\n  1) Alpha - the first\n  2) Beta - the second\nnumber > 2\n')
  })
})
