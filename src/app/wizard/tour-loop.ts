import type { Protocol } from '../../model/facts.ts'
import { PROTOCOLS } from '../../model/flags.ts'
import { answered } from '../../wizard/answer.ts'
import type { Answer } from '../../wizard/answer.ts'
import { pruned, reopened } from '../../wizard/forget.ts'
import { knownProtocol } from '../../wizard/legal.ts'
import { nextQuestion, settled } from '../../wizard/next-question.ts'
import type { Tour } from '../../wizard/tour.ts'
import type { Conversation, Lists } from '../../conversation.ts'
import { putQuestion } from './put-question.ts'

/** A question that was answered: the tour before it, and the answer. */
interface Step {
  readonly tour: Tour
  readonly id: string
}

/** What was said so far, by question: coming back, one finds it again. */
export type Memory = Map<string, Answer>

/** How a tour ended, and how far it came. */
export interface Toured {
  readonly is: 'whole' | 'back' | 'cancelled'
  readonly tour: Tour
}

/**
 * Asks until nothing is left to ask. Going back from the first question ends it, too.
 *
 * @param memory is filled with the answers
 * @param was what the API was, where another may be named now
 */
export async function askAll(
  start: Tour,
  talk: Conversation,
  lists: Lists,
  memory: Memory,
  was = knownProtocol(start),
): Promise<Toured> {
  const steps: Step[] = []
  let tour = fitting(was, await withProtocol(start, lists))
  for (;;) {
    const question = nextQuestion(tour)
    if (question === undefined) return { is: 'whole', tour }
    const reply = await putQuestion(tour, question, { talk, lists, before: memory.get(question.id) })
    if (reply.is !== 'answer') {
      // A map of which some pairs are there is an answer, if half a one.
      if (reply.soFar?.size) memory.set(question.id, reply.soFar)
      if (reply.is === 'cancelled')
        return { is: 'cancelled', tour: reply.soFar?.size ? answered(tour, question, reply.soFar) : tour }
      const last = steps.pop()
      if (last === undefined) return { is: 'back', tour }
      tour = last.tour
      continue
    }
    steps.push({ tour, id: question.id })
    memory.set(question.id, reply.answer)
    const before = knownProtocol(tour) ?? was
    tour = fitting(before, await withProtocol(answered(tour, question, reply.answer), lists, question.id === 'ApiId'))
  }
}

/** What is called through an API of one kind has no meaning for one of the other, so it is asked anew. */
function fitting(before: Protocol | undefined, tour: Tour): Tour {
  const now = knownProtocol(tour)
  const isOther = before !== undefined && now !== undefined && before !== now
  return isOther ? settled(pruned(reopened({ ...tour, protocol: now }, 'kind'))) : tour
}

/** What the account says of the API is more than what fields seem to prove, and spares a question. */
async function withProtocol(tour: Tour, lists: Lists, isNamed = false): Promise<Tour> {
  const id = tour.draft.get('ApiId')?.value
  if (id === undefined || (tour.protocol !== undefined && !isNamed)) return tour
  const apis = await lists('apis')
  const api = 'choices' in apis ? apis.choices.find(({ value }) => value === id) : undefined
  const protocol = PROTOCOLS.find((known) => known === api?.protocol)
  return protocol === undefined ? tour : { ...tour, protocol }
}
