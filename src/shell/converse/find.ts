import type { Choice } from '../../conversation.ts'
import { clean } from './look.ts'

/** Choices, ready to be searched; it is done again at each key, over thousands. */
export interface Index {
  /** The first of those that have all the words, in any case, in their name, value or description. */
  readonly find: (typed: string, most: number) => Matches
}

export interface Matches {
  readonly choices: readonly Choice[]
  /** How many there are in all. */
  readonly count: number
  /** The text is the value or the name of one, which is the first. */
  readonly exact: boolean
}

export function indexOf(choices: readonly Choice[]): Index {
  const entries = choices.map((choice) => ({
    choice,
    text: clean(`${choice.name}\n${choice.value}\n${choice.description ?? ''}`).toLowerCase(),
  }))
  return {
    find: (typed, most) => {
      const wanted = typed.trim().toLowerCase()
      const words = wanted.split(/\s+/)
      const found = entries.filter(({ text }) => words.every((word) => text.includes(word))).map(({ choice }) => choice)
      const same = found.find(({ name, value }) => [value, name].some((text) => text.toLowerCase() === wanted))
      const sorted = same === undefined ? found : [same, ...found.filter((choice) => choice !== same)]
      return { choices: sorted.slice(0, most), count: found.length, exact: same !== undefined }
    },
  }
}
