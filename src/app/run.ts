import { CliError, EXIT } from '../errors.ts'
import type { World } from '../world.ts'
import { report } from './report.ts'

/** A command: does all its work, or throws a `CliError`. A number is its exit code, where it has more than success. */
export type App = (argv: readonly string[], world: World) => Promise<void> | Promise<number>

/** Runs a command and puts whatever goes wrong into words: the one place where an error becomes an exit code. */
export async function run(app: App, argv: readonly string[], world: World): Promise<number> {
  try {
    const exit: unknown = await app(argv, world)
    return typeof exit === 'number' ? exit : 0
  } catch (error) {
    await report(error, argv, world)
    return error instanceof CliError ? EXIT[error.fault] : EXIT.general
  }
}
