import { defineMappingTag, defineScalarTag, defineSequenceTag } from 'js-yaml'
import type { TagDefinition } from 'js-yaml'
import type { Value } from '../value.ts'
import { isOdd, troubleOf } from './odd.ts'
import type { Read } from './odd.ts'

/**
 * The functions of CloudFormation that a tag may name; a template's own language, so there are none but these.
 *
 * Source: the template reference, intrinsic functions.
 */
const FUNCTIONS = [
  ...['And', 'Base64', 'Cidr', 'Contains', 'Equals', 'FindInMap', 'GetAtt', 'GetAZs', 'If', 'ImportValue', 'Join'],
  ...['Length', 'Not', 'Or', 'Select', 'Split', 'Sub', 'ToJsonString', 'Transform', 'GetStackOutput'],
]
const NAMES: ReadonlyMap<string, string> = new Map([
  ['!Ref', 'Ref'],
  ['!Condition', 'Condition'],
  ...FUNCTIONS.map((name): [string, string] => [`!${name}`, `Fn::${name}`]),
])

type Call = Map<Value, Value>

/** js-yaml asks this when it writes; these only read. */
const identify = (): boolean => false

/** The short tags of CloudFormation: `!Sub text` is read as `{Fn::Sub: text}`, `!GetAtt a.b` as `{Fn::GetAtt: [a, b]}`. */
export function shortTags(): TagDefinition[] {
  return [...NAMES].flatMap(([tag, name]) => [
    defineScalarTag<Call>(tag, { resolve: (text) => new Map([[name, argument(name, text)]]), identify }),
    defineSequenceTag<Call>(tag, {
      create: () => new Map([[name, []]]),
      addItem: (call, item) => addItem(call.get(name), item as Read),
      identify,
    }),
    defineMappingTag<Call>(tag, {
      create: () => new Map([[name, new Map()]]),
      addPair: (call, key, value) => addPair(call.get(name), key as Read, value as Read),
      has: () => false,
      keys: () => [],
      get: () => undefined,
      identify,
    }),
  ])
}

/** Only the first dot parts the two: `Stack.Outputs.Arn` is the attribute `Outputs.Arn` of `Stack`. */
function argument(name: string, text: string): Value {
  const dot = text.indexOf('.')
  return name === 'Fn::GetAtt' && dot > 0 ? [text.slice(0, dot), text.slice(dot + 1)] : text
}

function addItem(items: Value | undefined, item: Read): string {
  if (isOdd(item)) return troubleOf(item)
  if (Array.isArray(items)) items.push(item)
  return ''
}

function addPair(members: Value | undefined, key: Read, value: Read): string {
  if (isOdd(value)) return troubleOf(value)
  if (isOdd(key)) return troubleOf(key)
  if (members instanceof Map) members.set(key, value)
  return ''
}
