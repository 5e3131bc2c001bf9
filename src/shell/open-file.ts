import { createReadStream, fstatSync, openSync } from 'node:fs'
import { CliError } from '../errors.ts'
import type { OpenFile } from '../world.ts'
import { problemOf } from './real-world.ts'

/** Opens a file, or standard input for `-`; what cannot be opened is told at once, what breaks later while it is read. */
export async function openFile(path: string): Promise<OpenFile> {
  if (path === '-') return { chunks: piecesOf(process.stdin, path) }
  try {
    const fd = openSync(path, 'r')
    if (fstatSync(fd).isDirectory()) return { problem: { code: 'EISDIR', number: 21 } }
    return { chunks: piecesOf(createReadStream(path, { fd }), path) }
  } catch (error) {
    return problemOf(error)
  }
}

async function* piecesOf(stream: AsyncIterable<unknown>, path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of stream) yield piece instanceof Uint8Array ? piece : Buffer.from(String(piece))
  } catch (error) {
    throw new CliError('general', `${path}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}
