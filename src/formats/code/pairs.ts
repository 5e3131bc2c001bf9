import type { PairNames } from '../responses.ts'
import type { Fit } from './fit.ts'
import { isFitMap } from './fit.ts'
import { braces, codeOf, list } from './layout.ts'
import type { Code, Language } from './layout.ts'

/**
 * ResponseParameters with a list of pairs for each status.
 *
 * @param member how a language writes the name of an object's member
 */
export function pairsOf(
  fit: Fit,
  { list: name, destination, source }: PairNames,
  language: Language,
  member: (name: string) => string = (each) => `${each}: `,
): Code {
  if (!isFitMap(fit)) return codeOf(fit, language)
  return braces(
    Array.from(fit, ([status, mappings]) => {
      if (!isFitMap(mappings)) return [language.key(status), codeOf(mappings, language)]
      const pairs = Array.from(mappings, ([to, from]) =>
        braces([
          [member(destination), language.text(to)],
          [member(source), codeOf(from, language)],
        ]),
      )
      return [language.key(status), braces([[member(name), list(pairs)]])]
    }),
  )
}
