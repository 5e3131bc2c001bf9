import { CliError } from '../errors.ts'
import { helpTopic, isForMany, isOwnCommand, readOuterLine } from './command-line.ts'

/** What a command line is for: the help on some words, or a command. */
export type Route =
  { readonly wants: 'help'; readonly topic: readonly string[] } | { readonly wants: 'run'; readonly id: string }

const MIRROR: Route = { wants: 'run', id: 'apigatewayv2:create-integration' }
const MANY: Route = { wants: 'run', id: 'apigatewayv2:create-integrations' }

/**
 * Finds the command among the words, options before it included. A command line that cannot be read goes to the mirror,
 * which reads it again and says what is wrong with it.
 */
export function routeOf(argv: readonly string[]): Route {
  if (argv.length === 1 && (argv[0] === '--help' || argv[0] === '-h')) return { wants: 'help', topic: [] }
  try {
    const line = readOuterLine(argv)
    const topic = helpTopic(line)
    if (topic) return { wants: 'help', topic }
    if (isForMany(line)) return MANY
    return isOwnCommand(line.command) ? { wants: 'run', id: line.command } : MIRROR
  } catch (error) {
    if (error instanceof CliError) return MIRROR
    throw error
  }
}
