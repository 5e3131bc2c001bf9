import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes a file, and its folders, with a mode that lets nobody else read it. Where the disk does not let us nothing is
 * kept, and that is no error.
 */
export function keepSecret(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    replaceFile(path, text)
  } catch {
    // The secret will be fetched again.
  }
}

/** Writes beside the file, then puts that in its place: whoever reads meanwhile sees the old text or the new one. */
function replaceFile(path: string, text: string): void {
  const draft = `${path}.${process.pid}.${process.hrtime.bigint()}.tmp`
  try {
    const file = openSync(draft, 'wx', 0o600)
    try {
      writeFileSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
