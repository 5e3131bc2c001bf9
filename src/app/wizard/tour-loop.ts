import { PROTOCOLS } from '../../model/flags.ts'
import { answered } from '../../wizard/answer.ts'
import type { Answer } from '../../wizard/answer.ts'
import { knownProtocol } from '../../wizard/legal.ts'
import { nextQuestion } from '../../wizard/next-question.ts'
import type { Tour } from '../../wizard/tour.ts'
import type { Conversation, Lists } from '../../world.ts'
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
 */
export async function askAll(start: Tour, talk: Conversation, lists: Lists, memory: Memory): Promise<Toured> {
  const steps: Step[] = []
  let tour = await withProtocol(start, lists)
  for (;;) {
    const question = nextQuestion(tour)
    if (question === undefined) return { is: 'whole', tour }
    const reply = await putQuestion(tour, question, { talk, lists, before: memory.get(question.id) })
    if (reply.is === 'cancelled') return { is: 'cancelled', tour }
    if (reply.is === 'back') {
      const last = steps.pop()
      if (last === undefined) return { is: 'back', tour }
      tour = last.tour
      continue
    }
    steps.push({ tour, id: question.id })
    memory.set(question.id, reply.answer)
    tour = await withProtocol(answered(tour, question, reply.answer), lists)
  }
}

/** Where the account lists the API, what it is need not be asked. */
async function withProtocol(tour: Tour, lists: Lists): Promise<Tour> {
  const id = tour.draft.get('ApiId')?.value
  if (id === undefined || knownProtocol(tour) !== undefined) return tour
  const apis = await lists('apis')
  const api = 'choices' in apis ? apis.choices.find(({ value }) => value === id) : undefined
  const protocol = PROTOCOLS.find((known) => known === api?.protocol)
  return protocol === undefined ? tour : { ...tour, protocol }
}
