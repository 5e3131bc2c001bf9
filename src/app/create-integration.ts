import { readInnerLine, readOperation, readOuterLine } from '../argv/command-line.ts'
import { readDraft } from '../argv/read-draft.ts'
import type { Tokens } from '../argv/tokenize.ts'
import { output, outputFormat } from '../config/settings.ts'
import { render } from '../output/render.ts'
import { checkTypes } from '../rules/client-checks.ts'
import { printRequest } from '../service/print-request.ts'
import { toWire } from '../service/wire.ts'
import type { Json } from '../value.ts'
import type { World } from '../world.ts'
import { send } from './send.ts'
import { allowedAttempts, readConfig, readConnection, readEndpoint, readSetup, text } from './setup.ts'
import type { Setup } from './setup.ts'

const TITLE = 'CreateIntegration'

/**
 * argv -> tokens -> draft -> request -> printed, or sent
 *
 * The steps stand in the AWS CLI's order, since the first that fails is the one that is reported.
 *
 * @throws CliError
 */
export async function createIntegration(argv: readonly string[], world: World): Promise<void> {
  const config = readConfig(world)
  const line = readOuterLine(argv)
  if (line.globals.has('--version')) return world.stdout.write(`apigw/${world.version}\n`)
  const select = await selection(line.globals)
  const setup = readSetup(line.globals, config, world)
  const tokens = readInnerLine(readOperation(line))
  const draft = await readDraft(tokens, world)
  const print = (value: Json): Promise<void> => printSelected(value, select, setup, world)

  const skeleton = tokens.get('--generate-cli-skeleton')
  if (skeleton === 'input' || skeleton === 'yaml-input') return printSkeleton(skeleton, world)
  const endpoint = readEndpoint(setup, world)
  if (tokens.has('--dry-run')) return print(printRequest(toWire(checkTypes(draft)), endpoint))
  const connection = readConnection(setup, endpoint, world)
  const attempts = allowedAttempts(setup)
  const request = checkTypes(draft)
  if (skeleton === 'output') return print((await import('../skeleton/output.ts')).sampleReply())
  return print(await send(toWire(request), await world.connect(connection), attempts, world))
}

type Select = (value: Json) => Json

/** What `--query` picks. The expression is read before anything is sent, and evaluated when the answer is there. */
async function selection(globals: Tokens): Promise<Select> {
  const expression = text(globals, '--query')
  if (expression === undefined) return (value) => value
  const [{ compileQuery }, { search }] = await Promise.all([
    import('../query/compile.ts'),
    import('../query/search.ts'),
  ])
  const query = compileQuery(expression)
  return (value) => search(query, value)
}

async function printSelected(value: Json, select: Select, { globals, sources }: Setup, world: World): Promise<void> {
  const format = outputFormat(output(text(globals, '--output'), sources).value)
  if (format === 'off') return
  const { stdout } = world
  const columns = format === 'table' ? stdout.columns : 0
  const color = format === 'table' && hasColor(text(globals, '--color'), world)
  stdout.write(await render(select(value), format, { title: TITLE, columns, color }))
}

/** Colours in tables, where the answer goes to a person. NO_COLOR speaks for those who said nothing. */
function hasColor(flag: string | undefined, { stdout, env }: World): boolean {
  if (flag === 'on' || flag === 'off') return flag === 'on'
  return stdout.isTerminal && !env('NO_COLOR')
}

async function printSkeleton(kind: 'input' | 'yaml-input', { stdout }: World): Promise<void> {
  const { jsonSkeleton, yamlSkeleton } = await import('../skeleton/input.ts')
  stdout.write(kind === 'input' ? jsonSkeleton() : yamlSkeleton())
}
