import { CHOMPING_MODE, EVENT_ID, SCALAR_STYLE, Schema, YAMLException, constructFromEvents, parseEvents } from 'js-yaml'
import type { Event, ScalarEvent, TagDefinition } from 'js-yaml'
import { CliError } from '../errors.ts'
import { repr } from '../python/repr.ts'
import { isMap } from '../value.ts'
import type { Value } from '../value.ts'
import { MOST_CIRCLES, breachOf } from './aliases.ts'
import type { Breach } from './aliases.ts'
import { collectionTags } from './collections.ts'
import { strictBreach } from './gaps.ts'
import { troubleOf } from './odd.ts'
import type { Read } from './odd.ts'
import { finderOf, offsetOf, placeAt } from './places.ts'
import type { Path, Place } from './places.ts'
import { reasonFor } from './reasons.ts'
import { relax } from './relax.ts'
import type { Relaxed } from './relax.ts'
import { scalarTags } from './scalars.ts'
import type { Version } from './scalars.ts'
import { shortTags } from './short-tags.ts'

const UNPRINTABLE = /[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
/** Well beyond what `breachOf` allows and well before js-yaml, which calls itself for each level, overflows. */
const DEEPEST = 600

export interface Placed {
  readonly value: Value
  /** Where the document holds a member; `undefined` where it holds none. */
  readonly placeOf: (path: Path) => Place | undefined
  /** In a template: the keys that stand twice in a map. The last value counts. */
  readonly repeated?: readonly Value[]
}

/**
 * One YAML document as the AWS CLI reads it: YAML 1.2, or 1.1 after `%YAML 1.1`, with its own rules for numbers,
 * `!!timestamp`, `!!binary`, `!!set`, `!!omap`, `!!pairs` and `<<`. An empty text is null.
 *
 * @throws CliError 252 `Invalid YAML received.` with the line and the reason as hint; also for documents that grow
 * without end by their aliases, and for what the AWS CLI crashes on: dates that do not exist, keys at the top that are
 * not strings.
 */
export function readYaml(text: string): Value {
  return readYamlWithPlaces(text).value
}

/** As `readYaml`, and where each member of the document stands. The places are only sought when asked for. */
export function readYamlWithPlaces(text: string): Placed {
  return readPlaced(text, 'input')
}

/**
 * A document of another tool: CloudFormation's short tags stand for its functions, as `!Ref a` for `{Ref: a}`, and what
 * only the AWS CLI refuses is let pass; of two equal keys the last counts, as for CloudFormation. No map or list holds itself.
 *
 * @throws CliError as `readYaml`
 */
export function readTemplateYaml(text: string): Placed {
  return readPlaced(text, 'template')
}

type Reader = 'input' | 'template'

function readPlaced(text: string, reader: Reader): Placed {
  const unprintable = UNPRINTABLE.exec(text)
  if (unprintable !== null) throw refusal(unprintableBreach(unprintable), { text, moved: new Map() })
  const { events, source } = parse(text)
  const isInput = reader === 'input'
  const endless = breachOf(events, source.text, isInput ? MOST_CIRCLES : 0)
  const breach = secondDocument(events) ?? endless ?? (isInput ? strictBreach(events, source.text) : undefined)
  if (breach !== undefined) throw refusal(breach, source)
  if (!isInput) {
    const repeated: Value[] = []
    const value = construct(events, source, [...collectionTags(repeated), ...shortTags()])
    return { value, placeOf: placesOf(events, source), ...(repeated.length > 0 && { repeated }) }
  }
  const value = construct(events, source, collectionTags())
  return { value, placeOf: placesOf(events, source) }
}

function parse(text: string): { events: Event[]; source: Relaxed } {
  const source: Relaxed = { text, moved: new Map() }
  try {
    return { events: parseEvents(text, { maxDepth: DEEPEST }), source }
  } catch (error) {
    if (!(error instanceof YAMLException) || error.reason !== 'deficient indentation') throw translated(error, source)
  }
  const relaxed = relax(text)
  try {
    return { events: parseEvents(relaxed.text, { maxDepth: DEEPEST }), source: relaxed }
  } catch (error) {
    throw translated(error, relaxed)
  }
}

function construct(events: readonly Event[], source: Relaxed, tags: readonly TagDefinition[]): Value {
  try {
    const schema = new Schema([...scalarTags(versionOf(events)), ...tags])
    const [value = null] = constructFromEvents(
      events.map((event) => asMirrored(event, source.text)),
      {
        source: source.text,
        schema,
        maxTotalMergeKeys: -1,
      },
    )
    return atTop(value as Read)
  } catch (error) {
    throw translated(error, source)
  }
}

/** The version a document asks for. Others than these two make the AWS CLI crash. */
function versionOf(events: readonly Event[]): Version {
  const [start] = events
  for (const directive of start?.type === EVENT_ID.DOCUMENT ? start.directives : []) {
    if (directive.kind !== 'yaml' || directive.version === '1.2') continue
    if (directive.version === '1.1') return '1.1'
    throw new YAMLException('a %YAML line can name version 1.1 or 1.2')
  }
  return '1.2'
}

/** `!` before a plain text changes nothing, and a block of text that the document's end cuts off has no last newline. */
function asMirrored(event: Event, source: string): Event {
  if (event.type !== EVENT_ID.SCALAR) return event
  if (event.style === SCALAR_STYLE.PLAIN && source.slice(event.tagStart, event.tagEnd) === '!')
    return { ...event, tagStart: -1, tagEnd: -1 }
  return isCutOff(event, source) ? { ...event, chomping: CHOMPING_MODE.STRIP } : event
}

function isCutOff({ style, valueEnd }: ScalarEvent, source: string): boolean {
  const isBlock = style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK
  return isBlock && valueEnd === source.length && !/[\n\r]$/.test(source.slice(-1))
}

function atTop(read: Read): Value {
  const trouble = troubleOf(read)
  if (trouble !== '') throw new YAMLException(trouble)
  const value = read as Value
  if (!isMap(value)) return value
  for (const key of value.keys())
    if (typeof key !== 'string')
      throw new CliError('param', `Keys at the top must be strings: ${repr(key)}`, { hint: 'put the key in quotes' })
  return value
}

function secondDocument(events: readonly Event[]): Breach | undefined {
  const second = events.findIndex((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT)
  if (second === -1) return undefined
  const [first] = events.slice(second + 1)
  return { says: 'only one document is read, and here is a second', offset: first === undefined ? 0 : offsetOf(first) }
}

function unprintableBreach({ 0: char, index }: RegExpExecArray): Breach {
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return { says: `the character U+${code} cannot stand here; in double quotes write \\u${code}`, offset: index }
}

function placesOf(events: readonly Event[], source: Relaxed): Placed['placeOf'] {
  let find: ReturnType<typeof finderOf> | undefined
  return (path) => {
    find ??= finderOf(events, source.text)
    const offset = find(path)
    return offset === undefined ? undefined : placeAt(source, offset)
  }
}

function translated(error: unknown, source: Relaxed): unknown {
  if (!(error instanceof YAMLException)) return error
  const position = error.mark?.position
  if (position === undefined) return refusal({ says: error.reason, offset: undefined }, source)
  // js-yaml points behind the sign of an alias.
  const offset = source.text.charAt(position - 1) === '*' ? position - 1 : position
  const says = reasonFor(error.reason, source.text, offset)
  return refusal({ says, offset }, source)
}

/** What `says` in two lines is a message and its hint. */
function refusal({ says, offset }: { says: string; offset: number | undefined }, source: Relaxed): CliError {
  const [first = '', second] = says.split('\n')
  const place = offset === undefined ? undefined : placeAt(source, offset)
  const where = place === undefined ? '' : `line ${place.line}, column ${place.column}: `
  const message = second === undefined ? 'Invalid YAML received.' : first
  return new CliError('param', message, { hint: where + (second ?? first) })
}
