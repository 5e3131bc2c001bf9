import { readInnerLine, readOperation, readOuterLine } from '../argv/command-line.ts'
import { readDraft } from '../argv/read-draft.ts'
import type { Tokens } from '../argv/tokenize.ts'
import { switched } from '../config/lookup.ts'
import { CliError } from '../errors.ts'
import type { Draft } from '../model/draft.ts'
import type { Request } from '../model/request.ts'
import { writeCompactJson } from '../output/json.ts'
import { checkTypes } from '../rules/client-checks.ts'
import { printRequest } from '../service/print-request.ts'
import { toWire } from '../service/wire.ts'
import type { Json } from '../value.ts'
import type { World } from '../world.ts'
import type { Origin } from './formats/from-file.ts'
import { debugTo } from './debug.ts'
import { outputEncoding, print, selection } from './print.ts'
import { asksAPerson, promptMode, validates } from './prompting.ts'
import { send } from './send.ts'
import { knownRegion, readConfig, readConnection, readEndpoint, readSetup } from './setup.ts'
import type { Ready, Setup } from './setup.ts'

/** What is asked for, and the file that it comes from. */
interface Input {
  readonly given: Draft
  readonly origin?: Origin
  /** The file leaves something open, and somebody is there to be asked. */
  readonly asks?: true
}

/**
 * argv -> tokens -> draft -> request -> printed, or sent; a wizard may complete the draft
 *
 * The steps stand in the AWS CLI's order, since the first that fails is the one that is reported.
 *
 * @returns the exit code, where a wizard has one
 *
 * @throws CliError
 */
export async function createIntegration(argv: readonly string[], world: World): Promise<number> {
  const config = readConfig(world)
  checkPrompting(argv)
  const line = readOuterLine(argv)
  if (line.globals.has('--version')) {
    world.stdout.write(`apigw/${world.version}\n`)
    return 0
  }
  const select = await selection(line.globals)
  const setup = readSetup(line.globals, config, world, debugTo(line.globals.has('--debug'), world))
  outputEncoding(world.env)
  const mode = promptMode(setup, world)
  const words = readOperation(line)
  const tokens = readInnerLine(words, { asks: mode !== 'off' })
  checkForms(tokens, line.globals)
  const flags = await readDraft(tokens, world)
  const isFile = tokens.has('--from-file')
  const input: Input = isFile ? await fromFile(flags, tokens, { words, asks: mode !== 'off' }, world) : { given: flags }
  const show = (value: Json): Promise<void> => print(value, select, setup, world)

  const skeleton = tokens.get('--generate-cli-skeleton')
  if (skeleton === undefined && (input.asks || (await asksAPerson(mode, input.given, tokens, world))))
    return (await import('./wizard/start-wizard.ts')).startWizard({ given: input.given, tokens, setup, show }, world)
  if (skeleton === 'input' || skeleton === 'yaml-input') await printSkeleton(skeleton, tokens, world)
  else if (tokens.has('--print-as')) await printed(input, tokens, setup, world)
  else await show(await outcome(input, tokens, setup, world))
  return 0
}

/** The line that is read, and whether a person is there. */
interface Asked {
  readonly words: readonly string[]
  readonly asks: boolean
}

/** What the file of `--from-file` says, under the flags. Only what is printed may leave values open. @throws CliError */
async function fromFile(flags: Draft, tokens: Tokens, { words, asks }: Asked, world: World): Promise<Input> {
  const { overlaid, readFromFile, refuseOpen, withoutOpen } = await import('./formats/from-file.ts')
  const origin = await readFromFile(tokens, words, world)
  const given = overlaid(flags, origin.item)
  if (tokens.has('--print-as')) return { given, origin }
  if (!asks) refuseOpen(given)
  const known = withoutOpen(given, world)
  return known.size === given.size ? { given, origin } : { given: known, origin, asks: true }
}

/** Prints the request in a format. @throws CliError */
async function printed(input: Input, tokens: Tokens, setup: Setup, world: World): Promise<void> {
  const draft = await checkedDraft(input, tokens, setup, world)
  const { printAs } = await import('./formats/print-as.ts')
  printAs({ name: '', ...input.origin?.item, draft }, tokens, world)
}

/** Options that say nothing without another, or against it. @throws CliError `usage` */
function checkForms(tokens: Tokens, globals: Tokens): void {
  const lone = ['--from', '--only', '--set'].find((flag) => tokens.has(flag))
  if (lone !== undefined && !tokens.has('--from-file'))
    throw new CliError('usage', `argument ${lone}: it says something of the file of --from-file alone`)
  if (tokens.has('--shell') && !tokens.has('--print-as'))
    throw new CliError('usage', 'argument --shell: it says something of --print-as alone')
  const other = ['--dry-run', '--output', '--query'].find((flag) => tokens.has(flag) || globals.has(flag))
  if (other !== undefined && tokens.has('--print-as'))
    throw new CliError('usage', `argument --print-as: not allowed with argument ${other}`)
}

/** What a run without a wizard prints: the request, a sample of a reply, or the reply. @throws CliError */
async function outcome(given: Input, tokens: Tokens, setup: Setup, world: World): Promise<Json> {
  if (tokens.has('--dry-run')) return dryRun(await checked(given, tokens, setup, world), setup, world)
  const connection = await readConnection(setup, world)
  const request = await checked(given, tokens, setup, world)
  if (tokens.get('--generate-cli-skeleton') === 'output') return (await import('../skeleton/output.ts')).sampleReply()
  return sent(request, connection, setup, world)
}

/** The AWS CLI looks for these two among all words, values included, before it reads any. @throws CliError `param` */
function checkPrompting(argv: readonly string[]): void {
  const both = ['--cli-auto-prompt', '--no-cli-auto-prompt']
  if (both.every((flag) => argv.includes(flag)))
    throw new CliError('param', `Both ${both.join(' and ')} cannot be specified at the same time.`)
}

/** The request that would be sent. */
export function dryRun(request: Request, setup: Setup, world: World): Json {
  return printRequest(toWire(request), readEndpoint(setup, knownRegion(setup, world)))
}

/** Sends a request. @throws CliError */
export async function sent(request: Request, connection: Ready, setup: Setup, world: World): Promise<Json> {
  const wire = toWire(request)
  setup.debug(() => `request ${writeCompactJson(printRequest(wire, connection))}`)
  if (!connection.verifyTls && connection.url.startsWith('https:'))
    world.stderr.write('warning: the certificate of the endpoint is not verified (--no-verify-ssl)\n')
  const gateway = await world.connect(connection)
  return send({ wire, connection, gateway, allowed: connection.allowed, debug: setup.debug }, world)
}

/** The draft by the service's rules, where they count, and by the AWS CLI's own. @throws CliError `param` */
async function checked(given: Input, tokens: Tokens, setup: Setup, world: World): Promise<Request> {
  return checkTypes(await checkedDraft(given, tokens, setup, world), rangesOf(setup))
}

/** The same, still as a draft, which may leave values open. @throws CliError `param` */
async function checkedDraft({ given, origin }: Input, tokens: Tokens, setup: Setup, world: World): Promise<Draft> {
  const { ranges } = rangesOf(setup)
  if (!validates(tokens, world)) {
    checkTypes(given, { ranges })
    return given
  }
  const { judged } = await import('./judged.ts')
  const { draft, warnings } = await judged(given, { tokens, ranges, origin }, world)
  for (const warning of warnings) world.stderr.write(`${warning}\n`)
  return draft
}

const rangesOf = ({ sources }: Setup): { readonly ranges: boolean } => ({
  ranges: switched('parameter_validation', sources, true).value,
})

/** The schema goes with the rules: where they are off, the skeleton is the AWS CLI's. */
async function printSkeleton(kind: 'input' | 'yaml-input', tokens: Tokens, world: World): Promise<void> {
  const { jsonSkeleton, yamlSkeleton } = await import('../skeleton/input.ts')
  world.stdout.write(kind === 'input' ? jsonSkeleton() : yamlSkeleton({ schema: validates(tokens, world) }))
}
