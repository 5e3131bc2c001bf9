import { CliError } from '../errors.ts'
import { wireName } from '../model/names.ts'
import { REPLY_MEMBERS } from '../model/reply.ts'
import type { ReplyShape } from '../model/reply.ts'
import { parseInteger } from '../python/int.ts'
import { readJson } from '../python/json.ts'
import { repr, typeText } from '../python/repr.ts'
import { isJsonMap } from '../value.ts'
import type { Json, JsonMap } from '../value.ts'
import type { Reply } from '../world.ts'

/**
 * The members of a successful reply as the AWS CLI prints them: in model order under their own names, what is unknown or
 * null left out, maps in the order of the reply. A body that is not JSON counts as empty, since the AWS CLI takes it so.
 *
 * @throws CliError `general` where the body is JSON of another kind; the integration exists then.
 */
export function readReply({ body }: Reply): JsonMap {
  const value = jsonOf(body)
  if (value === undefined) return new Map()
  if (!isJsonMap(value)) throw new CliError('general', unreadable('the reply', value))
  return readMembers(value)
}

/** The same of an integration that was found otherwise, under its wire names. */
export function readMembers(value: JsonMap): JsonMap {
  const members = [...REPLY_MEMBERS].map(([name, shape]) => [name, value.get(wireName(name)), shape] as const)
  return new Map(
    members.flatMap(([name, member, shape]) =>
      member === undefined || member === null ? [] : [[name, readMember(name, member, shape)] as const],
    ),
  )
}

/** The text of a body as JSON; `undefined` where it is none. */
export function jsonOf(body: Uint8Array): Json | undefined {
  try {
    return readJson(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body))
  } catch {
    return undefined
  }
}

function readMember(name: string, value: Json, shape: ReplyShape): Json {
  switch (shape.kind) {
    case 'text':
      return value
    case 'boolean':
      return typeof value === 'string' ? value.toLowerCase() === 'true' : Boolean(value)
    case 'integer':
      return readInteger(name, value)
    case 'map':
      return readMap(name, value, shape.of)
    case 'structure':
      return readStructure(name, value, shape.members)
  }
}

/** As Python's `int()` makes one of what came. */
function readInteger(name: string, value: Json): Json {
  if (typeof value === 'bigint') return value
  if (typeof value === 'boolean') return BigInt(value)
  if (typeof value === 'string') return parseInteger(value)
  if (typeof value === 'number' && Number.isFinite(value)) return BigInt(Math.trunc(value))
  throw new CliError('general', unreadable(name, value))
}

function readMap(name: string, value: Json, of: ReplyShape): Json {
  if (!isJsonMap(value)) throw new CliError('general', unreadable(name, value))
  return new Map([...value].map(([key, inner]) => [key, inner === null ? null : readMember(name, inner, of)]))
}

function readStructure(
  name: string,
  value: Json,
  members: Readonly<Record<string, { readonly shape: ReplyShape }>>,
): Json {
  if (!isJsonMap(value)) throw new CliError('general', unreadable(name, value))
  return new Map(
    Object.entries(members).flatMap(([key, { shape }]) => {
      const inner = value.get(wireName(key))
      return inner === undefined || inner === null ? [] : [[key, readMember(key, inner, shape)] as const]
    }),
  )
}

function unreadable(what: string, value: Json): string {
  const shown = [...repr(value)].slice(0, 200).join('')
  return `The integration was created, but ${what} is of a type that cannot be read: ${typeText(value)} ${shown}`
}
