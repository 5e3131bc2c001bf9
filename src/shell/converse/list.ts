import inquirer from 'inquirer'
import type { Answered, ListPrompt, Loaded, TextPrompt } from '../../conversation.ts'
import { indexOf } from './find.ts'
import type { Index } from './find.ts'
import { clean, shorten } from './look.ts'
import { BACK, MOVE, TAKE, ask, stringOf } from './put.ts'
import type { Desk, Stopped } from './put.ts'

type AskText = (prompt: TextPrompt, typed: string) => Promise<Answered>

/** What changes while a list is asked for, and survives that it is drawn anew. */
interface State {
  loaded: Loaded | undefined
  typed: string
  problem: string | undefined
  /** The one that was chosen, and was wrong. */
  pointed: string | undefined
}

/** How many are handed to inquirer, which lays out each of them at each key. */
const MOST = 100

/** Asks for one of many. What is typed is kept when they come, and when they do not. */
export async function askList(desk: Desk, prompt: ListPrompt, askText: AskText): Promise<Answered> {
  const state: State = { loaded: undefined, typed: '', problem: undefined, pointed: prompt.default }
  const load = prompt.load.then((loaded) => void (state.loaded = loaded))
  // One that is there already need not be said to be on its way.
  await Promise.race([load, new Promise((done) => setImmediate(done))])
  for (;;) {
    if (state.loaded !== undefined && 'failed' in state.loaded) {
      const { message, check } = prompt
      const note = [prompt.note, state.loaded.failed].filter((part) => part !== undefined).join('\n')
      const text = { kind: 'text', message, note, check } as const
      return askText(prompt.default === undefined ? text : { ...text, default: prompt.default }, state.typed)
    }
    const outcome = await askOnce(desk, prompt, state, load)
    if (outcome !== 'anew') return typeof outcome === 'object' ? outcome : { is: outcome }
  }
}

async function askOnce(desk: Desk, prompt: ListPrompt, state: State, load: Promise<void>): Promise<Answered | Stopped> {
  const { message, note, check } = prompt
  const { typed, loaded } = state
  const index = loaded !== undefined && 'choices' in loaded ? indexOf(loaded.choices) : undefined
  let stop: ((why: Stopped) => void) | undefined
  let over = false
  const question = {
    type: 'search',
    message,
    ...(typed !== '' && { initialValue: typed }),
    default: state.pointed,
    pageSize: Math.max(3, Math.min(10, desk.rows() - 8)),
    source: async (text = '') => {
      // Once it is stopped, inquirer still puts the name of the choice into the line.
      if (!over) state.typed = text
      return entriesOf(desk, index, text, prompt.default)
    },
    validate: (value: string) => {
      state.problem = check(value)
      state.pointed = value
      over = state.problem !== undefined
      if (over) stop?.('anew')
      return !over
    },
  } as const
  const begun = (stopper: (why: Stopped) => void): void => {
    stop = stopper
    if (index === undefined) void load.then(() => stopper('anew'))
  }
  const keys = [['type', 'to search'], MOVE, TAKE, BACK] as const
  const words = { message, note, problem: state.problem, keys, isTyped: true }
  const outcome = await ask(desk, question, words, { line: () => state.typed, begun })
  return typeof outcome === 'object' ? { is: 'answer', text: stringOf(outcome.value) } : outcome
}

/** Those found, and what was typed; before anything is typed, the default, where it is none of them. */
function entriesOf(desk: Desk, index: Index | undefined, text: string, preset: string | undefined): readonly object[] {
  const { columns, paint } = desk
  const own = (value: string): object => {
    const name = shorten(`use "${clean(value)}"`, columns() - 4)
    return { value, name, short: clean(value) }
  }
  const aside = (words: string): object => new inquirer.Separator(paint.dim(words))
  const typed = text.trim()
  if (index === undefined)
    return [...(typed === '' ? [] : [own(typed)]), ...(typed === '' && preset ? [own(preset)] : []), aside('loading …')]
  const { choices, count, exact } = index.find(text, MOST)
  const entries: object[] = choices.map(({ value, name, description }) => ({
    value,
    name: shorten(clean(name), columns() - 4),
    short: clean(name),
    ...(description !== undefined && { description: clean(description) }),
  }))
  if (typed === '' && preset && !index.find(preset, 1).exact) entries.unshift(own(preset))
  if (typed !== '' && !exact) entries.push(own(typed))
  if (count > MOST) entries.push(aside(`… and ${count - MOST} more: type a part of the name`))
  return entries.length === 0 ? [aside('none: type one')] : entries
}
