import { CliError } from '../../errors.ts'
import { readJson } from '../../python/json.ts'
import { isList, isMap, isTemplate } from '../../value.ts'
import type { Reference, Template, Value, ValueMap } from '../../value.ts'
import { readTemplateYaml } from '../../yaml/read.ts'
import type { Path, Place } from '../../yaml/places.ts'
import type { Found, Note, Reading } from '../format.ts'
import { evaluate } from '../hcl/evaluate.ts'
import type { Scope } from '../hcl/evaluate.ts'
import type { Expression } from '../hcl/tree.ts'
import { readOpenapiBody } from '../openapi/read-body.ts'
import type { Registry } from '../references/registry.ts'
import { joined, spelled } from '../references/template.ts'
import { attributeIn } from './config.ts'
import type { Config, Resource } from './config.ts'
import { placeIn } from './given.ts'

const KINDS = new Map<string, 'http' | 'rest'>([
  ['aws_apigatewayv2_api', 'http'],
  ['aws_api_gateway_rest_api', 'rest'],
])
/** A character that nobody writes stands for what is not known, while a text is parsed. */
const MARK = '\u{10fff0}'

/** The integrations of the OpenAPI documents that APIs have as their body. */
export function readBodies(config: Config, scope: Scope, registry: Registry): Reading {
  const found: Found[] = []
  const notes: Note[] = []
  for (const resource of config.resources) {
    const kind = KINDS.get(resource.type)
    const body = kind === undefined ? undefined : attributeIn(resource.block, 'body')
    if (kind === undefined || body === undefined) continue
    const reading = readBody(resource, body, kind, scope, registry)
    found.push(...reading.found)
    notes.push(...reading.notes)
  }
  return { found, notes }
}

function readBody(
  { type, name }: Resource,
  body: Expression,
  kind: 'http' | 'rest',
  scope: Scope,
  registry: Registry,
): Reading {
  const read = documentOf(body, scope)
  const place = body.place()
  if (read === null) return { found: [], notes: [] }
  if (read === undefined) {
    const note: Note = {
      kind: 'skipped',
      member: `${type}.${name}.body`,
      says: 'The OpenAPI document is not known in whole here.',
      instead: 'give that document itself',
      ...(place !== undefined && { place }),
    }
    return { found: [], notes: [note] }
  }
  const api: Value = { kind: 'template', parts: [registry(`${type}.${name}.id`)] }
  return readOpenapiBody(read.value, { registry, place: read.place, kind, api, prefix: name })
}

interface Placed {
  readonly value: ValueMap
  readonly place: (path: Path) => Place | undefined
}

/** `jsonencode` of an object, or a text of JSON or YAML; null for none, `undefined` where it is not known. */
function documentOf(body: Expression, scope: Scope): Placed | undefined | null {
  const [inner] = body.kind === 'call' && ENCODERS.has(body.name) ? body.args : []
  if (inner !== undefined) {
    const value = evaluate(inner, scope)
    return isMap(value) ? { value, place: (path) => placeIn(inner, path, scope) } : undefined
  }
  const value = evaluate(body, scope)
  if (value === null) return null
  const parsed = isTemplate(value) ? withReferences(value) : typeof value === 'string' ? parse(value) : undefined
  return isMap(parsed) ? { value: parsed, place: () => body.place() } : undefined
}

const ENCODERS: ReadonlySet<string> = new Set(['jsonencode', 'yamlencode'])

function parse(text: string): Value | undefined {
  try {
    return /^\s*\{/.test(text) ? readJson(text) : readTemplateYaml(text).value
  } catch (error) {
    if (error instanceof CliError && error.fault === 'param') return undefined
    throw error
  }
}

/** A text that holds references, as it is when they stand within its strings. */
function withReferences(template: Template): Value | undefined {
  const references: Reference[] = []
  if (template.parts.some((part) => typeof part === 'string' && part.includes(MARK))) return undefined
  const marked = spelled(template, (reference) => `${MARK}${references.push(reference) - 1}${MARK}`)
  const value = parse(marked)
  return value === undefined || references.length === 0 ? undefined : restored(value, references)
}

function restored(value: Value, references: readonly Reference[]): Value {
  if (typeof value === 'string') {
    const parts = value.split(MARK)
    return joined(parts.map((part, index) => (index % 2 === 0 ? part : (references[Number(part)] ?? part))))
  }
  if (isList(value)) return value.map((item) => restored(item, references))
  if (!isMap(value)) return value
  return new Map(Array.from(value, ([key, item]) => [restored(key, references), restored(item, references)]))
}
