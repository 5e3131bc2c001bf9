import type { FileHandle } from 'node:fs/promises'

const CHUNK = 65_536
const LINE_FEED = 10

/** What the first line of each journal begins with. */
const HEAD = Buffer.from('{"Journal":')

/** The bytes from the beginning, in order. A file that has become shorter meanwhile ends sooner. */
export async function* piecesOf(handle: FileHandle, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size;) {
    const piece = await pieceAt(handle, at, Math.min(CHUNK, size - at))
    if (piece.length === 0) return
    yield piece
    at += piece.length
  }
}

/**
 * Where the last whole line ends. What stands behind it was torn by a crash, and may be cut off; `undefined` of a file
 * without any whole line that is no journal, as far as its beginning shows, and whose bytes belong to somebody.
 */
export async function endOfLines(handle: FileHandle, size: number): Promise<number | undefined> {
  for (let to = size; to > 0;) {
    const from = Math.max(0, to - CHUNK)
    const last = (await pieceAt(handle, from, to - from)).lastIndexOf(LINE_FEED)
    if (last >= 0) return from + last + 1
    to = from
  }
  return isTornHead(await pieceAt(handle, 0, Math.min(HEAD.length, size))) ? 0 : undefined
}

/** The beginning of a first line; or the zeros that some file systems leave where a crash has kept bytes from the disk. */
export function isTornHead(bytes: Buffer): boolean {
  const start = bytes.subarray(0, HEAD.length)
  return start.equals(HEAD.subarray(0, start.length)) || start.every((byte) => byte === 0)
}

/** All of it, but at the end of the file. */
async function pieceAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}
