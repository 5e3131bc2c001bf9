import { CliError } from '../errors.ts'
import { osErrorText } from '../python/os-error.ts'
import { repr } from '../python/repr.ts'
import type { Outside } from './outside.ts'

/** The text of a token file, a final line break included. @throws CliError 255 in Python's words */
export function readToken(path: string, { readSecret }: Pick<Outside, 'readSecret'>): string {
  const content = readSecret(path)
  if ('bytes' in content) return Buffer.from(content.bytes).toString('utf8').replace(/\r\n?/g, '\n')
  const { code, number } = content.problem
  throw new CliError('general', `[Errno ${number}] ${osErrorText(code)}: ${repr(path)}`)
}
