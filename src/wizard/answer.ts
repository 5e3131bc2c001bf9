import { invocationOf } from '../rules/uri/function-arn.ts'
import { isFunctionArn } from '../grammar/arn.ts'
import { FIELDS } from '../model/fields.ts'
import { PROTOCOLS } from '../model/flags.ts'
import { parseInteger } from '../python/int.ts'
import type { Value } from '../value.ts'
import { KIND_IDS, withKind } from './kinds.ts'
import { knownProtocol, objection, withValue } from './legal.ts'
import { settled } from './next-question.ts'
import type { Question, Tour } from './tour.ts'

/** An answer: a text, the choices of several, or a map that was edited. Empty ones leave out what is optional. */
export type Answer = string | readonly string[] | ReadonlyMap<string, Value>

/** What is wrong with the text of an answer, and what would be right; `undefined` lets it pass. */
export function wrongWith(tour: Tour, question: Question, text: string): string | undefined {
  const { place } = question
  if (!('field' in place)) return undefined
  if (text.trim() === '') return question.asks === 'text' && question.optional ? undefined : 'An answer is needed.'
  const value = valueOf(tour, question, text)
  if (value === undefined) return 'A whole number is needed.'
  const found = objection(tour.draft, tour.protocol, place, value)
  if (found === undefined) return undefined
  const { says, fix } = found
  if (fix === undefined) return says
  if ('words' in fix) return `${says} Fix: ${fix.words}`
  return 'put' in fix ? `${says} Rather: ${String(fix.put)}` : says
}

/** The tour behind an answer, what follows from it filled in. */
export function answered(tour: Tour, question: Question, answer: Answer): Tour {
  return settled(taken(tour, question, answer))
}

function taken(tour: Tour, question: Question, answer: Answer): Tour {
  const { place, id } = question
  if (!('field' in place)) return structured(tour, place.about, answer)
  const empty = typeof answer === 'string' ? answer.trim() === '' : answer instanceof Map && answer.size === 0
  const skipped = [...tour.skipped.filter((other) => other !== id), ...(empty ? [id] : [])]
  const value = empty
    ? undefined
    : typeof answer === 'string'
      ? valueOf(tour, question, answer)
      : new Map(answer as ReadonlyMap<string, Value>)
  return { ...tour, skipped, draft: withValue(tour.draft, place.field, place.key, value) }
}

function structured(tour: Tour, about: 'protocol' | 'kind' | 'extras', answer: Answer): Tour {
  switch (about) {
    case 'protocol':
      return { ...tour, protocol: PROTOCOLS.find((protocol) => protocol === answer) }
    case 'kind': {
      const kind = KIND_IDS.find((id) => id === answer)
      return kind === undefined ? tour : { ...tour, kind, draft: withKind(tour.draft, kind) }
    }
    case 'extras':
      return { ...tour, extras: Array.isArray(answer) ? answer : [] }
  }
}

/** The text of an answer as its field holds it; `undefined` where it is no number and must be one. */
function valueOf(tour: Tour, { place }: Question, text: string): Value | undefined {
  if (!('field' in place)) return text
  const { field, key } = place
  const { kind } = FIELDS[field].shape
  if (kind === 'integer') return /^\s*[0-9]+\s*$/.test(text) ? parseInteger(text) : undefined
  if (kind === 'structure') return new Map([['ServerNameToVerify', text.trim()]])
  // A WebSocket API calls a function by its invocation; the list has the ARN of the function.
  if (field === 'IntegrationUri' && knownProtocol(tour) === 'WEBSOCKET' && isFunctionArn(text.trim()))
    return invocationOf(text.trim())
  return key === undefined ? text.trim() : text
}
