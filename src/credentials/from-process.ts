import type { Section } from '../config/ini.ts'
import { shellWords } from '../config/shell-words.ts'
import { CliError } from '../errors.ts'
import { readJson } from '../python/json.ts'
import { osErrorText } from '../python/os-error.ts'
import { repr, str, typeText } from '../python/repr.ts'
import { isJsonMap } from '../value.ts'
import type { Json, JsonMap } from '../value.ts'
import type { Keys } from '../world.ts'
import { keysOf, unretrievable } from './keys.ts'
import type { Credentials } from './keys.ts'
import type { Outside } from './outside.ts'
import { renewed } from './renewed.ts'
import type { Lease } from './renewed.ts'
import { textIn } from './search.ts'
import { readTime } from './time.ts'

const SOURCE = 'custom-process'

/**
 * Runs the `credential_process` of a profile. It is split like a shell does but run without one, and prints
 * `{"Version": 1, "AccessKeyId": …, "SecretAccessKey": …, "SessionToken": …, "Expiration": …}`; what it writes to stderr is
 * shown only where it fails. It runs again before the keys expire.
 *
 * @throws CliError 255
 */
export async function fromProcess(profile: Section, outside: Outside): Promise<Credentials> {
  const command = textIn(profile, 'credential_process') ?? ''
  const first = await run(command, outside)
  if (first.expires === undefined) return async () => first.keys
  const lease = { keys: first.keys, expires: first.expires }
  return renewed(async () => leaseOf(await run(command, outside)), outside.now, lease)
}

/** Keys that may last for ever. */
type Loan = { readonly keys: Keys; readonly expires: Lease['expires'] | undefined }

function leaseOf({ keys, expires }: Loan): Lease {
  if (expires === undefined)
    throw unretrievable(SOURCE, 'Credential refresh failed, response did not contain: expiry_time')
  return { keys, expires }
}

async function run(command: string, { runProgram }: Outside): Promise<Loan> {
  const words = shellWords(command)
  if (typeof words === 'string') throw new CliError('general', words)
  const [program] = words
  if (program === undefined)
    throw new CliError('general', 'list index out of range', { hint: 'credential_process is empty.' })
  const ended = await runProgram(words)
  if ('problem' in ended) {
    const { code, number } = ended.problem
    throw new CliError('general', `[Errno ${number}] ${osErrorText(code)}: ${repr(program)}`)
  }
  if (ended.exit !== 0) throw unretrievable(SOURCE, Buffer.from(ended.stderr).toString('utf8'))
  return readLoan(readOutput(Buffer.from(ended.stdout).toString('utf8')))
}

/** @throws CliError 255; there may be keys in the text, so it is not shown */
function readOutput(text: string): JsonMap {
  const value = parse(text)
  if (!isJsonMap(value)) {
    const type = typeText(value).slice("<class '".length, -"'>".length)
    throw new CliError('general', `'${type}' object has no attribute 'get'`, {
      hint: 'credential_process must print a JSON object.',
    })
  }
  return value
}

function parse(text: string): Json {
  try {
    return readJson(text)
  } catch (error) {
    throw new CliError('general', error instanceof Error ? error.message : String(error), {
      hint: 'credential_process must print a JSON object.',
    })
  }
}

function readLoan(output: JsonMap): Loan {
  const version = output.get('Version')
  if (version !== 1n && version !== 1 && version !== true)
    throw unretrievable(
      SOURCE,
      `Unsupported version '${version === undefined ? '<Version key not provided>' : str(version)}' for credential ` +
        'process provider, supported versions: 1',
    )
  const read = (key: string): string => {
    const value = output.get(key)
    if (value === undefined || value === null)
      throw unretrievable(SOURCE, `Missing required key in response: ${repr(key)}`)
    return str(value)
  }
  const keys = keysOf(read('AccessKeyId'), read('SecretAccessKey'), optional(output, 'SessionToken'))
  const expiration = optional(output, 'Expiration')
  return { keys, expires: expiration === undefined ? undefined : readTime(expiration) }
}

function optional(output: JsonMap, key: string): string | undefined {
  const value = output.get(key)
  return value === undefined || value === null ? undefined : str(value)
}
