import type { Call } from './call.ts'
import { literal } from './word.ts'
import type { Open, Told } from './word.ts'

/**
 * The words of a call as `xargs` hands them on: what it reads stands in the place of a sign, or behind the last word.
 *
 * @param number of the call, since each reads something else
 */
export function filledByXargs({ before, words }: Call, number: number): readonly Told[] {
  const names = before.map(({ parts }) => (literal(parts) ?? '').replace(/^.*\//s, ''))
  const at = names.indexOf('xargs')
  if (at === -1) return words
  const sign = signIn(names.slice(at + 1))
  const which = number === 0 ? '' : ` ${number + 1}`
  const open: Open = { kind: 'open', text: `the input of xargs${which}` }
  if (sign === undefined) return [...words, { parts: [open], offset: before[at]?.offset ?? 0 }]
  return words.map(({ parts, offset }) => ({ parts: parts.flatMap((part) => filled(part, sign, open)), offset }))
}

/** Source: xargs(1) of GNU and of BSD, which has `-J` too. */
function signIn(options: readonly string[]): string | undefined {
  for (const [at, option] of options.entries()) {
    const [, joined] = /^(?:-I|-J|-i|--replace=)(.+)$/s.exec(option) ?? []
    if (joined !== undefined) return joined
    if (option === '-I' || option === '-J') return options[at + 1]
    if (option === '-i' || option === '--replace') return '{}'
  }
  return undefined
}

function filled(part: string | Open, sign: string, open: Open): readonly (string | Open)[] {
  if (typeof part !== 'string' || sign === '') return [part]
  return part
    .split(sign)
    .flatMap((text, at) => (at === 0 ? [text] : [open, text]))
    .filter((each) => each !== '')
}
