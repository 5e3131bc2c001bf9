import { CliError } from '../errors.ts'
import { FIELD_NAMES, isRequired } from '../model/fields.ts'
import { COMMAND_FLAGS, GLOBAL_FLAGS, OWN_FLAGS } from '../model/flags.ts'
import { flagOf } from '../model/names.ts'
import { canonical } from './canonical.ts'
import type { Grammar } from './grammar.ts'
import { suggestFlag } from './suggest.ts'
import { tokenize } from './tokenize.ts'
import type { Tokens } from './tokenize.ts'

const INNER_FLAGS = [...COMMAND_FLAGS, ...OWN_FLAGS]
const INNER: Grammar = { flags: INNER_FLAGS, positional: { name: 'help', required: false } }
const FIRST_PASS = ['--profile', '--debug'].flatMap((first) => GLOBAL_FLAGS.filter(({ name }) => name === first))

/** Where the AWS CLI has the name of a service. Behind it stands an operation; ours may also stand alone. */
const SERVICE = 'apigatewayv2'
const OPERATIONS = ['create-integration', 'create-integrations']
const MANY = 'create-integrations'
const OPERATION: Grammar = { flags: [], positional: { name: 'operation', required: true, choices: OPERATIONS } }
/** Commands of ours, which the AWS CLI has nothing like. */
const OWN_COMMANDS = ['validate', 'convert', 'export', 'schema']
const HELP = ['help', '--help', '-h']

/** The command line after its first parsers: the global options, the command, and what is left for it. */
export interface OuterLine {
  readonly globals: Tokens
  /** `undefined` where `--version` ended the reading before a command was met. */
  readonly command: string | undefined
  readonly rest: readonly string[]
}

/** @throws CliError `usage`. */
export function readOuterLine(argv: readonly string[]): OuterLine {
  // The AWS CLI looks for these two before all else; what this pass finds is thrown away, but its complaints are not.
  canonical(argv, { flags: FIRST_PASS })
  const command = { name: 'command', required: true, choices: [SERVICE, ...OPERATIONS, ...OWN_COMMANDS, 'help'] }
  const outer = canonical(argv, { flags: GLOBAL_FLAGS, positional: command })
  return { globals: tokenize(outer.words, GLOBAL_FLAGS), command: outer.positional, rest: outer.extras }
}

/**
 * Commands of ours print in forms of their own.
 *
 * @param instead what holds there
 *
 * @throws CliError `usage`, where it is asked how an answer is printed
 */
export function refuseOutput(globals: Tokens, instead: string): void {
  const given = ['--output', '--query'].find((name) => globals.has(name))
  if (given !== undefined) throw new CliError('usage', `${given} says nothing here; ${instead}`)
}

/** The words for the operation itself. @throws CliError `usage`, where no operation or a wrong one is named. */
export function readOperation({ command, rest }: OuterLine): readonly string[] {
  if (command === 'help') throw new CliError('usage', 'help stands alone or before the name of a command')
  if (command !== SERVICE) return rest
  return canonical(rest, OPERATION).extras
}

/** Whether a line is for many integrations, under either name of the command. */
export function isForMany({ command, rest }: Pick<OuterLine, 'command' | 'rest'>): boolean {
  return command === MANY || (command === SERVICE && canonical(rest, OPERATION).positional === MANY)
}

/** What help can be asked about, and what it is called in oclif. */
const TOPICS: ReadonlyMap<string, readonly string[]> = new Map([
  ['', []],
  [SERVICE, [SERVICE]],
  ...OWN_COMMANDS.map((name): [string, string[]] => [name, [name]]),
  ...OPERATIONS.flatMap((name): [string, string[]][] => [
    [name, [SERVICE, name]],
    [`${SERVICE} ${name}`, [SERVICE, name]],
  ]),
])

export const isOwnCommand = (command: string | undefined): command is string => OWN_COMMANDS.includes(command ?? '')

/** What a line asks help about: `help WORDS`, `WORDS help` or `WORDS --help`; `undefined` where it asks for none. */
export function helpTopic(line: OuterLine): readonly string[] | undefined {
  const { command = '', rest } = line
  if (command === 'help') return TOPICS.get(rest.join(' '))
  const isMany = command === MANY || (command === SERVICE && rest[0] === MANY)
  if ((isMany || isOwnCommand(command)) && rest.some((word) => word === '--help' || word === '-h'))
    return isMany ? [SERVICE, MANY] : [command]
  const words = [command, ...rest]
  const last = words.pop() ?? ''
  const topic = HELP.includes(last) ? TOPICS.get(words.join(' ')) : undefined
  if (isMany || isOwnCommand(command)) return topic
  return topic ?? (last === 'help' && isWhole(readOperation(line)) ? TOPICS.get(OPERATIONS[0] ?? '') : undefined)
}

/** `help` may also stand behind a command line that is whole but for it. @throws CliError `usage` */
function isWhole(words: readonly string[]): boolean {
  const inner = canonical(words, INNER)
  const complete = waivesRequired(words) || missingFlags(tokenize(inner.words, INNER_FLAGS)).length === 0
  return complete && inner.positional === 'help' && inner.extras.length === 0
}

/**
 * Reads the options of the command itself. The AWS CLI takes one loose word, which may only be `help`; as here it is seen
 * earlier whether help was asked for, any other word it is reported as: the last of the unknown ones.
 *
 * @param options.asks what is missing will be asked for
 *
 * @throws CliError `usage` for what is missing or has no value; `unknown-options` for what is left over.
 */
export function readInnerLine(words: readonly string[], { asks = false }: { readonly asks?: boolean } = {}): Tokens {
  const inner = canonical(words, INNER)
  const tokens = tokenize(inner.words, INNER_FLAGS)
  if (!asks && !waivesRequired(words)) checkRequired(tokens, inner.extras)
  const unknown = inner.positional ? [...inner.extras, inner.positional] : inner.extras
  if (unknown.length === 0) return tokens
  const message = `Unknown options: ${unknown.join(', ')}`
  throw new CliError('unknown-options', message, suggestFlag(unknown, [...INNER_FLAGS, ...GLOBAL_FLAGS]))
}

/** All texts of an option that may be repeated, in order. */
export function repeated(words: readonly string[], name: `--${string}`): readonly string[] {
  const start = `${name}=`
  return canonical(words, INNER).words.flatMap((word) => (word.startsWith(start) ? [word.slice(start.length)] : []))
}

/** The exact word alone waives: `--cli-input-json=…` does not, nor an abbreviation, though either works otherwise. */
function waivesRequired(words: readonly string[]): boolean {
  const skeleton = words.indexOf('--generate-cli-skeleton')
  if (skeleton !== -1 && words[skeleton + 1] !== 'output') return true
  return ['--cli-input-json', '--cli-input-yaml', '--from-file'].some((word) => words.includes(word))
}

function checkRequired(tokens: Tokens, extras: readonly string[]): void {
  const missing = missingFlags(tokens)
  if (missing.length === 0) return
  const message = `the following arguments are required: ${missing.join(', ')}`
  throw new CliError('usage', message, suggestFlag(extras, INNER_FLAGS))
}

function missingFlags(tokens: Tokens): readonly string[] {
  return FIELD_NAMES.filter(isRequired)
    .map(flagOf)
    .filter((flag) => !tokens.has(flag))
}
