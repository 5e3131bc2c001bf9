import { CliError } from '../../errors.ts'
import { isList, isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path, Place } from '../../yaml/places.ts'
import { plainLiteral } from '../hcl/literal.ts'
import type { Hcl } from '../hcl/parse.ts'
import type { Attribute, Block, Body, Expression, Form } from '../hcl/tree.ts'

/** The documents of Terraform are flat; one that is not is no document of it, and no reason to overflow. */
const DEEPEST = 100

interface Context {
  readonly place: (path: Path) => Place | undefined
  readonly hcl: Hcl | undefined
}

/** How many names stand between a kind of block and its body. */
const LABELS: Readonly<Record<string, number>> = {
  resource: 2,
  data: 2,
  variable: 1,
  module: 1,
  output: 1,
  provider: 1,
  locals: 0,
  import: 0,
  moved: 0,
  removed: 0,
}

/** Blocks within resources; all else is an attribute. */
const BLOCKS: ReadonlySet<string> = new Set(['tls_config', 'lifecycle', 'provisioner', 'connection', 'timeouts'])

/** Whether one of the texts has `${` or `%{` in it. */
export function hasSequences(value: Value, depth = 0): boolean {
  if (typeof value === 'string') return isTemplate(value)
  if (depth === DEEPEST) return false
  if (isList(value)) return value.some((item) => hasSequences(item, depth + 1))
  return isMap(value) && [...value].some(([key, item]) => hasSequences(key) || hasSequences(item, depth + 1))
}

/** A sequence, and not only the sign of one, which is doubled. */
const isTemplate = (text: string): boolean => /[$%]\{/.test(text.replace(/\$\$\{|%%\{/g, ''))

/**
 * A configuration in JSON as HCL has it. Texts are templates; `"//"` is a comment; a block may be an object or a list
 * of objects.
 */
export function bodyOfJson(value: ValueMap, place: Context['place'], hcl: Hcl | undefined): Body {
  const context: Context = { place, hcl }
  const blocks = Array.from(value, ([key, item]) => {
    const type = String(key)
    return blocksOf(type, [], LABELS[type] ?? -1, item, [type], context)
  })
  return { attributes: [], blocks: blocks.flat() }
}

function blocksOf(
  type: string,
  labels: readonly string[],
  missing: number,
  value: Value,
  path: Path,
  context: Context,
): readonly Block[] {
  if (missing < 0) return []
  refuseDeeper(path)
  if (isList(value))
    return value.flatMap((item, index) => blocksOf(type, labels, missing, item, [...path, index], context))
  if (!isMap(value)) return []
  if (missing === 0)
    return [{ type, labels, body: bodyOf(type, labels, value, path, context), place: () => context.place(path) }]
  return Array.from(value)
    .filter(([key]) => key !== '//')
    .flatMap(([key, item]) =>
      blocksOf(type, [...labels, String(key)], missing - 1, item, [...path, String(key)], context),
    )
}

function bodyOf(type: string, labels: readonly string[], value: ValueMap, path: Path, context: Context): Body {
  const attributes: Attribute[] = []
  const blocks: Block[] = []
  for (const [key, item] of value) {
    const name = String(key)
    const inner = [...path, name]
    if (name === '//') continue
    if (name === 'dynamic') blocks.push(...blocksOf('dynamic', [], 1, item, inner, context))
    else if (isBlock(name, type, labels) && holdsBlocks(item))
      blocks.push(...blocksOf(name, [], 0, item, inner, context))
    else
      attributes.push({ name, value: attributeOf(type, name, item, inner, context), place: () => context.place(inner) })
  }
  return { attributes, blocks }
}

/** Anything else is refused by Terraform, and read as an attribute. */
const holdsBlocks = (value: Value): boolean => isMap(value) || (isList(value) && value.every((item) => isMap(item)))

function isBlock(name: string, type: string, [resource]: readonly string[]): boolean {
  if (type === 'dynamic') return name === 'content'
  if (type !== 'resource') return false
  return BLOCKS.has(name) || (name === 'response_parameters' && resource === 'aws_apigatewayv2_integration')
}

/** The type of a variable is an expression in quotes, and its default is as it stands. */
function attributeOf(type: string, name: string, value: Value, path: Path, context: Context): Expression {
  if (type !== 'variable') return expressionOf(value, path, context)
  if (name !== 'type' || typeof value !== 'string') return expressionOf(value, path, { ...context, hcl: undefined })
  if (context.hcl !== undefined) return context.hcl.expression(value)
  const [, root = value] = /^(\w+)/.exec(value) ?? []
  const form: Form =
    root === value ? { kind: 'traversal', root, steps: [] } : { kind: 'call', name: root, args: [], spreads: false }
  return written(form, value, path, context)
}

/** @throws CliError `param` */
function refuseDeeper({ length }: Path): void {
  if (length > DEEPEST) throw new CliError('param', `Values are nested more than ${DEEPEST} levels deep.`)
}

/** JSON has no such number but by an exponent beyond all that are kept, and Terraform takes none. @throws CliError `param` */
function refuseNumber(path: Path, { place }: Context): never {
  const at = place(path)
  const where = at === undefined ? '' : ` at line ${at.line}, column ${at.column}`
  throw new CliError('param', `Invalid number${where}: it is too large to be read, or none.`)
}

function written(form: Form, text: string, path: Path, { place }: Context): Expression {
  return { ...form, text, at: 0, place: () => place(path) }
}

function expressionOf(value: Value, path: Path, context: Context): Expression {
  refuseDeeper(path)
  if (typeof value === 'string') return textOf(value, path, context)
  if (isList(value)) {
    const items = value.map((item, index) => expressionOf(item, [...path, index], context))
    return written({ kind: 'tuple', items }, '[…]', path, context)
  }
  if (isMap(value)) {
    const entries = Array.from(value, ([key, item]) => ({
      key: textOf(String(key), [...path, String(key)], context),
      value: expressionOf(item, [...path, String(key)], context),
    }))
    return written({ kind: 'object', entries }, '{…}', path, context)
  }
  if (typeof value === 'number' && !Number.isFinite(value)) refuseNumber(path, context)
  const literal = typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value
  const isLiteral = literal === null || typeof literal !== 'object'
  return written({ kind: 'literal', value: isLiteral ? literal : null }, String(value), path, context)
}

function textOf(text: string, path: Path, context: Context): Expression {
  if (context.hcl !== undefined && isTemplate(text)) return context.hcl.template(text, () => context.place(path))
  return written(
    { kind: 'template', parts: [context.hcl === undefined && isTemplate(text) ? text : plainLiteral(text)] },
    text,
    path,
    context,
  )
}
