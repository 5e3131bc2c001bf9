import { openProgress } from '../../../src/app/batch/progress.ts'
import { prepareTasks } from '../../../src/app/batch/prepare.ts'
import { readItems } from '../../../src/app/batch/read-items.ts'
import type { InputItem } from '../../../src/app/batch/read-items.ts'
import { readSettingsOf } from '../../../src/app/batch/settings.ts'
import { openTally } from '../../../src/app/batch/tally.ts'
import { openJournal } from '../../../src/batch/journal.ts'
import type { Task } from '../../../src/batch/task.ts'
import { conversionReport } from '../../../src/formats/report.ts'
import { printed } from './printed.ts'
import { fakeWorld } from '../../support/fake-world.ts'
import type { Told } from '../../support/fake-world.ts'

export const ENDPOINT = 'https://apigateway.us-east-1.amazonaws.com'

/** What preparing needs for some words behind the command; the journal is that which is told of as `j`. */
export async function preparing(words: readonly string[], told: Told) {
  const { world, said } = fakeWorld(told)
  const settings = await readSettingsOf(words, world)
  const file = told.journals?.['j'] === undefined ? undefined : await world.openJournal('j')
  const journal = file !== undefined && 'lines' in file ? await openJournal(file, 'j', ENDPOINT) : undefined
  return {
    preparing: { settings, ranges: true, journal, tally: openTally(world), progress: await openProgress(world) },
    world,
    said,
  }
}

/** The tasks of an input, and what is said of them. */
export async function tasksOf(words: readonly string[], told: Told) {
  const { preparing: parts, world, said } = await preparing(words, told)
  const tasks: Task[] = []
  for await (const task of prepareTasks(parts, world)) tasks.push(task)
  return { tasks: tasks.map(shownTask), stderr: said.stderr }
}

/** A task as it is written down in tests: what of it is a map becomes a plain one. */
export const shownTask = (task: Task): unknown => printed(task)

/** The items of an input, each as its members or as what is said in its place, and the reports of what is lost. */
export async function itemsOf(words: readonly string[], told: Told) {
  const { world } = fakeWorld(told)
  const items: unknown[] = []
  let report = ''
  const settings = await readSettingsOf(words, world)
  for await (const item of readItems(settings, (part) => (report += conversionReport([part])), world))
    items.push(shownItem(item))
  return { items, report }
}

function shownItem(item: InputItem): unknown {
  if (item.is === 'bad') return { bad: item.error.message }
  const members = Array.from(item.draft, ([name, { value }]): [string, unknown] => [name, printed(value)])
  return Object.fromEntries(members)
}
