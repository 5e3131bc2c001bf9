import { CliError } from '../../errors.ts'
import type { FoundIntegration, Note, ReadSettings, Reading, Source } from '../format.ts'
import type { Lookup } from '../lookup.ts'
import { newRegistry } from '../references/registry.ts'
import { readArguments } from './arguments.ts'
import { followCmd } from './cmd.ts'
import { readMembers } from './draft-of.ts'
import { named } from './named.ts'
import { followPosix } from './follow.ts'
import { placesIn } from './places.ts'
import { followPowerShell } from './powershell.ts'
import { prepare } from './prepare.ts'
import type { Prepared } from './prepare.ts'
import type { Invocation, Script } from './word.ts'

export { isCommand } from './detect.ts'

/**
 * The integrations that the commands of a text ask for: of a script, or of what was copied from a terminal, for a POSIX
 * shell, PowerShell or cmd.exe. Variables that the script itself sets are known, others are references; no file is
 * opened and nothing is run.
 *
 * @throws CliError `param` for what is no text, and for a script with more levels or longer texts than any shell takes
 */
export async function readCommand(source: Source, settings: ReadSettings): Promise<Reading> {
  if (source.kind === 'document') throw new CliError('param', 'Commands were expected, not a document of JSON or YAML.')
  const prepared = prepare(source.text)
  const { invocations, troubles } = scriptOf(prepared, settings.lookup)
  const places = placesIn(prepared.text)
  const registry = newRegistry()
  const found: FoundIntegration[] = []
  const notes = troubles.map(({ offset, says, instead }): Note => ({
    kind: 'skipped',
    member: 'script',
    says,
    ...(instead !== undefined && { instead }),
    place: places(offset),
    finding: 'warning',
  }))
  for (const invocation of invocations) {
    const read = await readInvocation(named(invocation, settings.lookup), { ...settings, registry, places })
    if ('member' in read) notes.push(read)
    else found.push(read)
  }
  return { found, notes }
}

function scriptOf({ text, shell }: Prepared, lookup: Lookup): Script {
  switch (shell) {
    case 'posix':
      return followPosix(text, lookup)
    case 'powershell':
      return followPowerShell(text, lookup)
    case 'cmd':
      return followCmd(text, lookup)
  }
}

type Reader = Parameters<typeof readMembers>[2]

async function readInvocation(invocation: Invocation, reader: Reader): Promise<FoundIntegration | Note> {
  try {
    return await readMembers(invocation, readArguments(invocation), reader)
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    return {
      kind: 'skipped',
      member: 'create-integration',
      says: `The AWS CLI does not take this command: ${error.message}`,
      ...(error.hint !== undefined && { instead: error.hint }),
      place: reader.places(invocation.offset),
      finding: 'error',
    }
  }
}
