import { CliError } from '../errors.ts'
import { GLOBAL_FLAGS } from '../model/flags.ts'
import type { Flag } from '../model/flags.ts'
import { canonical } from './canonical.ts'
import { suggestFlag } from './suggest.ts'

/** The words behind a command of ours: its options, and the files to read. */
export interface FilesLine {
  /** The values of each option, in order; `true` for one that takes none. */
  readonly options: ReadonlyMap<string, readonly (string | true)[]>
  readonly files: readonly string[]
}

/**
 * Reads the words behind the name of a command that takes files. Options stand in any order, may be shortened and
 * repeated; `-` is a file.
 *
 * @throws CliError `usage`; `unknown-options`
 */
export function readFilesLine(words: readonly string[], flags: readonly Flag[]): FilesLine {
  const { words: known, extras } = canonical(words, { flags })
  const unknown = extras.filter((word) => word.startsWith('-') && word !== '-')
  if (unknown.length > 0)
    throw new CliError(
      'unknown-options',
      `Unknown options: ${unknown.join(', ')}`,
      suggestFlag(unknown, [...flags, ...GLOBAL_FLAGS]),
    )
  const options = new Map<string, (string | true)[]>()
  for (const word of known) {
    const equals = word.indexOf('=')
    const name = equals === -1 ? word : word.slice(0, equals)
    const value = equals === -1 ? true : word.slice(equals + 1)
    options.set(name, [...(options.get(name) ?? []), value])
  }
  return { options, files: extras }
}

/** The text of an option; of a repeated one the last counts. */
export function lastText(line: FilesLine, name: `--${string}`): string | undefined {
  return texts(line, name).at(-1)
}

/**
 * All texts of an option that may be repeated, each with commas between several.
 *
 * @throws CliError `usage`, for one that names nothing: what was meant is not the same as leaving it out
 */
export function listed(line: FilesLine, name: `--${string}`): readonly string[] {
  return texts(line, name).flatMap((text) => {
    const words = text.split(',').filter((word) => word.trim() !== '')
    if (words.length === 0) throw new CliError('usage', `argument ${name}: nothing is named`)
    return words
  })
}

/** All texts of an option, as they are. */
export function texts({ options }: FilesLine, name: `--${string}`): readonly string[] {
  return (options.get(name) ?? []).filter((value) => typeof value === 'string')
}
