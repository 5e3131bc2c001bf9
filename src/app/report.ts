import { isForMany, isOwnCommand, readOuterLine } from '../argv/command-line.ts'
import type { OuterLine } from '../argv/command-line.ts'
import { sourcesOf } from '../config/profile.ts'
import { errorFormat } from '../config/settings.ts'
import type { ErrorFormat } from '../model/flags.ts'
import { CliError } from '../errors.ts'
import { str } from '../python/repr.ts'
import type { JsonMap } from '../value.ts'
import type { World } from '../world.ts'
import { readConfig, text } from './setup.ts'

const USAGE = `usage: apigw [options] apigatewayv2 create-integration [parameters]
To see them all: apigw create-integration help
`

const MANY_USAGE = `usage: apigw create-integrations [FILE…|-] [options]
To see them all: apigw create-integrations --help
`

const OWN_USAGE: Readonly<Record<string, string>> = {
  validate: 'usage: apigw validate [FILE…|-] [options]\nTo see them all: apigw validate --help\n',
  convert: 'usage: apigw convert [FILE…|-] --to FORMAT [options]\nTo see them all: apigw convert --help\n',
  export: 'usage: apigw export --api-id ID --to FORMAT [options]\nTo see them all: apigw export --help\n',
  schema: 'usage: apigw schema\nTo see them all: apigw schema --help\n',
}

/** Writes an error to stderr in the format that was asked for. Interrupts leave an empty line on stdout, no more. */
export async function report(error: unknown, argv: readonly string[], world: World): Promise<void> {
  if (!(error instanceof CliError)) return reportBug(error, argv, world)
  if (error.fault === 'interrupt') return world.stdout.write('\n')
  const format = formatOf(argv, world)
  const data = error.fault === 'general' || error.fault === 'unknown-options' ? undefined : dataOf(error)
  if (data !== undefined && format !== 'legacy' && format !== 'enhanced') {
    const { renderError } = await import('../output/render-error.ts')
    const look = { columns: world.stderr.columns, color: wantsColor(argv) }
    return world.stderr.write(await renderError(data, format, look))
  }
  world.stderr.write(worded(error, format !== 'legacy', usageOf(argv)))
  if (error.hint !== undefined) world.stderr.write(`hint: ${error.hint}\n`)
  if (argv.includes('--debug')) world.stderr.write(`${error.stack ?? ''}\n`)
}

function usageOf(argv: readonly string[]): string {
  const line = lineOf(argv)
  if (isMany(line)) return MANY_USAGE
  return (isOwnCommand(line.command) ? OWN_USAGE[line.command] : undefined) ?? USAGE
}

function lineOf(argv: readonly string[]): Pick<OuterLine, 'command' | 'rest'> {
  try {
    return readOuterLine(argv)
  } catch {
    return { command: argv[0], rest: argv.slice(1) }
  }
}

function isMany(line: Pick<OuterLine, 'command' | 'rest'>): boolean {
  try {
    return isForMany(line)
  } catch {
    return false
  }
}

/** Tables of errors are coloured where that was asked for; `auto` speaks of stdout. */
function wantsColor(argv: readonly string[]): boolean {
  return readOuterLine(argv).globals.get('--color') === 'on'
}

/** The flag, else the environment, else the profile. Where one of these cannot be read: words. */
function formatOf(argv: readonly string[], world: World): ErrorFormat {
  try {
    const { globals } = readOuterLine(argv)
    const sources = sourcesOf(text(globals, '--profile'), world.env, readConfig(world))
    return errorFormat(text(globals, '--cli-error-format'), sources).value
  } catch {
    return 'enhanced'
  }
}

function dataOf(error: CliError): JsonMap {
  return (
    error.report ??
    new Map([
      ['Code', codeOf(error)],
      ['Message', error.message],
    ])
  )
}

const codeOf = ({ code }: CliError): string => code ?? 'ParamValidation'

function worded(error: CliError, enhanced: boolean, usage: string): string {
  const { fault, message } = error
  if (fault === 'unknown-options') return `\n${usage}\n\napigw: [ERROR]: ${message}\n`
  const head = enhanced && fault !== 'general' && fault !== 'service' ? `An error occurred (${codeOf(error)}): ` : ''
  const text = `\napigw: [ERROR]: ${head}${message}\n`
  if (fault === 'usage') return `${text}\n${usage}`
  return enhanced ? text + detailLines(error) : text
}

/** What the service said beside the message. */
function detailLines({ fault, report }: CliError): string {
  if (fault !== 'service') return ''
  const lines = [...(report ?? [])].filter(([name]) => name !== 'Code' && name !== 'Message')
  if (lines.length === 0) return ''
  return `\nAdditional error details:\n${lines.map(([name, value]) => `${name}: ${str(value)}\n`).join('')}`
}

/** Something that this program did not foresee. */
function reportBug(error: unknown, argv: readonly string[], world: World): void {
  const text = error instanceof Error ? error.message : String(error)
  world.stderr.write(`\napigw: [ERROR]: ${text}\n`)
  if (argv.includes('--debug') && error instanceof Error) world.stderr.write(`${error.stack ?? ''}\n`)
  else world.stderr.write('hint: this is a mistake in apigw; --debug shows where\n')
}
