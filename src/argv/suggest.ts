import type { Flag } from '../model/flags.ts'
import { closeMatches } from '../python/difflib.ts'

/** Looser than for choices: option names are long, and a wrong guess costs nothing here. */
const CUTOFF = 0.75

/** A line for the first word that looks like an option which was meant otherwise, if there is one. */
export function suggestFlag(unknown: readonly string[], flags: readonly Flag[]): { readonly hint?: string } {
  const names = flags.map(({ name }) => name)
  for (const word of unknown) {
    const [typed = ''] = word.split('=', 1)
    if (typed === '--help' || typed === '-h') return { hint: '`apigw create-integration help` shows the help' }
    if (!typed.startsWith('-')) continue
    const meant = names.find((name) => name === spelledAsFlag(typed)) ?? closeMatches(typed, names, CUTOFF, 1)[0]
    if (meant !== undefined) return { hint: `instead of ${typed}: ${meant}` }
  }
  const pair = unknown.find((word) => /^[\w.:#/-]+@?=/.test(word))
  return pair === undefined ? {} : { hint: `pairs are joined by commas in one word, as in a=b,${pair}` }
}

/** `--ApiId`, `--api_id`, `-api-id` -> `--api-id` */
function spelledAsFlag(word: string): string {
  const words = word
    .replace(/^-+/, '')
    .replace(/_/g, '-')
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
  return `--${words.toLowerCase()}`
}
