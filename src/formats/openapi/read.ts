import { CliError } from '../../errors.ts'
import { isMap, isList } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import { functionIn } from '../cloudformation/detect.ts'
import { evaluate } from '../cloudformation/evaluate.ts'
import { newScope } from '../cloudformation/scope.ts'
import type { Scope } from '../cloudformation/scope.ts'
import type { Note, ReadSettings, Reading, Source } from '../format.ts'
import { filled } from './fill.ts'
import { readOpenapiBody } from './read-body.ts'
import type { Prepared } from './read-body.ts'

/**
 * The integrations of an OpenAPI 3 or Swagger 2.0 document. The document is the API, so ApiId is what `--set ApiId`
 * gives or stays open. Functions of CloudFormation within an integration are carried out: documents that a template
 * includes have them.
 *
 * @throws CliError `param` for a text that is no document
 */
export function readOpenapi(source: Source, { lookup }: ReadSettings): Reading {
  if (source.kind === 'text') throw new CliError('param', 'An OpenAPI document is JSON or YAML, and this is neither.')
  const { value, place } = source
  const notes: Note[] = []
  const scope = newScope({ sections: NO_TEMPLATE, lookup, place, tell: (note) => notes.push(note) })
  const api = lookup.find('ApiId')
  const reading = readOpenapiBody(value, {
    registry: scope.registry,
    place,
    ...(api !== undefined && { api }),
    prepare: (extension, path) => prepared(extension, path, scope),
  })
  return { found: reading.found, notes: [...notes, ...reading.notes] }
}

const NOTHING: ValueMap = new Map()
/** What is included in a template does not know what else is there. */
const NO_TEMPLATE: Scope['sections'] = {
  parameters: NOTHING,
  mappings: NOTHING,
  conditions: NOTHING,
  resources: new Map(),
  isClosed: false,
  serverless: undefined,
}

function prepared(extension: ValueMap, path: Path, scope: Scope): Prepared {
  const notes: Note[] = []
  const own: Scope = { ...scope, base: path.length, note: (note) => notes.push(note) }
  const read = new Map<Value, Value>()
  for (const [key, value] of extension) {
    const known = calls(value, 0) ? evaluate(value, own, [...path, String(key)]) : value
    if (known !== undefined) read.set(key, known)
  }
  return { extension: filled(read, scope.lookup), notes }
}

/** Deeper than a member holds anything. */
const DEEPEST = 10

function calls(value: Value, depth: number): boolean {
  if (depth > DEEPEST) return false
  if (isList(value)) return value.some((item) => calls(item, depth + 1))
  if (!isMap(value)) return false
  return functionIn(value) !== undefined || [...value.values()].some((item) => calls(item, depth + 1))
}
