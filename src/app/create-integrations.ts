import { readOperation, readOuterLine } from '../argv/command-line.ts'
import { switched } from '../config/lookup.ts'
import { EXIT } from '../errors.ts'
import { writeCompactJson } from '../output/json.ts'
import { printRequest } from '../service/print-request.ts'
import { toWire } from '../service/wire.ts'
import type { Json, JsonMap } from '../value.ts'
import type { World } from '../world.ts'
import { checkFirst } from './batch/check-first.ts'
import type { Preparing } from './batch/prepare.ts'
import { sendBatch } from './batch/send-batch.ts'
import { readSettingsOf } from './batch/settings.ts'
import { openTally } from './batch/tally.ts'
import { debugTo } from './debug.ts'
import { outputEncoding, print, selection } from './print.ts'
import { knownRegion, readConfig, readConnection, readEndpoint, readSetup } from './setup.ts'
import type { Setup } from './setup.ts'

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
  const select = await selection(globals)
  const setup = readSetup(globals, config, world, debugTo(globals.has('--debug'), world))
  outputEncoding(world.env)
  const settings = await readSettingsOf(readOperation(line), world)
  const ranges = switched('parameter_validation', setup.sources, true).value
  const whole: JsonMap[] | undefined = globals.has('--output') || globals.has('--query') ? [] : undefined
  const put = (value: JsonMap): void => {
    if (whole === undefined) world.stdout.write(`${writeCompactJson(value)}\n`)
    else whole.push(value)
  }
  const preparing = { settings, ranges, tally: openTally(world), journal: undefined }
  const exit = settings.dryRun
    ? await dryRun(preparing, setup, put, world)
    : await sendBatch({ ...preparing, setup, connection: await readConnection(setup, world), put }, world)
  if (whole !== undefined) {
    const all = new Map<string, Json>([['Items', whole]])
    await print(all, select, { ...setup, title: 'CreateIntegrations' }, world)
  }
  return exit
}

/** Prints the requests, each on a line. Nothing is printed where one cannot be sent, unless they are a stream. */
async function dryRun(
  preparing: Preparing,
  setup: Setup,
  put: (value: JsonMap) => void,
  world: World,
): Promise<number> {
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
