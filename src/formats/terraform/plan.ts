import type { Item, WrittenNote } from '../format.ts'
import { fitItems } from '../code/fit.ts'
import type { FitItem, Target } from '../code/fit.ts'
import { usesIn } from '../code/kinds.ts'
import type { Use } from '../code/kinds.ts'
import { snakeCase } from '../references/name.ts'
import { itemNames } from '../references/item-names.ts'
import { TERRAFORM } from './target.ts'

/** One resource to be written. */
export interface Planned extends FitItem {
  readonly name: string
  /** `API/INTEGRATION`, by which what exists is imported. */
  readonly importId: string | undefined
}

export interface Plan {
  readonly resources: readonly Planned[]
  readonly uses: readonly Use[]
  readonly notes: readonly WrittenNote[]
}

/** What is to be written for Terraform, in any syntax. */
export function planOf(items: readonly Item[], target: Target = TERRAFORM): Plan {
  const fits = fitItems(items, target)
  const names = itemNames(items, resourceName)
  const resources = fits.items.map((item, index) => ({ ...item, name: names[index] ?? '', importId: importIdOf(item) }))
  return { resources, uses: usesIn(fits.items), notes: [...fits.notes, ...resources.flatMap(notImported)] }
}

/** `http-sqs` -> `http_sqs`; a name begins with a letter. */
export function resourceName(name: string): string {
  const words = snakeCase(name)
  if (words === '') return 'integration'
  return /^[0-9]/.test(words) ? `n${words}` : words
}

function importIdOf({ item: { id }, members }: FitItem): string | undefined {
  const api = members.get('ApiId')
  return id === undefined || typeof api !== 'string' ? undefined : `${api}/${id}`
}

function notImported({ item: { id }, importId }: Planned, item: number): readonly WrittenNote[] {
  if (id === undefined || importId !== undefined) return []
  const says = 'What exists is imported by the id of its API, which is not known here.'
  return [{ kind: 'lost', member: 'IntegrationId', says, instead: 'give the id of the API', item }]
}
