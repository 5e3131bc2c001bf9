import { isList, isMap } from '../../value.ts'
import type { Value } from '../../value.ts'
import { joined } from '../references/template.ts'
import type { Reading } from './draft-of.ts'
import type { Open } from './word.ts'

/** Deeper than any field goes; a document of YAML may hold itself. */
const DEEPEST = 20

/** What API Gateway calls its own, which a shell takes for variables of its own unless single quotes stand around it. */
const EATEN = [
  'request',
  'response',
  'context',
  'stageVariables',
  'input',
  'util',
  'integration',
  'route',
  'method',
  'default',
]

/** A value in which references stand in the place of marks. */
export function unmarked(value: Value, field: string, reading: Reading, depth = 0): Value {
  const { marks, registry } = reading
  if (typeof value === 'string') {
    const parts = marks.parts(value)
    for (const part of parts) if (typeof part === 'object') warnOf(part, field, reading)
    return joined(parts.map((part) => (typeof part === 'string' ? part : registry(part.text, part.wish ?? field))))
  }
  if (depth === DEEPEST) return value
  if (isList(value)) return value.map((item) => unmarked(item, field, reading, depth + 1))
  if (!isMap(value)) return value
  const entries = Array.from(value, ([key, item]): [Value, Value][] => {
    if (typeof key === 'string' && marks.has(key)) {
      skipKey(key, field, reading)
      return []
    }
    return [[key, unmarked(item, field, reading, depth + 1)]]
  })
  return new Map(entries.flat())
}

function skipKey(key: string, field: string, { marks, notes, invocation, places }: Reading): void {
  const shown = marks.parts(key).map((part) => (typeof part === 'string' ? part : `$${part.text}`))
  notes.push({
    kind: 'skipped',
    member: `${field}.${shown.join('')}`,
    says: 'The name of this member is not known, so it was left out.',
    instead: 'write the name out',
    place: places(invocation.offset),
  })
}

function warnOf({ text }: Open, field: string, { notes, invocation, places }: Reading): void {
  if (!EATEN.includes(text)) return
  notes.push({
    kind: 'told',
    member: field,
    says: `$${text} is a variable of the shell here: it is not passed on to API Gateway.`,
    instead: 'put single quotes around the value',
    place: places(invocation.offset),
    finding: 'warning',
  })
}
