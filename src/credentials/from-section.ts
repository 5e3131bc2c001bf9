import type { Section } from '../config/ini.ts'
import { keysOf, partial } from './keys.ts'
import type { Credentials } from './keys.ts'
import { textIn } from './search.ts'

const TOKENS = ['aws_security_token', 'aws_session_token']

/**
 * Keys that are written into a section of a file. An empty value counts as written.
 *
 * @param source how the AWS CLI calls the file
 * @throws CliError 255 where the secret is missing
 */
export function fromSection(
  source: 'shared-credentials-file' | 'config-file',
  section: Section | undefined,
): Credentials | undefined {
  const id = section && textIn(section, 'aws_access_key_id')
  if (section === undefined || id === undefined) return undefined
  const secret = textIn(section, 'aws_secret_access_key')
  if (secret === undefined) throw partial(source, 'aws_secret_access_key')
  const token = TOKENS.find((name) => section.has(name))
  const keys = keysOf(id, secret, token && textIn(section, token))
  return async () => keys
}
