import type { Draft } from '../model/draft.ts'
import type { Protocol } from '../model/facts.ts'
import { FIELD_NAMES, isFieldName } from '../model/fields.ts'
import { clientProblems } from './client-checks.ts'
import type { ClientOptions, Problem } from './client-checks.ts'
import { factsOf } from './facts-of.ts'
import { few } from './few.ts'
import { RULES } from './index.ts'
import { knownOf } from './known.ts'
import { isOpen } from './open.ts'
import { isError } from './rule.ts'
import type { Finding, Rule } from './rule.ts'

export interface JudgeOptions extends ClientOptions {
  /** What somebody said the API is. */
  readonly protocol?: Protocol | undefined
  /** Which rules count; all where it is left out. */
  readonly wanted?: (rule: Pick<Rule, 'id' | 'refs'>) => boolean
}

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]))

const GATES = RULES.filter(({ stage }) => stage === 'gate')
const SHAPES = RULES.filter(({ stage }) => stage === 'shape')
const OTHERS = RULES.filter(({ stage }) => stage === undefined)

/**
 * All that the rules find in a draft: errors first, then by field in the order of the table, then by rule.
 *
 * Without an API or a type no rule is asked; with a type that is none, or after an error of a gate, those of shapes alone
 * are. An unknown fact never makes an error.
 */
export function judge(
  draft: Draft,
  { protocol, wanted = () => true, ...options }: JudgeOptions = {},
): readonly Finding[] {
  const told = withoutNull(draft)
  const client = clientProblems(told, options).map(asFinding)
  const found = [...client, ...breaches(draft, told, client, protocol)]
  return sorted(unrepeated(found.filter(({ rule, refs }) => wanted({ id: rule, refs }))))
}

/** The draft as it is sent: the API reference lets CredentialsArn be null, the AWS CLI does not, and absent says the same. */
export function withoutNull(draft: Draft): Draft {
  if (draft.get('CredentialsArn')?.value !== null) return draft
  return new Map([...draft].filter(([name]) => name !== 'CredentialsArn'))
}

function* breaches(draft: Draft, told: Draft, client: readonly Finding[], protocol?: Protocol): Generator<Finding> {
  if (client.some(({ rule }) => rule === 'required')) return
  const known = knownOf(told)
  const facts = factsOf(known, told, protocol)
  const ask = (rules: readonly Rule[]): Finding[] =>
    rules.flatMap((rule) =>
      few(rule.check(known, facts, draft))
        .filter(({ field, path = [] }) => !isOpen(draft.get(field)?.value, path))
        .map((breach) => ({ ...ofRule(rule), ...breach })),
    )
  const gates = ask(GATES)
  yield* gates
  yield* ask(SHAPES)
  // A type that is on no list is an error of its shape, and makes noise of the others too.
  if (facts.type !== undefined && !gates.some(isError)) yield* ask(OTHERS)
}

type OfRule = Pick<Finding, 'rule' | 'refs' | 'tier' | 'missing'>

const ofRule = ({ id, refs, tier, missing }: Rule): OfRule => ({ rule: id, refs, tier, ...(missing && { missing }) })

function asFinding({ rule, path: [field = '', ...path], says, hint }: Problem): Finding {
  const refs = BY_ID.get(rule)?.refs ?? []
  const missing = rule === 'required' && { missing: true as const }
  return {
    rule,
    refs,
    tier: 'client',
    field,
    path,
    says,
    ...missing,
    ...(hint !== undefined && { fix: { words: hint } }),
  }
}

/**
 * What is of the wrong type is wrong in every other way too, and a rule may say more of the same thing than another; the
 * rest of what was found in the same place is left out.
 */
function unrepeated(found: readonly Finding[]): readonly Finding[] {
  const shadows = found.filter(({ tier, rule }) => tier === 'client' && rule !== 'required')
  const worse = (finding: Finding): readonly string[] =>
    (BY_ID.get(finding.rule)?.supersedes ?? []).map((id) => placeOf({ ...finding, rule: id }))
  const better = found.flatMap(worse)
  const left = found.filter(
    (finding) =>
      finding.tier === 'client' ||
      (!better.includes(placeOf(finding)) && !shadows.some((shadow) => covers(shadow, finding))),
  )
  if (better.length === 0) return left
  // Who speaks for others has their numbers, too.
  return left.map((finding) => {
    const spoken = worse(finding)
    const others = spoken.length === 0 ? [] : found.filter((each) => spoken.includes(placeOf(each)))
    return { ...finding, refs: [...new Set([finding, ...others].flatMap(({ refs }) => refs))] }
  })
}

const placeOf = ({ rule, field, path = [] }: Finding): string => JSON.stringify([rule, field, ...path])

function covers(outer: Finding, inner: Finding): boolean {
  return outer.field === inner.field && (outer.path ?? []).every((name, at) => inner.path?.[at] === name)
}

function sorted(found: readonly Finding[]): readonly Finding[] {
  const order = (field: string): number => (isFieldName(field) ? FIELD_NAMES.indexOf(field) : -1)
  return [...found].sort((a, b) => Number(isError(b)) - Number(isError(a)) || order(a.field) - order(b.field))
}
