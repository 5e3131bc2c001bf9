import type { Reference } from '../../value.ts'
import type { Item } from '../format.ts'
import { referenceName } from '../references/name.ts'

/** What CloudFormation takes for a logical id, and for the name of a parameter. */
const LEGAL = /^[A-Za-z0-9]{1,255}$/
/** Of names that are made here, so that a number may follow. */
const LONGEST = 200

export interface LogicalNames {
  /** Of the items, in their order. */
  readonly ids: readonly string[]
  /** Of the parameters, by the names of the references. */
  readonly parameters: ReadonlyMap<string, string>
}

/**
 * Logical ids and names of parameters, each another, since they share their names. What has a legal name keeps it: a stack
 * replaces a resource whose id is another. So ids are given first, and those that cannot stay as they are come last.
 */
export function logicalNames(items: readonly Pick<Item, 'name'>[], references: readonly Reference[]): LogicalNames {
  const taken = new Set<string>()
  const ids = items.map(({ name }) => (LEGAL.test(name) && !taken.has(name) ? added(name, taken) : undefined))
  return {
    ids: ids.map((id, at) => id ?? freeName(formOf(items[at]?.name ?? ''), taken)),
    parameters: new Map(
      references.map((reference) => [reference.name, freeName(parameterName(reference).slice(0, LONGEST), taken)]),
    ),
  }
}

const formOf = (name: string): string => (name === '' ? 'Integration' : referenceName(name)).slice(0, LONGEST)

/** The parameter of a template has its own name again. */
const parameterName = ({ name, text }: Reference): string =>
  LEGAL.test(text) && referenceName(text) === name ? text : name

function freeName(wish: string, taken: Set<string>): string {
  let free = wish
  for (let number = 2; taken.has(free); number++) free = `${wish}${number}`
  return added(free, taken)
}

function added(name: string, taken: Set<string>): string {
  taken.add(name)
  return name
}
