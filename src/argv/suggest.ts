import type { Flag } from '../model/flags.ts'
import { closeMatches } from '../python/difflib.ts'

/** Looser than for choices: option names are long, and a wrong guess costs nothing here. */
const CUTOFF = 0.75

const NEGATIVE = /^-+no/

/** A line for the first word that looks like an option which was meant otherwise, if there is one. */
export function suggestFlag(unknown: readonly string[], flags: readonly Flag[]): { readonly hint?: string } {
  const names = flags.map(({ name }) => name)
  for (const word of unknown) {
    const [typed = ''] = word.split('=', 1)
    if (typed === '--help' || typed === '-h') return { hint: '`apigw create-integration help` shows the help' }
    const meant = typed.startsWith('-') || typed !== word ? flagFor(typed, names) : undefined
    if (meant === typed) return { hint: `${typed} stands behind --, where no word is an option` }
    if (meant !== undefined) return { hint: `instead of ${typed}: ${meant}` }
  }
  const pair = unknown.find((word) => /^[\w.:#/][\w.:#/-]*@?=/.test(word))
  return pair === undefined ? {} : { hint: `pairs are joined by commas in one word, as in a=b,${pair}` }
}

/** `--paginate` is near to `--no-paginate` and says the opposite, so only options of the same sense are compared. */
function flagFor(typed: string, names: readonly string[]): string | undefined {
  const spelled = names.find((name) => name === spelledAsFlag(typed))
  if (spelled !== undefined || !typed.startsWith('-')) return spelled
  const sameSense = names.filter((name) => NEGATIVE.test(name) === NEGATIVE.test(typed))
  return closeMatches(typed, sameSense, CUTOFF, 1)[0]
}

/** `--ApiId`, `--api_id`, `-api-id`, `ApiId` -> `--api-id` */
function spelledAsFlag(word: string): string {
  const words = word
    .replace(/^-+/, '')
    .replace(/_/g, '-')
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
  return `--${words.toLowerCase()}`
}
