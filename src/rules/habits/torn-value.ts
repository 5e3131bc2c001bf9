import { isList } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'

/** A value that shorthand took apart at its commas: `Input=a,b=c` is a pair Input and a pair b. */
export interface Torn {
  readonly key: string
  /** The keys that are none, in order. */
  readonly strays: readonly string[]
  /** The value as it was meant. */
  readonly whole: string
}

/** The values that keys which cannot be keys follow directly. */
export function tornValues(map: ValueMap, isKey: (key: string) => boolean, isStray: (key: string) => boolean): Torn[] {
  const found: Torn[] = []
  let torn: Torn | undefined
  for (const [name, value] of map) {
    const [key, text] = [String(name), textOf(value)]
    if (isKey(key)) torn = text === undefined ? undefined : { key, strays: [], whole: text }
    else if (torn === undefined || text === undefined || !isStray(key)) torn = undefined
    else {
      if (torn.strays.length > 0) found.pop()
      torn = { key: torn.key, strays: [...torn.strays, key], whole: `${torn.whole},${key}=${text}` }
      found.push(torn)
    }
  }
  return found
}

/** A list has lost its commas too. */
function textOf(value: Value): string | undefined {
  if (typeof value === 'string') return value
  return isList(value) && value.every((item) => typeof item === 'string') ? value.join(',') : undefined
}

/** The map with its values whole again. */
export function joined(map: ValueMap, torn: readonly Torn[]): ValueMap {
  const strays = torn.flatMap((each) => each.strays)
  const whole = new Map<Value, string>(torn.map((each) => [each.key, each.whole]))
  const pairs = [...map].filter(([key]) => typeof key !== 'string' || !strays.includes(key))
  return new Map(pairs.map(([key, value]) => [key, whole.get(key) ?? value]))
}
