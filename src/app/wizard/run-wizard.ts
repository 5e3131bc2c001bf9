import { CliError, EXIT } from '../../errors.ts'
import type { Draft } from '../../model/draft.ts'
import type { Protocol } from '../../model/facts.ts'
import { shellWord } from '../../grammar/shell-quote.ts'
import { judge } from '../../rules/judge.ts'
import type { Json, JsonMap } from '../../value.ts'
import { asJson } from '../../python/as-json.ts'
import type { Options } from '../../formats/aws-command/command-of.ts'
import { changeChoices, pruned, reopened } from '../../wizard/forget.ts'
import { knownProtocol } from '../../wizard/legal.ts'
import { nextSteps } from '../../wizard/next-steps.ts'
import { fieldNamedBy, reviewText } from '../../wizard/review.ts'
import { settled } from '../../wizard/next-question.ts'
import { detectShell } from '../../grammar/shell-word.ts'
import { begin } from '../../wizard/tour.ts'
import type { Tour } from '../../wizard/tour.ts'
import { writeJson } from '../../output/json.ts'
import { writeYaml } from '../../yaml/write.ts'
import type { Answered, Choice, Conversation, Lists } from '../../conversation.ts'
import type { World } from '../../world.ts'
import { saveAnswers } from './save-answers.ts'
import { askAll } from './tour-loop.ts'
import type { Memory } from './tour-loop.ts'

/** What a wizard is started with, and what it can have done. */
export interface Errand {
  readonly draft: Draft
  readonly protocol: Protocol | undefined
  /** Where the API is, as far as anybody says. */
  readonly region: string | undefined
  /** Nothing shall be sent. */
  readonly dryRun: boolean
  /** The command that takes the tour again, but for the document. */
  readonly resume: string
  /** The global options for the command that the review shows. */
  readonly options: Options
  readonly lists: Lists
  /** @throws CliError */
  readonly create: (draft: Draft) => Promise<JsonMap>
  /** The request that would be sent. @throws CliError */
  readonly shownRequest: (draft: Draft) => Promise<Json>
  /** Prints an answer on standard output. */
  readonly show: (value: Json) => Promise<void>
  /** The formats to print in, the usual one first; where it is known, that one alone. */
  readonly formats: () => Promise<readonly Choice[]>
  /** Prints the request in one of these. @throws CliError */
  readonly printAs: (draft: Draft, format: string) => Promise<void>
}

type Problem = NonNullable<Parameters<typeof reviewText>[0]['problem']>

/** Where the wizard stands between two questions of its own. */
interface Stand {
  tour: Tour
  problem: Problem | undefined
  /** A request has left, whatever came of it. */
  sent: boolean
  /** The command that goes on with a document. */
  readonly resume: string
  readonly memory: Memory
  readonly talk: Conversation
}

/**
 * Asks for what is missing, shows all of it, and does what the person then wants. Whatever goes wrong on the way leads
 * back to the review, with the answers kept.
 *
 * @returns the exit code: 130 where the person went away
 */
export async function runWizard(errand: Errand, world: World): Promise<number> {
  const talk = await world.converse()
  const stand: Stand = {
    tour: settled(begin(errand.draft, errand.protocol)),
    problem: undefined,
    sent: false,
    resume: errand.resume,
    memory: new Map(),
    talk,
  }
  try {
    let exit: number | undefined
    while (exit === undefined) exit = await round(stand, errand, world)
    return exit
  } finally {
    talk.end()
  }
}

/** The questions that are open, then the review. A code ends the wizard. */
async function round(stand: Stand, errand: Errand, world: World): Promise<number | undefined> {
  const toured = await askAll(stand.tour, stand.talk, errand.lists, stand.memory)
  if (toured.is === 'cancelled') return cancel(toured.tour, stand, world)
  // From the first question there is no way back, so it is asked again.
  if (toured.is === 'back') return undefined
  stand.tour = settled(pruned(toured.tour))
  const verdict = await review(stand, errand, world)
  if (verdict.is !== 'answer')
    return verdict.is === 'cancelled' ? cancel(stand.tour, stand, world) : change(stand, errand, world)
  switch (verdict.text) {
    case 'create':
      return create(stand, errand, world)
    case 'request':
      return attempt(stand, () => showRequest(stand, errand))
    case 'change':
      return change(stand, errand, world)
    case 'save':
      return saveAnswers(documentOf(stand.tour), stand.talk, world)
    case 'print':
      return printOut(stand, errand, world)
    default:
      return cancel(stand.tour, stand, world)
  }
}

async function review({ tour, problem, talk }: Stand, { dryRun, options }: Errand, world: World): Promise<Answered> {
  const protocol = knownProtocol(tour)
  const findings = judge(tour.draft, { protocol: tour.protocol })
  const shell = detectShell(world.env, world.platform)
  const columns = world.stderr.columns
  talk.say(reviewText({ draft: tour.draft, findings, protocol, shell, columns, options, ...(problem && { problem }) }))
  talk.say('\n')
  return talk.ask({ kind: 'choice', message: 'What now?', choices: dryRun ? WITHOUT_SENDING : VERDICTS })
}

const SHOW: Choice = { value: 'request', name: 'Show the HTTP request', description: 'Nothing is sent.' }
const OTHERS: readonly Choice[] = [
  { value: 'change', name: 'Change something' },
  { value: 'save', name: 'Save it', description: 'As a file that --cli-input-yaml takes.' },
  { value: 'print', name: 'Print it and end', description: 'In any format, on standard output; nothing is sent.' },
  { value: 'cancel', name: 'Cancel', description: 'The answers are kept in a file.' },
]
const VERDICTS: readonly Choice[] = [{ value: 'create', name: 'Create it' }, SHOW, ...OTHERS]
const WITHOUT_SENDING: readonly Choice[] = [SHOW, ...OTHERS]

/** What goes wrong is a word in the next review. */
async function attempt<T>(stand: Stand, act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    const { fault, message, hint } = error
    stand.sent ||= fault === 'service' || fault === 'general'
    const field = fieldNamedBy(message)
    const words = hint === undefined ? message : `${message}\nhint: ${hint}`
    stand.problem = { message: words, ...(field && { field }) }
    return undefined
  }
}

/** What goes wrong before the reply leads back to the review; behind it the integration is there, and is not made again. */
async function create(stand: Stand, errand: Errand, world: World): Promise<number | undefined> {
  const { tour, talk } = stand
  const { create: send, show, region, options } = errand
  // While it is on its way the keyboard is the terminal's own again, so that Ctrl-C ends the program.
  talk.end()
  const response = await attempt(stand, () => send(tour.draft))
  if (response === undefined) return undefined
  try {
    await show(response)
  } finally {
    const shell = detectShell(world.env, world.platform)
    const protocol = knownProtocol(tour)
    talk.say(`\n${nextSteps({ response, request: tour.draft, protocol, region, options, shell })}`)
  }
  return 0
}

/** Where nothing shall be sent this is the end, on standard output; else a look, after which the review comes again. */
async function showRequest({ tour, talk }: Stand, { dryRun, show, shownRequest }: Errand): Promise<number | undefined> {
  const request = await shownRequest(tour.draft)
  if (dryRun) talk.end()
  if (!dryRun) return void talk.say(`${writeJson(request)}\n`)
  await show(request)
  return 0
}

/** Whoever goes back from the formats is at the review again. */
async function printOut(stand: Stand, { formats, printAs }: Errand, world: World): Promise<number | undefined> {
  const { tour, talk } = stand
  const choices = await formats()
  const [only, ...others] = choices
  const chosen: Answered =
    only !== undefined && others.length === 0
      ? { is: 'answer', text: only.value }
      : await talk.ask({ kind: 'choice', message: 'In which format?', choices })
  if (chosen.is === 'cancelled') return cancel(tour, stand, world)
  if (chosen.is !== 'answer') return undefined
  talk.end()
  return attempt(stand, async () => {
    await printAs(tour.draft, chosen.text)
    return 0
  })
}

/** Opens one question again; whoever goes back from it finds all as it was. */
async function change(stand: Stand, errand: Errand, world: World): Promise<number | undefined> {
  const { talk, tour, memory } = stand
  const chosen = await talk.ask({ kind: 'choice', message: 'What should change?', choices: changeChoices(tour) })
  if (chosen.is === 'cancelled') return cancel(tour, stand, world)
  if (chosen.is !== 'answer') return undefined
  const toured = await askAll(reopened(tour, chosen.text), talk, errand.lists, memory, knownProtocol(tour))
  if (toured.is === 'cancelled') return cancel(tour, stand, world)
  if (toured.is === 'whole') {
    stand.tour = settled(pruned(toured.tour))
    stand.problem = undefined
  }
  return undefined
}

/** The answers so far go into a file, whose name is the last line. */
async function cancel({ draft }: Tour, { talk, sent, resume }: Stand, world: World): Promise<number> {
  talk.end()
  const name = draft.size === 0 ? undefined : await world.keep('apigw-answers.yaml', documentOf({ draft }))
  world.stderr.write(sent ? '\nCancelled, after what is said above.\n' : '\nCancelled; nothing was sent.\n')
  if (name !== undefined)
    world.stderr.write(`To go on: ${resume} --cli-input-yaml ${shellWord(`file://${name}`)}\n${name}\n`)
  return EXIT.interrupt
}

/** The request as `--cli-input-yaml` takes it. */
function documentOf({ draft }: Pick<Tour, 'draft'>): string {
  return writeYaml(new Map([...draft].map(([name, { value }]) => [name, asJson(value)])))
}
