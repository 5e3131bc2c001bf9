const LINE_FEED = 10

/** No line that is written here is as long; what is longer belongs to a file of another kind. */
const MOST_BYTES = 1 << 26

/**
 * The lines that end with a line feed; what stands behind the last one is none. Bytes that are no UTF-8 become U+FFFD.
 * Of a line of more than 64 MiB only the beginning is given, so that no file takes more memory than that. A chunk may be
 * filled anew once the next is asked for.
 */
export async function* wholeLines(chunks: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer[] = []
  let size = 0
  let skips = false
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LINE_FEED)
    if (end >= 0) {
      const from = skips ? chunk.indexOf(LINE_FEED) + 1 : 0
      if (from <= end) for (const line of textOf([...rest, chunk.subarray(from, end)]).split('\n')) yield line
      rest = []
      size = 0
      skips = false
    }
    if (skips) continue
    rest.push(Buffer.from(chunk.subarray(end + 1)))
    size += chunk.length - end - 1
    if (size <= MOST_BYTES) continue
    yield textOf(rest)
    rest = []
    size = 0
    skips = true
  }
}

const textOf = (parts: readonly Buffer[]): string => Buffer.concat(parts).toString()
