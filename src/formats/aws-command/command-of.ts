import type { Draft } from '../../model/draft.ts'
import { FIELD_NAMES, FIELDS } from '../../model/fields.ts'
import type { FieldName } from '../../model/fields.ts'
import { flagOf } from '../../model/names.ts'
import { writeCompactJson } from '../../output/json.ts'
import { printShorthand } from '../../shorthand/print.ts'
import { isMap } from '../../value.ts'
import type { Json, Value } from '../../value.ts'
import { asJson } from '../../python/as-json.ts'
import { CONTINUATION, canStand, jsonWord, wordFor } from '../../grammar/shell-word.ts'
import type { Shell } from '../../grammar/shell-word.ts'

/** Options that are no members, as `--region`, with their texts; `true` for those that take none. */
export type Options = ReadonlyMap<string, string | true>

/** In bytes. A line of cmd.exe has 8191 characters, one of Windows itself 32766; a word of Linux 131071 bytes. */
const LONGEST = { posix: 128_000, powershell: 32_000, cmd: 8000 } as const satisfies Record<Shell, number>

const NO_OPTIONS: Options = new Map()
const START = 'aws apigatewayv2 create-integration'

/**
 * The command line of AWS CLI v2 that asks for the same, to be pasted: one flag a line. What cannot be said to the shell
 * as it is goes into `--cli-input-json`, in which each character can be said by its number; a member that is null is
 * left out. A request that is longer than a command line may be is to be read from a file, which the user must make.
 *
 * POSIX: sh, bash, zsh and the like. PowerShell: all versions, Windows PowerShell 5.1 too. Until 7.3 double quotes within
 * a word need a backslash to reach a program, from then on they must not have one, unless the shell is told to pass words
 * as before; so where there are any, it is told, for this command alone. cmd.exe: as typed, with delayed expansion off, as
 * it is by default.
 */
export function awsCommand(draft: Draft, shell: Shell, options: Options = NO_OPTIONS): string {
  const command = inlineCommand(draft, shell, options)
  if (!isTooLong(command, shell)) return command
  return laidOut(
    [flagWord('--cli-input-yaml', 'file://integration.yaml', shell), ...optionWords(options, shell)],
    shell,
  )
}

/**
 * The command line with all that it says in itself, however long it may be.
 *
 * @param isOpen whether something will be put into a text that is not known yet: it may also be an integer or a map
 */
export function inlineCommand(
  draft: Draft,
  shell: Shell,
  options: Options = NO_OPTIONS,
  isOpen: IsOpen = () => false,
): string {
  return laidOut(saidIn(draft, shell, options, isOpen), shell)
}

/** Whether a command is longer than the shell takes. */
export const isTooLong = (command: string, shell: Shell): boolean => Buffer.byteLength(command) > LONGEST[shell]

/** Whether the command wants the request in a file, `integration.yaml`. */
export const wantsFile = (command: string): boolean => /^.* \S\n {4}--cli-input-yaml /.test(command)

type IsOpen = (text: string) => boolean

function saidIn(draft: Draft, shell: Shell, options: Options, isOpen: IsOpen): readonly string[] {
  const words: string[] = []
  const rest = new Map<string, Json>()
  for (const field of FIELD_NAMES) {
    const value = draft.get(field)?.value ?? null
    if (value === null) continue
    const word = memberWord(field, value, shell, isOpen)
    if (word === undefined) rest.set(field, asJson(value))
    else words.push(word)
  }
  if (rest.size > 0) words.push(`--cli-input-json ${jsonWord(writeCompactJson(rest), shell)}`)
  return [...words, ...optionWords(options, shell)]
}

function optionWords(options: Options, shell: Shell): readonly string[] {
  return Array.from(options, ([name, text]) => (text === true ? name : flagWord(name, text, shell)))
}

/** `undefined` where only a document can hold the value: what is of the wrong type, too. */
function memberWord(field: FieldName, value: Value, shell: Shell, isOpen: IsOpen): string | undefined {
  const flag = flagOf(field)
  const { kind } = FIELDS[field].shape
  if (kind !== 'text' && typeof value === 'string' && isOpen(value)) return flagWord(flag, value, shell)
  if (kind === 'integer') return typeof value === 'bigint' ? flagWord(flag, String(value), shell) : undefined
  if (kind === 'text') {
    // A flag's text that begins so is the name of a file, and there is no way to say that it is not.
    if (typeof value !== 'string' || /^fileb?:\/\//.test(value) || !canStand(value, shell)) return undefined
    return flagWord(flag, value, shell)
  }
  if (!isMap(value)) return undefined
  const shorthand = plainShorthand(value, shell)
  // What is put into JSON can hold commas and equals signs.
  if (shorthand !== undefined && !isOpen(shorthand)) return flagWord(flag, shorthand, shell)
  return `${flag} ${jsonWord(writeCompactJson(asJson(value)), shell)}`
}

/** A word that begins with a dash would be another flag; and PowerShell up to 7.2 forgets a word without letters. */
function flagWord(flag: string, text: string, shell: Shell): string {
  const joined = text.startsWith('-') || (text === '' && shell === 'powershell')
  return joined ? wordFor(`${flag}=${text}`, shell) : `${flag} ${wordFor(text, shell)}`
}

/**
 * Shorthand where all versions of the AWS CLI read the same from it: they differ on backslashes in quotes. JSON does as
 * well with quotes anyway.
 */
function plainShorthand(value: ReadonlyMap<Value, Value>, shell: Shell): string | undefined {
  const text = printShorthand(value)
  if (text === undefined || !canStand(text, shell) || (text.includes('\\') && /["']/.test(text))) return undefined
  return text
}

function laidOut(words: readonly string[], shell: Shell): string {
  const command = [START, ...words].join(` ${CONTINUATION[shell]}\n    `)
  if (shell !== 'powershell' || !command.includes('\\"')) return command
  return `& { $PSNativeCommandArgumentPassing = 'Legacy'\n${command}\n}`
}
