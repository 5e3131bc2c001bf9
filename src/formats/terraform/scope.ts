import { isTemplate } from '../../value.ts'
import type { Template, Value } from '../../value.ts'
import type { Note, ReadSettings } from '../format.ts'
import { newBudget } from '../hcl/budget.ts'
import { evaluate, tried } from '../hcl/evaluate.ts'
import type { Resolved, Scope } from '../hcl/evaluate.ts'
import type { Expression, Step } from '../hcl/tree.ts'
import type { Registry } from '../references/registry.ts'
import { onlyReference } from '../references/template.ts'
import { attributeIn } from './config.ts'
import type { Config, Resource } from './config.ts'
import { newSetTexts, setValue } from './set-value.ts'
import type { Means, SetTexts } from './set-value.ts'
import { freeName } from './variables.ts'
import { converted, kindOfType, typeName } from './type-of-variable.ts'

/** What is the same in every language, by the sources of data that tell it. */
const WHERE: readonly (readonly [RegExp, string])[] = [
  [/^data\.aws_region\.[^.]+\.(?:name|id|region)$/, 'AwsRegion'],
  [/^data\.aws_caller_identity\.[^.]+\.(?:account_id|id)$/, 'AwsAccountId'],
  [/^data\.aws_partition\.[^.]+\.(?:partition|id)$/, 'AwsPartition'],
  [/^data\.aws_partition\.[^.]+\.dns_suffix$/, 'AwsUrlSuffix'],
]

export interface Reader {
  readonly config: Config
  readonly settings: ReadSettings
  readonly registry: Registry
  /** Reads what was set for a variable that is no text. */
  readonly parse: ((text: string) => Expression) | undefined
  readonly tell: (note: Note) => void
}

interface Knowing extends Reader {
  /** What is being looked for, lest it leads back to itself. */
  readonly open: Set<string>
  readonly known: Map<string, Resolved | undefined>
  /** The first text that stood for each of what has a name of its own. */
  readonly first: Map<string, string>
  readonly texts: SetTexts
  readonly means: Means
}

/** What the names of a document stand for: what was set, defaults of variables, locals, what other resources say. */
export function scopeOf(reader: Reader): Scope {
  const means: Means = { parse: reader.parse, literal: (expression) => evaluate(expression, scope) }
  const texts = newSetTexts(means, reader.tell)
  const knowing: Knowing = { ...reader, open: new Set(), known: new Map(), first: new Map(), texts, means }
  const scope: Scope = {
    bound: new Map(),
    resolve: (root, steps) => resolve(root, steps, knowing, scope),
    refer: (text) => refer(text, knowing),
    kindOf: (reference) => kindOf(reference, knowing),
    collection: texts.collection,
    alike: texts.alike,
    budget: newBudget(),
  }
  return scope
}

function refer(text: string, { settings, registry, first, texts }: Knowing): Value {
  const name = WHERE.find(([pattern]) => pattern.test(text))?.[1]
  const found = settings.lookup.find(text, ...(name === undefined ? [] : [name]))
  if (found !== undefined) return texts.given(found, text)
  if (name === undefined) return { kind: 'template', parts: [registry(text, freeName(shortened(text)))] }
  const written = first.get(name) ?? text
  first.set(name, written)
  return { kind: 'template', parts: [registry(written, name)] }
}

/** A name of a whole expression would be as long as that is. */
const shortened = (text: string): string => text.slice(0, 60)

function resolve(root: string, steps: readonly Step[], knowing: Knowing, scope: Scope): Resolved | undefined {
  const [first, second] = steps
  if (first?.kind !== 'attribute') return undefined
  if (root === 'var') return once(`var.${first.name}`, knowing, () => variable(first.name, knowing))
  if (root === 'local') return once(`local.${first.name}`, knowing, () => local(first.name, knowing, scope))
  if (second?.kind !== 'attribute') return undefined
  const resource = knowing.config.resources.find(({ type, name }) => type === root && name === first.name)
  return once(`${root}.${first.name}.${second.name}`, knowing, () => attribute(resource, second.name, scope))
}

function once(key: string, knowing: Knowing, find: () => Resolved | undefined): Resolved | undefined {
  const { open, known, config } = knowing
  if (known.has(key)) return known.get(key)
  if (open.has(key)) {
    const place = config.locals.get(key.replace(/^local\./, ''))?.place()
    knowing.tell({
      kind: 'skipped',
      member: key,
      says: 'It leads back to itself, so that it has no value.',
      instead: 'give it a value of its own',
      finding: 'error',
      ...(place !== undefined && { place }),
    })
    known.set(key, undefined)
    return undefined
  }
  open.add(key)
  const found = find()
  open.delete(key)
  if (!known.has(key)) known.set(key, found)
  return known.get(key)
}

function variable(name: string, { config, settings, registry, texts, means }: Knowing): Resolved {
  const block = config.variables.get(name)
  const type = block === undefined ? undefined : attributeIn(block, 'type')
  const set = settings.lookup.find(`var.${name}`, name)
  if (set !== undefined) {
    if (type === undefined || typeName(type) === 'any') return { value: texts.given(set, `var.${name}`), used: 1 }
    return { value: setValue(name, set, type, means), used: 1 }
  }
  const given = block === undefined ? undefined : attributeIn(block, 'default')
  if (given !== undefined) return { value: converted(means.literal(given), type, means.literal), used: 1 }
  return { value: { kind: 'template', parts: [registry(`var.${name}`, freeName(name))] }, used: 1 }
}

function local(name: string, { config, settings, texts }: Knowing, scope: Scope): Resolved | undefined {
  const set = settings.lookup.find(`local.${name}`)
  if (set !== undefined) return { value: texts.given(set, `local.${name}`), used: 1 }
  const given = config.locals.get(name)
  return given === undefined ? undefined : { value: evaluate(given, scope), used: 1 }
}

/** What a resource is given is what it has; what it is not given, the provider decides. */
function attribute(resource: Resource | undefined, name: string, scope: Scope): Resolved | undefined {
  if (resource === undefined || name === 'id' || name === 'arn') return undefined
  if (attributeIn(resource.block, 'count') !== undefined || attributeIn(resource.block, 'for_each') !== undefined)
    return undefined
  const given = attributeIn(resource.block, name)
  const value = given === undefined ? undefined : tried(given, scope)
  return value === undefined || value === null || isTemplate(value) ? undefined : { value, used: 2 }
}

function kindOf(template: Template, { config }: Knowing): 'text' | 'scalar' | 'other' {
  const text = onlyReference(template)?.text ?? ''
  const block = text.startsWith('var.') ? config.variables.get(text.slice(4)) : undefined
  return block === undefined ? 'text' : kindOfType(attributeIn(block, 'type'))
}
