import { wrongWith } from '../../wizard/answer.ts'
import type { Answer } from '../../wizard/answer.ts'
import type { Question, TextQuestion, Tour } from '../../wizard/tour.ts'
import type { Answered, Conversation, ListName, Lists, Loaded } from '../../conversation.ts'
import { editMap } from './edit-map.ts'
import type { Value } from '../../value.ts'

/** The answer, or that the person went back or away. */
export type Reply =
  | { readonly is: 'answer'; readonly answer: Answer }
  | { readonly is: 'back' | 'cancelled'; readonly soFar?: ReadonlyMap<string, Value> }

/** Puts a question to the person. `before` is what was answered the last time, where one has come back. */
export async function putQuestion(
  tour: Tour,
  question: Question,
  { talk, lists, before }: { readonly talk: Conversation; readonly lists: Lists; readonly before: Answer | undefined },
): Promise<Reply> {
  switch (question.asks) {
    case 'text':
      return replyOf(await talk.ask(textPrompt(tour, question, lists, before)))
    case 'choice': {
      const present = typeof before === 'string' ? before : question.default
      return replyOf(
        await talk.ask({
          ...shared(question),
          kind: 'choice',
          choices: question.choices,
          ...(present !== undefined && { default: present }),
        }),
      )
    }
    case 'checks':
      return replyOf(await talk.ask({ ...shared(question), kind: 'checks', choices: question.choices }))
    case 'mappings':
    case 'responses':
    case 'templates': {
      const { is, map } = await editMap(tour, question, talk, before instanceof Map ? before : undefined)
      return is === 'map' ? { is: 'answer', answer: map } : { is, soFar: map }
    }
  }
}

const shared = ({ message, note }: Question) => ({ message, ...(note !== undefined && { note }) })

function textPrompt(tour: Tour, question: TextQuestion, lists: Lists, before: Answer | undefined) {
  const present = typeof before === 'string' ? before : question.default
  const check = (text: string): string | undefined => wrongWith(tour, question, text)
  const base = { ...shared(question), check, ...(present !== undefined && { default: present }) }
  if (question.list === undefined) return { ...base, kind: 'text' as const }
  return { ...base, kind: 'list' as const, load: loadList(question.list, lists) }
}

/** Behind a VPC link stand listeners and services of Cloud Map alike. */
async function loadList(name: ListName, lists: Lists): Promise<Loaded> {
  if (name !== 'listeners') return lists(name)
  const [listeners, services] = await Promise.all([lists('listeners'), lists('cloud-map-services')])
  if ('failed' in listeners) return 'failed' in services ? listeners : services
  return { choices: [...listeners.choices, ...('choices' in services ? services.choices : [])] }
}

function replyOf(answered: Answered): Reply {
  switch (answered.is) {
    case 'answer':
      return { is: 'answer', answer: answered.text }
    case 'answers':
      return { is: 'answer', answer: answered.texts }
    case 'back':
    case 'cancelled':
      return { is: answered.is }
  }
}
