import { isMap, isTemplate } from '../value.ts'
import type { Value } from '../value.ts'

/**
 * Whether what stands at a path of a value is not known: a template holds it. No rule can say anything of that.
 *
 * @param path the keys of maps; what is behind a template is open, too
 */
export function isOpen(value: Value | undefined, path: readonly string[]): boolean {
  if (isTemplate(value)) return true
  const [name, ...rest] = path
  return name !== undefined && isMap(value) && isOpen(value.get(name), rest)
}
