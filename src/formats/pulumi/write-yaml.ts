import type { FieldName } from '../../model/fields.ts'
import type { Json, JsonMap, Reference } from '../../value.ts'
import { writeYaml } from '../../yaml/write.ts'
import { isFitMap, isWhole } from '../code/fit.ts'
import type { Fit, Text } from '../code/fit.ts'
import type { Use } from '../code/kinds.ts'
import { TOKEN, pulumiPlan } from '../code/pulumi.ts'
import type { Named } from '../code/pulumi.ts'
import type { Item, WriteSettings, Written } from '../format.ts'
import { itemNames } from '../references/item-names.ts'
import { camelCase } from '../references/name.ts'
import { escapeText } from './interpolation.ts'
import { PAIRS } from './responses.ts'

/** How the configuration declares what a reference stands for. Source: the schema of project files. */
const TYPES = {
  text: 'string',
  integer: 'integer',
  map: 'object',
  maps: 'object',
  mappings: 'object',
  structure: 'object',
} as const satisfies Record<Use['of'], string>

/** In a key, `fn::` begins a function; a variable for its colons hides it. */
const COLONS = 'colons'

interface Names {
  /** The names in the program of what references stand for. */
  readonly of: ReadonlyMap<string, string>
  readonly colons: string
}

/** A program with a resource of aws-native for each item. Open references are its configuration. */
export function writePulumiYaml(items: readonly Item[], { shell }: WriteSettings): Written {
  const { resources, uses, notes, takeover } = pulumiPlan(items, shell)
  const names = namesFor(uses, resources)
  const written = new Map(resources.map((resource): [string, Json] => [resource.name, resourceOf(resource, names)]))
  const program = new Map<string, Json>([
    ['name', 'integrations'],
    ['runtime', 'yaml'],
  ])
  const config = uses.map(({ reference, of }): [string, Json] => [
    nameOf(reference, names),
    new Map([['type', TYPES[of]]]),
  ])
  if (config.length > 0) program.set('config', new Map(config))
  if (resources.some(hasFunctionKey)) program.set('variables', new Map([[names.colons, '::']]))
  program.set('resources', written)
  return { text: writeYaml(program), notes, ...(takeover !== undefined && { takeover }) }
}

/** Configuration, variables and resources share one set of names. */
function namesFor(uses: readonly Use[], resources: readonly Named[]): Names {
  const wishes = [...uses.map(({ reference }) => camelCase(reference.name)), COLONS]
  const all = itemNames([...resources, ...wishes.map((name) => ({ name }))], (name) => name).slice(resources.length)
  const of = new Map(uses.map(({ reference }, index) => [reference.name, all[index] ?? '']))
  return { of, colons: all.at(-1) ?? COLONS }
}

const nameOf = ({ name }: Reference, { of }: Names): string => of.get(name) ?? camelCase(name)

function resourceOf({ members }: Named, names: Names): JsonMap {
  const properties = Array.from(members, ([field, fit]): [string, Json] => [
    camelCase(field),
    memberOf(field, fit, names),
  ])
  return new Map<string, Json>([
    ['type', TOKEN],
    ['properties', new Map(properties)],
  ])
}

function memberOf(field: FieldName, fit: Fit, names: Names): Json {
  if (!isFitMap(fit)) return jsonOf(fit, names)
  if (field === 'ResponseParameters') return mapOf(fit, names, (mappings) => pairsOf(mappings, names))
  if (field !== 'TlsConfig') return mapOf(fit, names, (item) => jsonOf(item, names))
  return new Map(Array.from(fit.values(), (name): [string, Json] => ['serverNameToVerify', jsonOf(name, names)]))
}

function pairsOf(mappings: Fit, names: Names): Json {
  if (!isFitMap(mappings)) return jsonOf(mappings, names)
  const pairs = Array.from(
    mappings,
    ([to, from]): Json =>
      new Map([
        [PAIRS.destination, textOf(to, names)],
        [PAIRS.source, jsonOf(from, names)],
      ]),
  )
  return new Map([[PAIRS.list, pairs]])
}

function jsonOf(fit: Fit, names: Names): Json {
  if (typeof fit === 'bigint') return fit
  if (isFitMap(fit)) return mapOf(fit, names, (item) => jsonOf(item, names))
  return isWhole(fit) ? `\${${nameOf(fit.reference, names)}}` : textOf(fit, names)
}

function mapOf(map: ReadonlyMap<Text, Fit>, names: Names, make: (fit: Fit) => Json): JsonMap {
  return new Map(Array.from(map, ([key, fit]) => [keyOf(key, names), make(fit)]))
}

function keyOf(key: Text, names: Names): string {
  return textOf(key, names).replace(FUNCTION, `$1\${${names.colons}}`)
}

const FUNCTION = /^(fn)::/i

function textOf(text: Text, names: Names): string {
  const parts = typeof text === 'string' ? [text] : text.parts
  return parts
    .map((part, index) =>
      typeof part === 'string' ? escapeText(part, index < parts.length - 1) : `\${${nameOf(part, names)}}`,
    )
    .join('')
}

function hasFunctionKey({ members }: Named): boolean {
  return [...members.values()].some(holdsFunctionKey)
}

function holdsFunctionKey(fit: Fit): boolean {
  if (!isFitMap(fit)) return false
  return [...fit].some(
    ([key, item]) => FUNCTION.test(typeof key === 'string' ? key : String(key.parts[0])) || holdsFunctionKey(item),
  )
}
