import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chanceOf } from '../faults/draw.ts'
import type { Ended } from '../support/program.ts'
import { withoutApi } from './item.ts'
import { brokenLaws } from './laws.ts'
import { dealer, drawPlan } from './plan.ts'
import type { Kill, Plan } from './plan.ts'
import { startKillService } from './service.ts'
import type { KillService } from './service.ts'
import { startRun } from './start-run.ts'
import { writeInput } from './write-input.ts'

/** A run of the program within a trial. */
export interface Ran extends Ended {
  /** Whether it was to be killed, and was. */
  readonly killed: boolean
  readonly millis: number
}

/** A stream that was sent with all that went wrong, and the laws that were broken. */
export interface Trial {
  readonly plan: Plan
  readonly runs: readonly Ran[]
  readonly requests: number
  readonly faults: number
  /** Integrations of this trial whose ids no answer told. */
  readonly lost: number
  readonly millis: number
  readonly broken: readonly string[]
}

/** Runs that are not killed: after so many a trial is over, whatever came of it. */
const MOST_RUNS = 12

/** Trials with the seeds from `first` on, so many at a time; told of one by one. */
export async function tryMany(first: number, count: number, abreast: number, tell: (trial: Trial) => void) {
  let next = first
  const work = async (): Promise<void> => {
    while (next < first + count) tell(await tryOut(drawPlan(next++)))
  }
  await Promise.all(Array.from({ length: abreast }, work))
}

/** The plan, carried out in a folder that is gone afterwards. */
export async function tryOut(plan: Plan): Promise<Trial> {
  const { before, pageSize, seed } = plan
  await using service = await startKillService({ before, pageSize, deal: dealer(plan), chance: chanceOf(seed + 1) })
  const home = mkdtempSync(join(tmpdir(), 'apigw-'))
  const began = performance.now()
  try {
    const runs = await runUntilDone(plan, home, service)
    await service.settled()
    const lost = [...service.kept.values()].filter((kept) => kept.lost).length
    const broken = brokenLaws({ plan, runs, kept: service.kept, journal: textIn(join(home, JOURNAL)) })
    const millis = performance.now() - began
    return { plan, runs, requests: service.met.length, faults: service.faults(), lost, millis, broken }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

const JOURNAL = 'run.journal'

async function runUntilDone(plan: Plan, home: string, service: KillService): Promise<readonly Ran[]> {
  const { argv, stdin } = commandOf(plan, home, service.url)
  const runs: Ran[] = []
  for (const kill of plan.kills) {
    const ran = await runOnce(argv, home, stdin, service, kill)
    if (ran.killed) tear(join(home, JOURNAL), kill.torn)
    runs.push(ran)
  }
  for (let made = 0; made < MOST_RUNS; made++) {
    const ran = await runOnce(argv, home, stdin, service)
    runs.push(ran)
    if (ran.exit !== 255) break
  }
  return runs
}

function commandOf(
  plan: Plan,
  home: string,
  url: string,
): { readonly argv: readonly string[]; readonly stdin: string } {
  const { items, form, from, apiByFlag, stream, concurrency } = plan
  const input = apiByFlag ? items.map(withoutApi) : items
  const parts = from === 'two files' ? [input.slice(0, 77), input.slice(77)] : [input]
  const texts = parts.map((part) => writeInput(part, form))
  const names = texts.map((_, index) => join(home, `items-${index}.${form.replace(/.*-/, '')}`))
  if (from !== 'stdin') texts.forEach((text, index) => writeFileSync(names[index] ?? '', text))
  const argv = [
    ...['create-integrations', ...(from === 'stdin' ? ['-'] : names)],
    ...(apiByFlag ? ['--api-id', items[0]?.ApiId ?? ''] : []),
    ...(stream ? ['--stream'] : []),
    ...['--concurrency', String(concurrency), '--rate', '0', '--journal', join(home, JOURNAL), '--endpoint-url', url],
  ]
  return { argv, stdin: from === 'stdin' ? texts.join('') : '' }
}

async function runOnce(
  argv: readonly string[],
  home: string,
  stdin: string,
  service: KillService,
  kill?: Kill,
): Promise<Ran> {
  const began = performance.now()
  const run = startRun(argv, home, stdin)
  const timer = kill !== undefined && 'after' in kill ? setTimeout(run.kill, kill.after) : undefined
  let seen = 0
  service.watch((moment) => {
    if (kill !== undefined && 'at' in kill && moment === kill.moment && ++seen === kill.at) run.kill()
  })
  const ended = await run.ended
  clearTimeout(timer)
  service.watch(() => {})
  return { ...ended, killed: kill !== undefined && ended.exit === 'SIGKILL', millis: performance.now() - began }
}

/** Leaves a part of a line at the end of the journal, as a crash in the middle of writing one does. */
function tear(journal: string, share: number): void {
  const lines = textIn(journal).split('\n')
  const bytes = Buffer.from(lines.at(-2) ?? '')
  if (lines.length > 1 && lines.at(-1) === '')
    appendFileSync(journal, bytes.subarray(0, Math.floor(bytes.length * share)))
}

/** A run may be killed before it has one. */
const textIn = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** For people: what was tried, and what came of it. */
export function story({ plan, runs, requests, faults, lost, millis, broken }: Trial): string {
  const { items, before, ...drawn } = plan
  const told = runs.map(({ exit, stdout, stderr, millis }) => {
    const lines = stdout.split('\n').length - 1
    return `  exit ${exit} after ${Math.round(millis)} ms with ${lines} lines; stderr ends ${JSON.stringify(stderr.slice(-600))}`
  })
  return [
    `seed ${plan.seed}: ${broken.join('; ')}`,
    `  drawn: ${JSON.stringify(drawn)}, ${items.length} items, ${before.length} there before`,
    `  ${requests} requests, ${faults} faults, ${lost} lost replies; ${Math.round(millis)} ms`,
    ...told,
  ].join('\n')
}
