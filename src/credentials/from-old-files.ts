import { isUtf8 } from 'node:buffer'
import { expandHome, expandPath } from '../config/expand.ts'
import { parseIni, unreadable } from '../config/ini.ts'
import type { Ini } from '../config/ini.ts'
import { CliError } from '../errors.ts'
import { repr } from '../python/repr.ts'
import { stripEnd, stripStart } from '../python/space.ts'
import { keysOf, partial } from './keys.ts'
import type { Credentials } from './keys.ts'
import type { Outside } from './outside.ts'
import { textIn } from './search.ts'

type Files = Pick<Outside, 'env' | 'home' | 'readSecret'>

/**
 * The file of the EC2 tools of 2008, which AWS_CREDENTIAL_FILE names: lines of `AWSAccessKeyId=…` and `AWSSecretKey=…`.
 *
 * @throws CliError 255 where the file is not there, or the secret is not in it
 */
export function fromEc2File({ env, home, readSecret }: Files): Credentials | undefined {
  const named = env('AWS_CREDENTIAL_FILE')
  if (named === undefined) return undefined
  const path = expandHome(named, home() ?? '~')
  const content = readSecret(path)
  if ('problem' in content) throw new CliError('general', `The specified config file (${path}) could not be found.`)
  const pairs = pairsIn(Buffer.from(content.bytes).toString('utf8'))
  const id = pairs.get('AWSAccessKeyId')
  if (id === undefined) return undefined
  const secret = pairs.get('AWSSecretKey')
  if (secret === undefined)
    throw new CliError('general', repr('AWSSecretKey'), { hint: `That line is missing in ${path}.` })
  const keys = keysOf(id, secret)
  return async () => keys
}

function pairsIn(text: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>()
  for (const line of text.split(/[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/)) {
    const at = line.indexOf('=')
    if (at !== -1) pairs.set(strip(line.slice(0, at)), strip(line.slice(at + 1)))
  }
  return pairs
}

const strip = (text: string): string => stripEnd(stripStart(text))

/**
 * The `[Credentials]` of boto 2: of the file that BOTO_CONFIG names, else of the first of two usual ones that has them.
 *
 * @throws CliError 255 where a file cannot be parsed, or the secret is not in it
 */
export function fromBotoFile(files: Files): Credentials | undefined {
  const named = files.env('BOTO_CONFIG')
  for (const name of named === undefined ? ['/etc/boto.cfg', '~/.boto'] : [named]) {
    const section = readIni(name, files).get('Credentials')
    const id = section && textIn(section, 'aws_access_key_id')
    if (section === undefined || id === undefined) continue
    const secret = textIn(section, 'aws_secret_access_key')
    if (secret === undefined) throw partial('boto-config', 'aws_secret_access_key')
    const keys = keysOf(id, secret)
    return async () => keys
  }
  return undefined
}

function readIni(name: string, { env, home, readSecret }: Files): Ini {
  const path = expandPath(name, env, home() ?? '~')
  const content = path === '' ? undefined : readSecret(path)
  if (content === undefined || 'problem' in content) return new Map()
  if (!isUtf8(content.bytes)) throw unreadable(path, 'It is not UTF-8.')
  return parseIni(Buffer.from(content.bytes).toString('utf8'), path)
}
