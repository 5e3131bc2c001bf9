import { CliError } from '../errors.ts'
import { closeMatches } from '../python/difflib.ts'
import { RULES } from './index.ts'
import { readable } from './readable.ts'
import { REST_RULES } from './rest-index.ts'
import type { Rule } from './rule.ts'
import { toolTakesIt } from './tool-takes-it.ts'

const ALL = [...RULES, ...REST_RULES, readable, toolTakesIt]

type Named = Pick<Rule, 'id' | 'refs'>

/**
 * Whether a rule is wanted: it is among those of `rule`, or they are none, and it is not among those of `ignore`. That a
 * document can be read is wanted with any: one that cannot was held against none.
 *
 * @param lists ids, or numbers of the rule book
 *
 * @throws CliError `param`, for what is neither
 */
export function ruleFilter(lists: {
  readonly rule: readonly string[]
  readonly ignore: readonly string[]
}): (rule: Named) => boolean {
  for (const name of [...lists.rule, ...lists.ignore]) if (!isRule(name)) throw unknownRule(name)
  const isIn = (names: readonly string[], rule: Named): boolean => names.some((name) => isNamed(rule, name))
  const isNamedOrAll = (rule: Named): boolean =>
    lists.rule.length === 0 || rule.id === readable.id || isIn(lists.rule, rule)
  return (rule) => isNamedOrAll(rule) && !isIn(lists.ignore, rule)
}

/** The rule with this id, or with this number of the rule book. */
export const isNamed = ({ id, refs }: Named, name: string): boolean =>
  id === name.toLowerCase() || refs.includes(name.toUpperCase())

const isRule = (name: string): boolean => ALL.some((rule) => isNamed(rule, name))

export function unknownRule(name: string): CliError {
  const ids = ALL.map(({ id }) => id)
  const near = closeMatches(name.toLowerCase(), ids, 0.7, 3)
  const hint = near.length > 0 ? `there is ${near.join(', ')}` : 'docs/rules.md lists them all'
  return new CliError('param', `There is no rule ${JSON.stringify(name)}`, { hint })
}
