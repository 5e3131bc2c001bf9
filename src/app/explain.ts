import { unknownRule } from '../rules/rule-filter.ts'
import type { World } from '../world.ts'

/** Prints what there is to know of a rule. @throws CliError `param`, for a rule that there is none of */
export async function explain(name: string, { stdout }: World): Promise<number> {
  const { findRule, rulePage } = await import('../rules/explain.ts')
  const rule = findRule(name)
  if (rule === undefined) throw unknownRule(name)
  stdout.write(rulePage(rule))
  return 0
}
