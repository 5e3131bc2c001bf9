import { CliError } from '../errors.ts'
import { typeText } from '../python/repr.ts'
import type { Json } from '../value.ts'

/**
 * For values that text and tables cannot show. The words are Python's, as the AWS CLI prints them.
 *
 * @throws CliError `general`, always.
 */
export function refuse(message: string): never {
  throw new CliError('general', message, { hint: '--output json shows every value' })
}

/** `str`, `NoneType`, `list`, … */
export function typeName(value: Json): string {
  return typeText(value).slice("<class '".length, -"'>".length)
}
