import { CliError, EXIT } from '../errors.ts'
import type { World } from '../world.ts'
import { report } from './report.ts'

/** A command: does all its work, or throws a `CliError`. */
export type App = (argv: readonly string[], world: World) => Promise<void>

/** Runs a command and puts whatever goes wrong into words: the one place where an error becomes an exit code. */
export async function run(app: App, argv: readonly string[], world: World): Promise<number> {
  try {
    await app(argv, world)
    return 0
  } catch (error) {
    await report(error, argv, world)
    return error instanceof CliError ? EXIT[error.fault] : EXIT.general
  }
}
