import type { Format, Found, Note, Written } from '../../src/formats/format.ts'
import { FORMATS } from '../../src/formats/index.ts'
import { lookupOf } from '../../src/formats/lookup.ts'
import { readFound } from '../../src/formats/read-found.ts'
import { readShipped } from '../../src/shell/shipped.ts'

export interface All {
  readonly found: readonly Found[]
  readonly notes: readonly Note[]
  readonly formats: readonly string[]
  readonly failed: readonly string[]
}

export function formatOf(name: string): Format {
  const format = FORMATS.find((each) => each.name === name)
  if (format === undefined) throw new Error(`there is no format ${name}`)
  return format
}

/** All that a text holds, in the format that it is taken for, or in the one that is named. */
export async function readAll(
  text: string,
  { name = '', from, set = {} }: { name?: string; from?: string; set?: Readonly<Record<string, string>> } = {},
): Promise<All> {
  const found: Found[] = []
  const notes: Note[] = []
  const formats: string[] = []
  const failed: string[] = []
  const lookup = lookupOf(new Map(Object.entries(set)))
  const format = from === undefined ? undefined : formatOf(from)
  for await (const item of readFound(chunked(text), { name, from: format, lookup, shipped: readShipped }))
    if (item.kind === 'failed') failed.push(`${item.place.line}:${item.place.column}: ${item.error.message}`)
    else {
      formats.push(item.format.name)
      found.push(...item.reading.found)
      notes.push(...item.reading.notes)
    }
  return { found, notes, formats, failed }
}

async function* chunked(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
}

export function write(format: string, items: Parameters<NonNullable<Format['write']>>[0]): Written {
  const written = formatOf(format).write?.(items, { shell: 'posix' })
  if (written === undefined) throw new Error(`${format} is not written`)
  return written
}
