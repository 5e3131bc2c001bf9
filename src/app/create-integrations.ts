import { readOperation, readOuterLine } from '../argv/command-line.ts'
import type { Tokens } from '../argv/tokenize.ts'
import { switched } from '../config/lookup.ts'
import { EXIT } from '../errors.ts'
import { writeCompactJson } from '../output/json.ts'
import { printRequest } from '../service/print-request.ts'
import { toWire } from '../service/wire.ts'
import type { JsonMap } from '../value.ts'
import type { World } from '../world.ts'
import { checkFirst } from './batch/check-first.ts'
import type { Preparing } from './batch/prepare.ts'
import { besideBar, openProgress } from './batch/progress.ts'
import { sendBatch } from './batch/send-batch.ts'
import type { Batch } from './batch/send-batch.ts'
import { readSettingsOf } from './batch/settings.ts'
import { openTally } from './batch/tally.ts'
import { debugTo } from './debug.ts'
import { outputEncoding, print, selection } from './print.ts'
import { knownRegion, readConfig, readConnection, readEndpoint, readSetup } from './setup.ts'

/**
 * stream -> items -> judged, all of them -> sent, some at once -> a line of results for each
 *
 * With `--stream` each item goes its way by itself. Else what was judged waits in a spool, so that neither way holds more
 * than a few items in memory.
 *
 * @returns 0 where all were created, or were there; else the exit code of what went wrong
 *
 * @throws CliError for what is wrong with the line, the configuration, or an item, where none is sent then
 */
export async function createIntegrations(argv: readonly string[], world: World): Promise<number> {
  const config = readConfig(world)
  const line = readOuterLine(argv)
  const { globals } = line
  if (globals.has('--version')) {
    world.stdout.write(`apigw/${world.version}\n`)
    return 0
  }
  const select = await selection(globals)
  const setup = readSetup(globals, config, world, debugTo(globals.has('--debug'), world))
  outputEncoding(world.env)
  const settings = await readSettingsOf(readOperation(line), world)
  const ranges = switched('parameter_validation', setup.sources, true).value
  const progress = await openProgress(world)
  const around = besideBar(world, progress)
  const results = openResults(globals, around)
  let isOver = false
  try {
    const exit = await createAll({ settings, ranges, progress }, { setup, put: results.put }, around)
    isOver = true
    return exit
  } finally {
    progress.end()
    // Also where the run broke off: what was created then is told.
    const whole = results.whole()
    if (whole !== undefined && (isOver || whole.length > 0))
      await print(new Map([['Items', whole]]), select, { ...setup, title: 'CreateIntegrations' }, world)
  }
}

/** Results go out line by line, or are kept for an answer as a whole, where somebody asked how that is printed. */
function openResults(globals: Tokens, { stdout }: World) {
  const whole: JsonMap[] = []
  const isWhole = globals.has('--output') || globals.has('--query')
  return {
    put: (value: JsonMap) => (isWhole ? void whole.push(value) : stdout.write(`${writeCompactJson(value)}\n`)),
    whole: () => (isWhole ? whole : undefined),
  }
}

type Told = Pick<Batch, 'setup' | 'put'>

async function createAll(
  parts: Pick<Preparing, 'settings' | 'ranges' | 'progress'>,
  told: Told,
  world: World,
): Promise<number> {
  const preparing = { ...parts, tally: openTally(world), journal: undefined }
  if (parts.settings.dryRun) return dryRun(preparing, told, world)
  return sendBatch({ ...preparing, ...told, connection: await readConnection(told.setup, world) }, world)
}

/** Prints the requests, each on a line. Nothing is printed where one cannot be sent, unless they are a stream. */
async function dryRun(preparing: Preparing, { setup, put }: Told, world: World): Promise<number> {
  const endpoint = readEndpoint(setup, knownRegion(setup, world))
  const checked = await checkFirst(preparing, world)
  try {
    for await (const task of checked.tasks) {
      if (world.stdout.isGone) break
      if ('request' in task) put(printRequest(toWire(task.request), endpoint))
    }
  } finally {
    checked.close()
  }
  if (preparing.settings.stream) preparing.tally.end()
  return preparing.tally.count() > 0 ? EXIT.param : 0
}
