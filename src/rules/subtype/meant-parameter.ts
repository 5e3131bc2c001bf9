import { parameterNames, SUBTYPES } from '../../model/subtypes.ts'
import type { ServiceAction, SubtypeName } from '../../model/subtypes.ts'
import { closeMatches } from '../../python/difflib.ts'

/** Names are shorter. A key as long as a message is a mistake of another kind, and slow to compare. */
const LONGEST = 80

/**
 * The parameter that an unknown key stands for: another case (`QueueURL`, `queue-url`), a mapping's words around it
 * (`overwrite:header.MessageBody`), a slip of the pen, or the half of a required name that no other shares (`Queue`).
 * Never one that is given beside it.
 */
export function meantParameter(key: string, subtype: SubtypeName, given: readonly string[]): string | undefined {
  if (key.length > LONGEST) return undefined
  const free = parameterNames(subtype).filter((name) => !given.includes(name))
  const word = plain(key.slice(Math.max(key.lastIndexOf('.'), key.lastIndexOf(':')) + 1))
  return free.find((name) => plain(name) === word) ?? nearName(word, free) ?? halfName(word, subtype, free)
}

/** The parameters that unknown keys stand for: whoever misspelled one did not leave it out. */
export function meantParameters(subtype: SubtypeName, given: readonly string[]): readonly string[] {
  const known = parameterNames(subtype)
  return given.flatMap((key) => (known.includes(key) ? [] : (meantParameter(key, subtype, given) ?? [])))
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

function nearName(word: string, names: readonly string[]): string | undefined {
  const [near] = closeMatches(word, names.map(plain), 0.8, 1)
  return names.find((name) => plain(name) === near)
}

function halfName(word: string, subtype: SubtypeName, free: readonly string[]): string | undefined {
  const { required }: ServiceAction = SUBTYPES[subtype]
  const [name, ...others] = word.length < 3 ? [] : free.filter((each) => each in required && plain(each).includes(word))
  return others.length === 0 ? name : undefined
}
