import type { Tokens } from '../argv/tokenize.ts'
import { output, outputFormat } from '../config/settings.ts'
import { CliError } from '../errors.ts'
import type { OutputFormat } from '../model/flags.ts'
import type { OutputEncoding } from '../output/fit-encoding.ts'
import { render } from '../output/render.ts'
import type { Json } from '../value.ts'
import type { World } from '../world.ts'
import { text } from './setup.ts'
import type { Setup } from './setup.ts'

const TITLE = 'CreateIntegration'

export type Select = (value: Json) => Json

/** What `--query` picks. The expression is read before anything is sent, and evaluated when the answer is there. */
export async function selection(globals: Tokens): Promise<Select> {
  const expression = text(globals, '--query')
  if (expression === undefined) return (value) => value
  const [{ compileQuery }, { search }] = await Promise.all([
    import('../query/compile.ts'),
    import('../query/search.ts'),
  ])
  const query = compileQuery(expression)
  return (value) => search(query, value)
}

/** How an answer is printed. `title` is the name of the operation, for tables. */
export interface Printing extends Pick<Setup, 'globals' | 'sources'> {
  readonly title?: string
}

/** Prints an answer in the format that was asked for, on a terminal through the pager. @throws CliError */
export async function print(value: Json, select: Select, setup: Printing, world: World): Promise<void> {
  const { globals, sources, title = TITLE } = setup
  const { stdout, env } = world
  const format = outputFormat(output(text(globals, '--output'), sources).value)
  if (format === 'off') return
  const pages = stdout.isTerminal && !globals.has('--no-cli-pager')
  const table = format === 'table'
  const color = table && hasColor(text(globals, '--color'), world)
  const look = { title, columns: table ? stdout.columns : 0, color }
  const shown = await render(select(value), format, { ...look, ...(pages && { resets: false }) })
  if (pages && shown !== '') return (await import('./page.ts')).page(shown, sources, world)
  const encoding = outputEncoding(env)
  const { text: fitting, error } = await fitted(shown, format, encoding)
  stdout.write(encoding === 'latin-1' ? Buffer.from(fitting, 'latin1') : fitting)
  if (error !== undefined) throw error
}

/** Colours in tables, where the answer goes to a person. NO_COLOR speaks for those who said nothing. */
function hasColor(flag: string | undefined, { stdout, env }: World): boolean {
  if (flag === 'on' || flag === 'off') return flag === 'on'
  return stdout.isTerminal && !env('NO_COLOR')
}

const ENCODINGS: ReadonlyMap<string, OutputEncoding> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['u8', 'utf-8'],
  ['ascii', 'ascii'],
  ['us-ascii', 'ascii'],
  ['latin-1', 'latin-1'],
  ['latin1', 'latin-1'],
  ['iso-8859-1', 'latin-1'],
  ['iso8859-1', 'latin-1'],
])

/** AWS_CLI_OUTPUT_ENCODING, by Python's names; UTF-8 where it says nothing. @throws CliError 255 */
export function outputEncoding(env: World['env']): OutputEncoding {
  const name = env('AWS_CLI_OUTPUT_ENCODING')
  const encoding = name === undefined ? 'utf-8' : ENCODINGS.get(name.toLowerCase().replace(/[_ ]/g, '-'))
  if (encoding === undefined)
    throw new CliError('general', `Unknown codec \`${name ?? ''}\` specified for AWS_CLI_OUTPUT_ENCODING.`)
  return encoding
}

/** Nearly every answer is text that UTF-8 can write; then there is nothing to fit. */
async function fitted(shown: string, format: OutputFormat, encoding: OutputEncoding) {
  if (encoding === 'utf-8' && shown.isWellFormed() && !/\\ud[89a-f]/i.test(shown))
    return { text: shown, error: undefined }
  const { fitEncoding } = await import('../output/fit-encoding.ts')
  const { text, error } = fitEncoding(shown, format, encoding)
  return { text, error }
}
