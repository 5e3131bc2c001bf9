import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { World } from '../world.ts'

/** A new file for the user's eyes; where none can be made in the current folder, one in the system's for passing files. */
export async function keepText(name: string, text: string): ReturnType<World['keep']> {
  const unique = name.replace(/(\.\w+)?$/, (ending) => `-${randomBytes(4).toString('hex')}${ending}`)
  for (const path of [unique, join(tmpdir(), unique)])
    try {
      writeFileSync(path, text, { mode: 0o600, flag: 'wx' })
      return path
    } catch {
      // The next place, then.
    }
  return undefined
}

/** Written beside its place first, then moved there, so that nobody ever sees half of it. */
export async function saveText(path: string, text: string, over: boolean): ReturnType<World['save']> {
  const draft = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    if (!over && existsSync(path)) return 'exists'
    writeFileSync(draft, text, { flag: 'wx' })
    if (over) renameSync(draft, path)
    else {
      // Unlike a move, a link does not take the place of what somebody else has put there meanwhile.
      linkSync(draft, path)
      unlinkSync(draft)
    }
    return 'saved'
  } catch (error) {
    if (existsSync(draft)) unlinkSync(draft)
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return 'exists'
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}
