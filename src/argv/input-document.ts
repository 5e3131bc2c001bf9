import { amended, changed, CliError } from '../errors.ts'
import { readJson } from '../python/json.ts'
import { typeText } from '../python/repr.ts'
import { isMap } from '../value.ts'
import type { Value, ValueMap } from '../value.ts'
import type { World } from '../world.ts'
import { decode, jsonEncoding } from './encodings.ts'
import { fileHint, loadParamFile } from './param-file.ts'
import type { Tokens } from './tokenize.ts'

const FORMATS = ['json', 'yaml'] as const
type DocumentFormat = (typeof FORMATS)[number]

/** The text of an input document, loaded but not yet read. */
export interface InputDocument {
  readonly format: DocumentFormat
  /** As it stood on the command line. */
  readonly given: string
  readonly content: string | Uint8Array
}

/**
 * Loads what `--cli-input-json` and `--cli-input-yaml` name, each source once: so pipes, `<(…)` and `-` work, where the
 * AWS CLI finds nothing at its second reading.
 *
 * @throws CliError `param`.
 */
export function loadDocument(tokens: Tokens, world: World): InputDocument | undefined {
  const documents = FORMATS.flatMap((format) => {
    const given = tokens.get(`--cli-input-${format}`)
    return typeof given === 'string' ? [{ format, given, content: load(given, format, world) }] : []
  })
  if (documents.length > 1) throw new CliError('param', 'Only one --cli-input- parameter may be specified.')
  return documents[0]
}

function load(given: string, format: DocumentFormat, world: World): string | Uint8Array {
  const flagged = (error: CliError): CliError =>
    changed(error, { message: `Error parsing parameter '--cli-input-${format}': ${error.message}` })
  return amended(flagged, () => loadParamFile(given === '-' ? 'file:///dev/stdin' : given, world))
}

/**
 * Reads a document, which must be a map.
 *
 * @throws CliError `param`: in the AWS CLI's words, which say no more than that it is invalid; where and why is the hint.
 */
export async function readDocument({ format, given, content }: InputDocument, world: World): Promise<ValueMap> {
  const read = format === 'json' ? () => readJsonText(content) : await yamlReader(content)
  const invalid = (error: CliError): CliError =>
    changed(error, {
      message: `Error parsing parameter 'cli-input-${format}': Invalid ${format.toUpperCase()} received.`,
      hint: fileHint(given, world) ?? reasonOf(error),
    })
  const value: Value = amended(invalid, read)
  if (isMap(value)) return value
  const message = `Error parsing parameter '--cli-input-${format}': Invalid type: expecting map, received ${typeText(value)}`
  const hint = fileHint(given, world)
  throw new CliError('param', message, hint === undefined ? {} : { hint })
}

/** What a reader says beside the AWS CLI's own words: the reason, and what would be right. */
function reasonOf({ message, hint }: CliError): string {
  const lines = [/^Invalid \w+ received\.$/.test(message) ? undefined : message, hint]
  return lines.filter((line) => line !== undefined).join('\n')
}

function readJsonText(content: string | Uint8Array): Value {
  if (typeof content === 'string') return readJson(content)
  const text = decode(content, jsonEncoding(content))
  if (text === undefined) throw new CliError('param', 'the bytes are not Unicode text')
  return readJson(text)
}

/** The YAML parser is loaded by the runs that read YAML, no others. */
async function yamlReader(content: string | Uint8Array): Promise<() => Value> {
  const { readYaml } = await import('../yaml/read.ts')
  return () => {
    const text = typeof content === 'string' ? content : decode(content, yamlEncoding(content))
    if (text === undefined) throw new CliError('param', 'the bytes are not Unicode text')
    return readYaml(text)
  }
}

function yamlEncoding([a, b]: Uint8Array): string {
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) ? 'utf-16' : 'utf-8'
}
