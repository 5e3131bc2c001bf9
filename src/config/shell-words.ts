/** What `shlex.split` complains of. */
export type Unbalanced = 'No closing quotation' | 'No escaped character'

/**
 * Splits a text into words like a POSIX shell without expansions: `'…'` is literal, `"…"` knows `\"` and `\\`, and a
 * backslash outside of quotes takes the next character as it is. The words before the fault are of no use to anyone, so
 * the fault comes instead of them.
 */
export function shellWords(text: string): readonly string[] | Unbalanced {
  const words: string[] = []
  let word: string | undefined
  let quote = ''
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '\\' && quote !== "'") {
      const next = text.charAt(++at)
      if (next === '') return 'No escaped character'
      const literal = quote === '"' && next !== '"' && next !== '\\'
      word = (word ?? '') + (literal ? char : '') + next
    } else if (quote !== '') {
      if (char === quote) quote = ''
      else word = (word ?? '') + char
    } else if (char === "'" || char === '"') {
      quote = char
      word ??= ''
    } else if (char === ' ' || char === '\t' || char === '\r' || char === '\n') {
      if (word !== undefined) words.push(word)
      word = undefined
    } else word = (word ?? '') + char
  }
  if (quote !== '') return 'No closing quotation'
  return word === undefined ? words : [...words, word]
}
