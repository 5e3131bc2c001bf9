import {
  DEFAULT_SCALAR_STYLE_RULES,
  NOT_RESOLVED,
  SCALAR_STYLE,
  Schema,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  dump,
  visit,
} from 'js-yaml'
import type { Document, Node, ScalarLayout, ScalarTagDefinition } from 'js-yaml'
import { floatText } from '../python/float.ts'
import { CliError } from '../errors.ts'
import { isList, isMap } from '../value.ts'
import { byCodePoint } from '../python/order.ts'
import type { Json, JsonMap } from '../value.ts'
import { plainRules } from './scalars.ts'

export interface WriteOptions {
  /** Keys in the order of their code points, as `--output yaml` has them; else in the order of each map. */
  readonly sortKeys?: boolean
  /** A map or list that stands in several places is written once, and there as an alias of it (`*id001`). */
  readonly aliases?: boolean
}

const YAML = 'tag:yaml.org,2002:'
/** What some reader takes for a number and the AWS CLI's does not, as `.5e3`. */
const NUMBER_ELSEWHERE = /^[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/
const LONGEST_TEXT = 1_000_000
const MOST_DEEP = 500
const HINT = { hint: 'JSON has no such limit' }
/** At the start of a line these begin or end a document; js-yaml forgets that the first keys stand there. */
const DOCUMENT_MARK = /^(?:---|\.\.\.)/

/**
 * A value as a YAML document with its final line break: block style, two blanks, lists not further in than their key,
 * texts of several lines as blocks. Readers of YAML 1.1 and 1.2 get the same from it: texts that either would take for
 * something else (`yes`, `010`, `12:30:45`, `2020-01-01`) stand in quotes, and floats always have a point.
 *
 * @throws CliError 255 for more than 500 levels of nesting and for a text of more than a million characters, where
 * js-yaml would overflow.
 */
export function writeYaml(value: Json, { sortKeys = false, aliases = false }: WriteOptions = {}): string {
  checkSize(value, 0)
  return dump(value, {
    schema: writeSchema(),
    lineWidth: -1,
    seqNoIndent: true,
    noRefs: !aliases,
    scalarStyleRules: [quoteMarks, quoteOddBlocks, ...Object.values(DEFAULT_SCALAR_STYLE_RULES)],
    transform: (documents) => {
      if (sortKeys) sortMaps(documents)
      if (aliases) nameAnchors(documents)
    },
  })
}

function checkSize(value: Json, depth: number): void {
  if (typeof value === 'string' && value.length > LONGEST_TEXT)
    throw new CliError('general', `A text of more than ${LONGEST_TEXT} characters cannot be written as YAML`, HINT)
  if (!isMap(value) && !isList(value)) return
  if (depth >= MOST_DEEP) throw new CliError('general', `More than ${MOST_DEEP} levels cannot be written as YAML`, HINT)
  for (const [key, item] of value.entries()) {
    if (typeof key === 'string') checkSize(key, depth)
    checkSize(item, depth + 1)
  }
}

/**
 * The types of JSON. js-yaml writes a text plain if no type claims it, so one more type claims what other readers
 * would not leave a text.
 */
function writeSchema(): Schema {
  return new Schema([
    defineScalarTag(`${YAML}str`, { resolve: (text) => text, identify: (value) => typeof value === 'string' }),
    plainTag('null', /^null$/, (value) => value === null),
    plainTag('bool', /^(?:true|false)$/, (value) => typeof value === 'boolean'),
    plainTag('int', /^-?[0-9]+$/, (value) => typeof value === 'bigint'),
    plainTag('float', /^(?:-?[0-9]+\.[0-9]+(?:e[-+][0-9]+)?|-?\.inf|\.nan)$/, isFloat, floatYaml),
    elsewhereTag(),
    defineSequenceTag<Json[]>(`${YAML}seq`, { create: () => [], addItem: () => undefined, identify: Array.isArray }),
    defineMappingTag<JsonMap>(`${YAML}map`, {
      create: () => new Map(),
      addPair: () => '',
      has: () => false,
      keys: () => [],
      get: () => undefined,
      identify: (value) => value instanceof Map,
      represent: (map: Map<string, Json>) => map,
    }),
  ])
}

function plainTag(
  name: string,
  pattern: RegExp,
  identify: (value: unknown) => boolean,
  represent: (value: number) => string = String,
): ScalarTagDefinition {
  const resolve = (text: string): string | typeof NOT_RESOLVED => (pattern.test(text) ? text : NOT_RESOLVED)
  return defineScalarTag(YAML + name, { implicit: true, resolve, identify, represent })
}

function elsewhereTag(): ScalarTagDefinition {
  const patterns = [...plainRules('1.2'), ...plainRules('1.1')].map(({ pattern }) => pattern)
  return defineScalarTag('plain:elsewhere', {
    implicit: true,
    resolve: (text) => ([NUMBER_ELSEWHERE, ...patterns].some((pattern) => pattern.test(text)) ? text : NOT_RESOLVED),
    identify: () => false,
  })
}

const isFloat = (value: unknown): boolean => typeof value === 'number'

/** YAML 1.1 takes `1e+16` for a text: it wants a point before the exponent. */
function floatYaml(value: number): string {
  if (!Number.isFinite(value)) return floatText(value).replace(/(?=[in])/, '.')
  return floatText(value).replace(/^(-?[0-9]+)(?=e)/, '$1.0')
}

function quoteMarks(layout: ScalarLayout): void {
  if (DOCUMENT_MARK.test(layout.node.value) && layout.node.tag === `${YAML}str`)
    layout.style = SCALAR_STYLE.DOUBLE_QUOTED
}

/**
 * Readers do not agree on the indentation of a block of text at the top. And one that ends with empty lines needs a
 * `...` after it if it is the last, and loses them in many an editor.
 */
function quoteOddBlocks(layout: ScalarLayout): void {
  const { value } = layout.node
  const isOdd = layout.parent === null ? value.includes('\n') : value === '\n' || value.endsWith('\n\n')
  if (isOdd) layout.style = SCALAR_STYLE.DOUBLE_QUOTED
}

function sortMaps(documents: Document[]): void {
  visit(documents, (node) => {
    if (node.kind === 'mapping') node.items.sort((left, right) => byCodePoint(keyText(left.key), keyText(right.key)))
  })
}

const keyText = (key: Node): string => (key.kind === 'scalar' ? key.value : '')

/** The AWS CLI counts anchors from `id001`, js-yaml from `ref_0`. */
function nameAnchors(documents: Document[]): void {
  visit(documents, (node) => {
    const [, number] = /^ref_(\d+)$/.exec(node.anchor ?? '') ?? []
    if (number !== undefined) node.anchor = `id${String(Number(number) + 1).padStart(3, '0')}`
  })
}
