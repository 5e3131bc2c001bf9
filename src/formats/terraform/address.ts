import type { Found } from '../format.ts'

const INDEX = String.raw`(?:\[(?:"(?:[^"\\]|\\.)*"|[0-9]+)\])?`
const MODULE = new RegExp(String.raw`module\.([\w-]+)(${INDEX})\.`, 'y')
const RESOURCE = new RegExp(String.raw`([\w-]+)\.([\w-]+)(${INDEX})$`, 'y')

/** The parts of the address of a resource. */
export interface Address {
  /** `module.m["x"].` for each module that it is in. */
  readonly modules: readonly { readonly name: string; readonly index: string }[]
  readonly type: string
  readonly name: string
  /** `[0]`, `["a"]`, or empty. */
  readonly index: string
}

/** `undefined` for what is no address of a resource. */
export function addressOf(text: string): Address | undefined {
  const modules: { name: string; index: string }[] = []
  let at = 0
  for (;;) {
    MODULE.lastIndex = at
    const [, name, index = ''] = MODULE.exec(text) ?? []
    if (name === undefined) break
    modules.push({ name, index })
    at = MODULE.lastIndex
  }
  RESOURCE.lastIndex = at
  const [, type, name, index = ''] = RESOURCE.exec(text) ?? []
  return type === undefined || name === undefined ? undefined : { modules, type, name, index }
}

/** `module.m["x"].` for what is in that module; empty for what is in none. */
export const moduleOf = ({ modules }: Pick<Address, 'modules'>): string =>
  modules.map(({ name, index }) => `module.${name}${index}.`).join('')

/**
 * How a resource is called: `m["x"].orders[0]`, which is short, and the same as in a file of HCL where there is no module;
 * and its other names: the whole address, the name without the modules, and both without what `count` or `for_each` add.
 */
export function namesOf(text: string): Pick<Found, 'name' | 'aliases'> {
  const address = addressOf(text)
  if (address === undefined) return { name: text, aliases: [] }
  const { modules, type, name, index } = address
  const short = modules.map((module) => `${module.name}${module.index}.`).join('')
  const called = `${short}${name}${index}`
  const aliases = new Set([text, `${name}${index}`, `${moduleOf(address)}${type}.${name}`, name])
  aliases.delete(called)
  return { name: called, aliases: [...aliases] }
}
