import { CliError } from '../../errors.ts'

/**
 * A package that the program can do without, from where the program is installed. The folder one works in is not looked
 * at: what lies there is not to be run because somebody asks for an integration.
 *
 * @param own imports it by its name, which then stays in the bundle as it is
 *
 * @throws CliError where it is not there
 */
export async function loadPackage<Package>(name: string, own: () => Promise<Package>): Promise<Package> {
  try {
    return await own()
  } catch (error) {
    if (!isMissing(error)) throw error
    throw new CliError('general', `${name} is not installed (npm i -g ${name})`, { cause: error })
  }
}

function isMissing(error: unknown): boolean {
  const { code }: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error))
  return code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND'
}
