import { renameSync, writeFileSync } from 'node:fs'

/** Writes a file so that who reads it meanwhile finds the old or the new one whole. */
export function writeAtomic(file, content) {
  const draft = `${file}.${process.pid}.tmp`
  writeFileSync(draft, content)
  renameSync(draft, file)
}
