import { createRequire } from 'node:module'
import { join } from 'node:path'
import { CliError } from '../../errors.ts'

/**
 * A package that the program can do without: from where the program is, else from the folder one works in.
 *
 * @param own imports it by its name, which then stays in the bundle as it is
 * @throws CliError where nobody has it
 */
export async function loadPackage<Package>(
  name: string,
  own: () => Promise<Package>,
  folder = process.cwd(),
): Promise<Package> {
  try {
    return await own()
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  try {
    return createRequire(join(folder, 'package.json'))(name) as Package
  } catch (error) {
    if (!isMissing(error)) throw error
    throw new CliError('general', `${name} is not installed (npm i -g ${name})`, { cause: error })
  }
}

function isMissing(error: unknown): boolean {
  const { code }: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error))
  return code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND'
}
