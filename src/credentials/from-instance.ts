import type { Sources } from '../config/lookup.ts'
import type { JsonMap } from '../value.ts'
import { openMetadata } from './instance-metadata.ts'
import { jsonMapIn, stringIn } from './json-file.ts'
import { keysOf, unretrievable } from './keys.ts'
import type { Credentials } from './keys.ts'
import type { Outside } from './outside.ts'
import { renewed } from './renewed.ts'
import type { Lease } from './renewed.ts'
import { readTime } from './time.ts'

const ROLES = 'iam/security-credentials/'

/**
 * The keys of the role of the machine, as far as that is one of EC2's and has one. They are asked for at once.
 *
 * @returns `undefined` where there is no such service, no role, or an answer without keys
 * @throws CliError 255 where the settings for the metadata service are wrong
 */
export async function fromInstance(sources: Sources, outside: Outside): Promise<Credentials | undefined> {
  const first = await fetchKeys(sources, outside)
  if (first === undefined) return undefined
  return renewed(
    async () => {
      const lease = await fetchKeys(sources, outside)
      if (lease !== undefined) return lease
      const missing = 'access_key, secret_key, token, expiry_time'
      throw unretrievable('iam-role', `Credential refresh failed, response did not contain: ${missing}`)
    },
    outside.now,
    first,
  )
}

async function fetchKeys(sources: Sources, outside: Outside): Promise<Lease | undefined> {
  const metadata = await openMetadata(sources, outside)
  const role = await metadata?.read(ROLES)
  if (metadata === undefined || role === undefined) return undefined
  const text = await metadata.read(ROLES + role, isJson)
  return text === undefined ? undefined : leaseIn(jsonMapIn(Buffer.from(text)) ?? new Map(), outside.now())
}

const isJson = (text: string): boolean => jsonMapIn(Buffer.from(text)) !== undefined

function leaseIn(answer: JsonMap, now: number): Lease | undefined {
  const [id, secret, token, expiration] = ['AccessKeyId', 'SecretAccessKey', 'Token', 'Expiration'].map((key) =>
    stringIn(answer, key),
  )
  if (id === undefined || secret === undefined || token === undefined || expiration === undefined) return undefined
  return { keys: keysOf(id, secret, token), expires: { millis: livingOn(expiration, now), zoned: true } }
}

/** While EC2 cannot make new keys it goes on handing out the old ones, and the services go on taking them. */
const GRACE = 20 * 60_000

function livingOn(expiration: string, now: number): number {
  return Math.max(readTime(expiration).millis, now + GRACE)
}
