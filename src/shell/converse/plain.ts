import type {
  Answered,
  Choice,
  ChecksPrompt,
  EditorPrompt,
  ListPrompt,
  Prompt,
  TextPrompt,
} from '../../conversation.ts'
import { instead } from './drawn.ts'
import { edit, editorOf } from './edit.ts'
import { indexOf } from './find.ts'
import type { Lines } from './lines.ts'
import { clean } from './look.ts'

/** Asks line by line, and never draws over what stands there: for a terminal that cannot, or a reader who hears it. */
export function askPlain(lines: Lines, prompt: Prompt): Promise<Answered> {
  switch (prompt.kind) {
    case 'text':
      return askText(lines, prompt)
    case 'choice':
      return askChoice(lines, prompt.choices, prompt)
    case 'list':
      return askList(lines, prompt)
    case 'checks':
      return askChecks(lines, prompt)
    case 'editor':
      return askEditor(lines, prompt)
  }
}

interface Head {
  readonly message: string
  readonly note?: string
  readonly default?: string
}

function writeHead({ write }: Lines, { message, note }: Head): void {
  write(`? ${clean(message)}\n${note === undefined ? '' : `  ${clean(note)}\n`}`)
}

const mark = ({ default: preset }: Head): string =>
  preset === undefined || preset === '' ? '> ' : `[${clean(preset)}] > `

/** Reads until `meant` makes something of a line; a text is what was wrong with it. */
async function askUntil(lines: Lines, sign: string, meant: (line: string) => Answered | string): Promise<Answered> {
  for (;;) {
    lines.write(sign)
    const read = await lines.read()
    if (typeof read !== 'object') return { is: read }
    const answer = meant(read.line)
    if (typeof answer === 'object') return answer
    lines.write(`  ${answer}\n`)
  }
}

const answered = (text: string, check: (text: string) => string | undefined): Answered | string => {
  const problem = check(text)
  return problem === undefined ? { is: 'answer', text } : clean(problem)
}

function askText(lines: Lines, prompt: TextPrompt): Promise<Answered> {
  writeHead(lines, prompt)
  return askUntil(lines, mark(prompt), (line) => answered(line === '' ? (prompt.default ?? '') : line, prompt.check))
}

function writeChoices({ write }: Lines, choices: readonly Choice[]): void {
  choices.forEach(({ name, description }, index) => {
    write(`  ${index + 1}) ${clean(name)}${description === undefined ? '' : ` - ${clean(description)}`}\n`)
  })
}

function askChoice(lines: Lines, choices: readonly Choice[], head: Head): Promise<Answered> {
  writeHead(lines, head)
  writeChoices(lines, choices)
  const preset = choices.findIndex(({ value }) => value === head.default)
  const sign = preset < 0 ? 'number > ' : `number [${preset + 1}] > `
  return askUntil(lines, sign, (line) => {
    const chosen = line.trim() === '' ? choices[preset] : pick(choices, line)
    return chosen === undefined ? `a number from 1 to ${choices.length}, or < to go back` : answerOf(chosen)
  })
}

const answerOf = ({ value }: Choice): Answered => ({ is: 'answer', text: value })

/** By its value, its name or its number. */
function pick(choices: readonly Choice[], line: string): Choice | undefined {
  const text = line.trim()
  const same = choices.find(({ value, name }) => value === text || name.toLowerCase() === text.toLowerCase())
  return same ?? (/^\d{1,9}$/.test(text) ? choices[Number(text) - 1] : undefined)
}

function askChecks(lines: Lines, prompt: ChecksPrompt): Promise<Answered> {
  const { choices } = prompt
  writeHead(lines, prompt)
  writeChoices(lines, choices)
  return askUntil(lines, 'numbers with blanks between, or nothing > ', (line) => {
    const words = line.split(/[\s,]+/).filter((word) => word !== '')
    const chosen = words.map((word) => pick(choices, word))
    const wrong = words.find((_, index) => chosen[index] === undefined)
    if (wrong !== undefined) return `"${clean(wrong)}" is no number from 1 to ${choices.length}`
    return { is: 'answers', texts: choices.filter((choice) => chosen.includes(choice)).map(({ value }) => value) }
  })
}

/** How many of a list are read out at once. */
const MOST = 20

async function askList(lines: Lines, prompt: ListPrompt): Promise<Answered> {
  const { check } = prompt
  writeHead(lines, prompt)
  lines.write('  loading\n')
  const loaded = await prompt.load
  if ('failed' in loaded) {
    lines.write(`  ${clean(loaded.failed)}\n`)
    return askUntil(lines, mark(prompt), (line) => answered(line === '' ? (prompt.default ?? '') : line, check))
  }
  const index = indexOf(loaded.choices)
  let shown = index.find('', MOST).choices
  const write = (count: number): void => {
    writeChoices(lines, shown)
    if (count > MOST) lines.write(`  and ${count - MOST} more\n`)
  }
  write(loaded.choices.length)
  return askUntil(lines, `number, or text to search or to take ${mark(prompt)}`, (line) => {
    const text = line.trim() === '' ? (prompt.default ?? '') : line.trim()
    const chosen = pick(shown, text) ?? loaded.choices.find(({ value }) => value === text)
    if (chosen !== undefined) return answered(chosen.value, check)
    const { choices, count } = index.find(text, MOST)
    if (count === 0 || text === '' || text === prompt.default) return answered(text, check)
    shown = [...choices, { value: text, name: `use "${text}"` }]
    write(count)
    return `${count} found`
  })
}

async function askEditor(lines: Lines, prompt: EditorPrompt): Promise<Answered> {
  const editor = editorOf(process.env)
  let text = prompt.text
  for (;;) {
    const edited = lines.lend(() => edit(editor, text, prompt.suffix))
    if ('failed' in edited) return askText(lines, instead(prompt, edited.failed))
    if ('text' in edited) text = edited.text
    const problem = 'left' in edited ? edited.left : prompt.check(text)
    if (problem === undefined) return { is: 'answer', text }
    lines.write(`  ${clean(problem)}\n`)
    const again = await askChoice(lines, [{ value: 'again', name: 'edit it again' }], { message: prompt.message })
    if (again.is !== 'answer') return again
  }
}
