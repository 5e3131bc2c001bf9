import type { CliError } from '../errors.ts'
import { brokenError } from '../service/broken.ts'
import { refusal } from '../service/faults.ts'
import { isPassing } from '../service/read-collection.ts'
import { collectionPath } from '../service/wire.ts'
import type { Broken, Connection, Reply, World } from '../world.ts'
import type { Before, Journal } from './journal.ts'
import { idOf, listIntegrations } from './look.ts'
import type { Looking } from './look.ts'

/** How many integrations an API has, where it may be looked at; or why it cannot be at the moment. */
export type Known = { readonly count: number | undefined } | { readonly error: CliError }

/** What APIs had before anything was sent to them. */
export interface Snapshots {
  /**
   * Looks at an API, once. Where it cannot be seen, after several tries, nothing may be sent to it: what was there could
   * be taken for what was made.
   *
   * @throws CliError `general` where the service cannot be reached at all; `config` without credentials
   */
  readonly know: (apiId: string) => Promise<Known>
  readonly before: (apiId: string) => Before | undefined
}

export interface SnapshotParts extends Pick<Looking, 'gateway' | 'pace'> {
  readonly journal: Journal | undefined
  readonly connection: Pick<Connection, 'url' | 'proxy'>
}

/** The journal keeps them from one run to the next: what the first has seen is what was there before. */
export function openSnapshots(parts: SnapshotParts, world: World): Snapshots {
  const { journal, connection } = parts
  const own = new Map<string, Before>()
  const known = new Map<string, Promise<Known>>()
  const see = async (apiId: string): Promise<Known> => {
    const items = await listIntegrations(apiId, parts, world)
    const outcome = items !== undefined && 'outcome' in items ? items.outcome : undefined
    if (outcome !== undefined && isPassing(outcome)) return { error: lookError(outcome, apiId, connection) }
    const ids = items === undefined || 'outcome' in items ? undefined : items.map(idOf)
    const seen: Before = ids === undefined ? 'unseen' : new Set(ids)
    if (journal === undefined) own.set(apiId, seen)
    else if (journal.before(apiId) === undefined) await journal.noteBefore(apiId, seen)
    return { count: ids?.length }
  }
  return {
    before: (apiId) => journal?.before(apiId) ?? own.get(apiId),
    know: (apiId) => {
      const asked = known.get(apiId) ?? see(apiId)
      known.set(apiId, asked)
      return asked
    },
  }
}

/** @throws CliError `general`: nobody needs to be told of each item that there is no way to the service */
function lookError(outcome: Reply | Broken, apiId: string, { url, proxy }: SnapshotParts['connection']): CliError {
  if ('status' in outcome) return refusal(outcome, { made: 1, allowed: 2, operation: 'GetIntegrations' })
  const error = brokenError(outcome, `${url}${collectionPath(apiId)}`, proxy)
  if (!outcome.reached) throw error
  return error
}
