import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ShippedFile } from '../world.ts'

/** The build puts the files beside the folder of its packs; where the sources run as they are, it has put them there too. */
const FOLDERS = [join(__dirname, '..'), join(__dirname, '..', '..', 'dist')]

/** The bytes of a file that comes with the program and is no code of Node's. */
export async function readShipped(name: ShippedFile): Promise<Uint8Array> {
  const folder = FOLDERS.find((each) => existsSync(join(each, name))) ?? FOLDERS[0] ?? ''
  return readFile(join(folder, name))
}
