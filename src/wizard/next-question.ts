import { FIELD_NAMES, isFieldName, isRequired } from '../model/fields.ts'
import type { FieldName } from '../model/fields.ts'
import { isSubtypeName, SUBTYPES } from '../model/subtypes.ts'
import type { ServiceAction } from '../model/subtypes.ts'
import { judge } from '../rules/judge.ts'
import { isError } from '../rules/rule.ts'
import type { Finding } from '../rules/rule.ts'
import { kindOf, possibleKinds, withKind } from './kinds.ts'
import { choicesFor, knownProtocol, valueAt } from './legal.ts'
import { extrasOf } from './extras.ts'
import { extrasQuestion, fieldQuestion, kindQuestion, parameterQuestion, protocolQuestion } from './questions.ts'
import type { Question, Tour } from './tour.ts'

/** What the questions about the API and what it calls decide. */
const STRUCTURE: readonly FieldName[] = ['ApiId', 'ConnectionType', 'IntegrationSubtype', 'IntegrationType']

/** First which API, then what it calls, then the rest in this order; what is not listed comes last, in table order. */
const ORDER: readonly FieldName[] = [
  'ApiId',
  'IntegrationSubtype',
  'ConnectionId',
  'IntegrationUri',
  'IntegrationMethod',
  'CredentialsArn',
]

/**
 * What to ask next: first for what makes the tour, then for what is wrong or missing, then for what was chosen on top.
 * `undefined` where there is nothing left to ask. What the rules let only one value for is not asked: see `settled`.
 */
export function nextQuestion(tour: Tour): Question | undefined {
  return structureQuestion(tour) ?? neededQuestion(tour) ?? chosenQuestion(tour)
}

function structureQuestion(tour: Tour): Question | undefined {
  const { draft, protocol } = tour
  if (!draft.has('ApiId')) return fieldQuestion(tour, 'ApiId')
  if (knownProtocol(tour) === undefined) return protocolQuestion()
  const kinds = possibleKinds(draft, protocol)
  const wrong = faults(tour).find(({ field }) => field === 'IntegrationType' || field === 'ConnectionType')
  if (tour.kind === undefined && (wrong !== undefined || !draft.has('IntegrationType') || isOpen(tour, kinds)))
    return kindQuestion(tour, wrong)
  return tour.kind !== undefined && kindOf(tour.kind).byAction && !draft.has('IntegrationSubtype')
    ? fieldQuestion(tour, 'IntegrationSubtype')
    : undefined
}

/** Several kinds are possible, and something is missing that they differ in. */
function isOpen({ draft }: Tour, kinds: readonly unknown[]): boolean {
  return kinds.length > 1 && !draft.has('IntegrationUri') && !draft.has('IntegrationSubtype')
}

/** Errors in what is there. */
export function faults({ draft, protocol }: Tour): readonly Finding[] {
  return judge(draft, { protocol }).filter((finding) => isError(finding) && !finding.missing)
}

function neededQuestion(tour: Tour): Question | undefined {
  const { draft } = tour
  const findings = toMend(tour)
  const fields = findings.map(({ field }) => field).filter(isFieldName)
  const [field] = [...new Set(fields)].sort((a, b) => rank(a) - rank(b))
  if (field === undefined) return undefined
  const finding = findings.find((each) => each.field === field)
  if (field === 'RequestParameters' && draft.has('IntegrationSubtype')) return missingParameter(tour, finding)
  return fieldQuestion(tour, field, finding?.missing ? undefined : finding)
}

/** Errors, and what is suspicious by its lack: that costs a question, and perhaps spares a refusal. */
function toMend({ draft, protocol }: Pick<Tour, 'draft' | 'protocol'>): readonly Finding[] {
  return judge(draft, { protocol }).filter((finding) => isError(finding) || finding.missing)
}

function rank(field: FieldName): number {
  const at = ORDER.indexOf(field)
  return at === -1 ? ORDER.length + FIELD_NAMES.indexOf(field) : at
}

/** A service action is asked its parameters one by one, by their names. */
function missingParameter(tour: Tour, finding: Finding | undefined): Question | undefined {
  const { draft } = tour
  const wrong = finding?.missing ? undefined : finding?.path?.[0]
  if (wrong !== undefined) return parameterQuestion(tour, wrong, finding)
  const missing = Object.keys(actionOf(tour)?.required ?? {}).find(
    (name) => valueAt(draft, 'RequestParameters', name) === undefined,
  )
  return missing === undefined ? fieldQuestion(tour, 'RequestParameters', finding) : parameterQuestion(tour, missing)
}

export function actionOf({ draft }: Tour): ServiceAction | undefined {
  const name = draft.get('IntegrationSubtype')?.value
  return typeof name === 'string' && isSubtypeName(name) ? SUBTYPES[name] : undefined
}

function chosenQuestion(tour: Tour): Question | undefined {
  const { extras, skipped } = tour
  const open = extrasOf(tour)
  if (extras === undefined) return open.length === 0 ? undefined : extrasQuestion(open)
  const next = open.find(({ id }) => extras.includes(id) && !skipped.includes(id))
  if (next === undefined) return undefined
  return next.key === undefined
    ? fieldQuestion(tour, next.field, undefined, true)
    : parameterQuestion(tour, next.key, undefined, true)
}

/** Whether something is missing that must be there; `needed` alone starts a wizard that nobody asked for. */
export function isIncomplete({ draft, protocol }: Pick<Tour, 'draft' | 'protocol'>): boolean {
  return (
    FIELD_NAMES.some((field) => isRequired(field) && !draft.has(field)) ||
    judge(draft, { protocol }).some((finding) => isError(finding) && finding.missing)
  )
}

/** The tour with all filled in for which what is given and the rules leave one value only. */
export function settled(tour: Tour): Tour {
  const { draft, protocol, kind } = tour
  if (kind === undefined && knownProtocol(tour) !== undefined) {
    const [only, ...others] = possibleKinds(draft, protocol)
    if (only !== undefined && others.length === 0) return settled({ ...tour, kind: only, draft: withKind(draft, only) })
  }
  for (const { field } of toMend({ draft, protocol })) {
    if (!isFieldName(field) || STRUCTURE.includes(field)) continue
    const [only, ...others] = choicesFor(draft, protocol, field) ?? []
    if (only !== undefined && others.length === 0 && valueAt(draft, field) !== only)
      return settled({ ...tour, draft: new Map([...draft, [field, { value: only, as: 'document' }]]) })
  }
  return tour
}
