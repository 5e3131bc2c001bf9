import { CliError } from '../errors.ts'
import { osErrorText } from '../python/os-error.ts'
import { expandHome, expandVariables } from '../python/path.ts'
import { repr } from '../python/repr.ts'
import type { FileContent, World } from '../world.ts'
import { decode } from './encodings.ts'

const PREFIX = /^file(b?):\/\//

/** Other names of standard input. Opening one of them anew fails where it is a socket, so it is read as `-`. */
const STDIN = ['/dev/stdin', '/dev/fd/0', '/proc/self/fd/0']

/** What `file://…` or `fileb://…` stands for: text, or bytes. Anything else stands for itself. */
export function loadParamFile(value: string, world: World): string | Uint8Array {
  const match = PREFIX.exec(value)
  if (match === null) return value
  const path = expandVariables(expandHome(value.slice(match[0].length), world.home), world.env)
  const content = read(path, world)
  if ('problem' in content) {
    const { number, code } = content.problem
    const message = `Unable to load paramfile ${value}: [Errno ${number}] ${osErrorText(code)}: ${repr(path)}`
    throw new CliError('param', message, missingHint(match[0], path, world))
  }
  if (match[1] === 'b') return content.bytes
  const text = decode(content.bytes, world.env('AWS_CLI_FILE_ENCODING') ?? 'utf-8')
  if (text === undefined)
    throw new CliError(
      'param',
      `Unable to load paramfile (${path}), text contents could not be decoded.  If this is a binary file, please use the fileb:// prefix instead of the file:// prefix.`,
    )
  return text.replace(/\r\n?/g, '\n')
}

/** What to say to one who wrote a file's name where its content is wanted. */
export function fileHint(text: string, world: World): string | undefined {
  return isFile(text, world) ? `${text} is a file: to read it, write file://${text}` : undefined
}

function isFile(path: string, world: World): boolean {
  // A device is not opened for a hint: it may have no end.
  if (/^\/(?:dev|proc|sys)\//.test(path)) return false
  return path !== '' && !path.includes('\n') && path !== '-' && 'bytes' in world.readFile(path)
}

/** A bare dash is the name of a file here; to the world it is standard input. */
function read(path: string, world: World): FileContent {
  return world.readFile(STDIN.includes(path) ? '-' : path === '-' ? './-' : path)
}

/** The mistake people make is the number of slashes. */
function missingHint(prefix: string, path: string, world: World): { readonly hint?: string } {
  const other = path.startsWith('/') ? path.slice(1) : `/${path}`
  return isFile(other, world) ? { hint: `there is ${prefix}${other}` } : {}
}
