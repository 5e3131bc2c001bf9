import { CliError } from '../errors.ts'
import type { Json, JsonMap } from '../value.ts'
import type { Parameters } from './check-parameters.ts'
import { dumpJson } from './dump-json.ts'
import { mapIn, readJsonFile, stringIn } from './json-file.ts'
import { keysOf } from './keys.ts'
import type { Outside } from './outside.ts'
import type { Lease } from './renewed.ts'
import { homePath } from './search.ts'
import { readTime, secondsUntil } from './time.ts'

/** Cached keys serve while at least this is left, in seconds. */
const ENOUGH = 15 * 60

/**
 * The keys of a role, from `~/.aws/cli/cache` or, where there are none that live long enough, as they are fetched; those are
 * then kept there. The folder is the AWS CLI's, and so is the form of the files. One that cannot be read or written
 * only costs a request.
 *
 * @param identity what the keys depend on, as the AWS CLI writes it down; its SHA-1 names the file
 * @param load returns what is to be kept, `{Credentials: {AccessKeyId, SecretAccessKey, SessionToken, Expiration}, …}`
 */
export async function throughCache(identity: string, load: () => Promise<JsonMap>, outside: Outside): Promise<Lease> {
  const path = homePath(`~/.aws/cli/cache/${await outside.hash('sha1', identity)}.json`, outside)
  const kept = readKept(readJsonFile(path, outside), outside.now())
  if (kept !== undefined) return kept
  const fetched = await load()
  await outside.keepSecret(path, dumpJson(fetched))
  return leaseOf(fetched)
}

/** The parameters of AssumeRole that a profile fixes, as the AWS CLI writes them down. */
export function identityOf(parameters: Parameters): string {
  const sorted = [...parameters].sort(([a], [b]) => (a < b ? -1 : 1))
  return dumpJson(new Map<string, Json>(sorted))
}

/** @throws CliError 255 where something is missing, or the expiration is no time */
export function leaseOf(response: JsonMap): Lease {
  const credentials = mapIn(response, 'Credentials')
  const read = (name: string): string => {
    const text = credentials && stringIn(credentials, name)
    if (text === undefined) throw new CliError('general', `The credentials of the role have no ${name}.`)
    return text
  }
  const keys = keysOf(read('AccessKeyId'), read('SecretAccessKey'), read('SessionToken'))
  return { keys, expires: readTime(read('Expiration')) }
}

function readKept(kept: JsonMap | undefined, now: number): Lease | undefined {
  if (kept === undefined) return undefined
  try {
    const lease = leaseOf(kept)
    return secondsUntil(lease.expires, now) >= ENOUGH ? lease : undefined
  } catch {
    return undefined
  }
}
