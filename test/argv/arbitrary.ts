import fc from 'fast-check'
import { COMMAND_FLAGS, GLOBAL_FLAGS, OWN_FLAGS } from '../../src/model/flags.ts'
import type { Flag } from '../../src/model/flags.ts'

export const ALL_FLAGS: readonly Flag[] = [...GLOBAL_FLAGS, ...COMMAND_FLAGS, ...OWN_FLAGS]

const QUOTES = ["'", '"', "'q'", '"q"', '""', "''", `'"`]
const DASHES = ['-', '--', '---', '--=', '--x', '-5', '-5.', '--debug', '--no-x', '-h', '--help']
const ODD = ['', '=', '==', ' ', '\n', '\r\n', '\t', '.', ',', '\\', '\0', '\u00a0', 'é', '😀', '\ud83d', '$&', '`']
const GUESSES = ['true', 'false', 'null', '1', '0x10', '1e3', '__proto__', 'constructor', 'a.b', '[]', '{}', '@x']

/** Texts that something between the command line and the request might take for more than text. */
export const nastyText = fc
  .array(fc.constantFrom(...QUOTES, ...DASHES, ...ODD, ...GUESSES), { maxLength: 4 })
  .map((parts) => parts.join(''))

/** Words that look like options: whole, shortened, misspelled, with a value. */
const nearFlag = fc
  .tuple(fc.constantFrom(...ALL_FLAGS.map(({ name }) => name)), fc.nat(30), nastyText)
  .chain(([name, cut, text]) =>
    fc.constantFrom(
      name,
      name.slice(0, 2 + cut),
      `${name.slice(0, 2 + cut)}=${text}`,
      `${name}=${text}`,
      `${name}${text}`,
      name.slice(1),
      name.slice(2),
      name.toUpperCase(),
      name.replaceAll('-', '_'),
      name.replace(/(?<=.{4})./, ''),
    ),
  )

const COMMANDS = ['apigatewayv2', 'create-integration', 'help', '--', 'json', 'output', 'input', 'off', 'file://x']

/** Whole command lines, of which some are right. */
export const commandLine = fc
  .tuple(
    fc.constantFrom([], ['create-integration'], ['apigatewayv2', 'create-integration']),
    fc.array(fc.oneof(nearFlag, nastyText, fc.constantFrom(...COMMANDS)), { maxLength: 8 }),
    fc.constantFrom([], ['--api-id', 'a', '--integration-type=T']),
  )
  .map((parts) => parts.flat())
