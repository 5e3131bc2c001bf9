import { readFileSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'

export const ROOT = join(import.meta.dirname, '..', '..')

/** Made, fetched or not ours. */
const ELSEWHERE = ['.git', 'node_modules', 'dist', 'coverage']

/** A file of this repository; the path is relative to its root, with slashes. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

/** The paths of all files below a folder, in order. */
export function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true })
  const paths = entries.flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (ELSEWHERE.includes(entry.name)) return []
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
  return paths.sort()
}

export function textOf(path: string): TextFile {
  return { path, text: readFileSync(join(ROOT, path), 'utf8') }
}
