import type {
  Answered,
  Choice,
  ChecksPrompt,
  ChoicePrompt,
  EditorPrompt,
  Prompt,
  TextPrompt,
} from '../../conversation.ts'
import { edit, editorOf } from './edit.ts'
import { oneLine } from './keys.ts'
import { askList } from './list.ts'
import { clean, shorten } from './look.ts'
import { BACK, MOVE, TAKE, ask, stringOf } from './put.ts'
import type { Desk } from './put.ts'
import { roomBeside, titleOf } from './theme.ts'

/** Asks by drawing: what is pointed at moves, and an answered question becomes one line. */
export function askDrawn(desk: Desk, prompt: Prompt): Promise<Answered> {
  switch (prompt.kind) {
    case 'text':
      return askText(desk, prompt)
    case 'choice':
      return askChoice(desk, prompt)
    case 'list':
      return askList(desk, prompt, (text, typed) => askText(desk, text, typed))
    case 'checks':
      return askChecks(desk, prompt)
    case 'editor':
      return askEditor(desk, prompt)
  }
}

/** `typed` stands in the line from the start. */
async function askText(desk: Desk, prompt: TextPrompt, typed = ''): Promise<Answered> {
  const { message, note, check } = prompt
  let line = typed
  // A default of several lines would answer where it was broken.
  const tab = oneLine(prompt.default ?? '') === prompt.default
  const question = {
    type: 'input',
    message,
    default: prompt.default,
    validate: (text: string) => check(text) ?? true,
    transformer: (text: string, { isFinal }: { readonly isFinal: boolean }) => {
      line = text
      return isFinal ? desk.paint.cyan(shorten(clean(text), roomBeside(message, desk.columns()))) : text
    },
  } as const
  const outcome = await ask(
    desk,
    question,
    { message, note, keys: [], isTyped: true },
    { typed, line: () => line, tab },
  )
  return typeof outcome === 'object' ? { is: 'answer', text: stringOf(outcome.value) } : stopped(outcome)
}

async function askChoice(desk: Desk, prompt: ChoicePrompt): Promise<Answered> {
  const { message, note } = prompt
  const question = {
    type: 'select',
    message,
    default: prompt.default,
    choices: shown(desk, prompt.choices, 4),
    loop: false,
    pageSize: pageSize(desk),
  } as const
  const outcome = await ask(desk, question, { message, note, keys: [MOVE, TAKE, BACK] })
  return typeof outcome === 'object' ? { is: 'answer', text: stringOf(outcome.value) } : stopped(outcome)
}

async function askChecks(desk: Desk, { message, note, choices }: ChecksPrompt): Promise<Answered> {
  const question = {
    type: 'checkbox',
    message,
    choices: shown(desk, choices, 6),
    loop: false,
    pageSize: pageSize(desk),
  } as const
  const keys = [MOVE, ['space', 'mark'], ['a', 'all'], TAKE, BACK] as const
  const outcome = await ask(desk, question, { message, note, keys })
  if (typeof outcome !== 'object') return stopped(outcome)
  return { is: 'answers', texts: Array.isArray(outcome.value) ? outcome.value.map(stringOf) : [] }
}

async function askEditor(desk: Desk, prompt: EditorPrompt): Promise<Answered> {
  const { message, suffix, check } = prompt
  const editor = editorOf(process.env)
  let text = prompt.text
  for (;;) {
    const edited = desk.terminal.lend(() => edit(editor, text, suffix))
    if ('failed' in edited) return askText(desk, instead(prompt, edited.failed))
    const problem = 'left' in edited ? edited.left : check(edited.text)
    if (problem === undefined && 'text' in edited) {
      const [first = '', ...more] = edited.text.split('\n')
      const lines = more.length === 0 ? first : `${more.length + 1} lines`
      writeAnswer(desk, message, lines)
      return { is: 'answer', text: edited.text }
    }
    if ('text' in edited) text = edited.text
    const again = await askChoice(desk, { kind: 'choice', message, note: problem ?? '', choices: AGAIN })
    if (again.is !== 'answer' || again.text !== 'again') return again.is === 'answer' ? { is: 'back' } : again
  }
}

const AGAIN: readonly Choice[] = [
  { value: 'again', name: 'edit it again' },
  { value: 'back', name: 'go back' },
]

/** The question for a line, where there is no editor. Without a line typed the text stays as it is. */
export function instead({ message, text, check }: EditorPrompt, why: string): TextPrompt {
  const isLine = !text.includes('\n')
  const stays = isLine ? '' : '; enter alone leaves the text as it is'
  return {
    kind: 'text',
    message,
    note: `${why}${stays}`,
    ...(text !== '' && { default: text }),
    check,
  }
}

const stopped = (why: string): Answered => ({ is: why === 'cancelled' ? 'cancelled' : 'back' })

function writeAnswer({ paint, write, columns }: Desk, message: string, answer: string): void {
  const title = paint.bold(titleOf(message, columns()))
  write(`${paint.green('✔')} ${title} ${paint.cyan(shorten(clean(answer), roomBeside(message, columns())))}
`)
}

/** As many as fit below a question with its note, and above the description of one. */
const pageSize = ({ rows }: Desk): number => Math.max(3, Math.min(12, rows() - 8))

/** In one row each. */
function shown({ columns }: Desk, choices: readonly Choice[], margin: number): readonly object[] {
  return choices.map(({ value, name, description }) => {
    const line = shorten(clean(name), columns() - margin)
    return {
      value,
      name: line,
      short: clean(name),
      ...(description !== undefined && { description: clean(description) }),
    }
  })
}
