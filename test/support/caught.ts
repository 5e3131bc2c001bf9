import { CliError } from '../../src/errors.ts'
import type { Fault } from '../../src/errors.ts'

/** What a person gets to see of an error. */
export interface Caught {
  readonly fault: Fault
  readonly message: string
  readonly hint?: string
}

/** The error that `run` throws. Whatever else it throws, or that it throws nothing, fails the test. */
export function caught(run: () => unknown): Caught {
  try {
    run()
  } catch (error) {
    return shown(error)
  }
  throw new Error('nothing was thrown')
}

/** The same of a promise. */
export async function rejected(promise: Promise<unknown>): Promise<Caught> {
  return promise.then(() => {
    throw new Error('nothing was thrown')
  }, shown)
}

function shown(error: unknown): Caught {
  if (!(error instanceof CliError)) throw error
  const { fault, message, hint } = error
  return { fault, message, ...(hint !== undefined && { hint }) }
}
