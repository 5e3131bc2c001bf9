import type { JsonMap } from './value.ts'

/**
 * Who is to blame, and so which exit code and which words around the message.
 *
 * - `param`: a value is wrong (252). `usage`: the command line is (252, with the usage lines).
 * - `unknown-options`: words nobody asked for (252; the AWS CLI words this one in its own way).
 * - `config`: region, credentials or settings are missing (253); `code` is the name the AWS CLI gives the error.
 * - `service`: API Gateway refused (254). `general`: the rest (255). `interrupt`: Ctrl-C (130).
 */
export type Fault = 'param' | 'usage' | 'unknown-options' | 'config' | 'service' | 'general' | 'interrupt'

export const EXIT = {
  param: 252,
  usage: 252,
  'unknown-options': 252,
  config: 253,
  service: 254,
  general: 255,
  interrupt: 130,
} as const satisfies Record<Fault, number>

export interface ErrorDetails {
  /** The AWS CLI's name for the error, where it is not `ParamValidation`: `NoRegion`, `NoCredentials`, … */
  readonly code?: string
  /** A form that would work, shown after the message as `hint: …`. One line, or several. */
  readonly hint?: string
  /** The error as data, for `--cli-error-format json` and the like, where it is more than its code and message. */
  readonly report?: JsonMap
  readonly cause?: unknown
}

/** Something the user can mend. Thrown anywhere, put into words once, in `app/run.ts`. */
export class CliError extends Error {
  readonly fault: Fault
  readonly code: string | undefined
  readonly hint: string | undefined
  readonly report: JsonMap | undefined

  constructor(fault: Fault, message: string, { code, hint, report, cause }: ErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'CliError'
    this.fault = fault
    this.code = code
    this.hint = hint
    this.report = report
  }
}

/** Runs `read`; a `param` error it throws goes on as `amend` makes it, other errors as they are. */
export function amended<T>(amend: (error: CliError) => CliError, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof CliError && error.fault === 'param' ? amend(error) : error
  }
}

/** The same error, with parts of it changed. */
export function changed(
  error: CliError,
  { fault = error.fault, message = error.message, hint = error.hint },
): CliError {
  const { code, report } = error
  return new CliError(fault, message, {
    ...(code !== undefined && { code }),
    ...(hint !== undefined && { hint }),
    ...(report !== undefined && { report }),
    cause: error,
  })
}
