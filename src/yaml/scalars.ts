import { NOT_RESOLVED, defineScalarTag } from 'js-yaml'
import type { ScalarTagDefinition } from 'js-yaml'
import { EQUALS, MERGE, wrong } from './odd.ts'
import type { Read } from './odd.ts'
import { readTimestamp } from './timestamp.ts'

export type Version = '1.1' | '1.2'

/** One type of plain scalar: the texts that have it, the characters these begin with, and how they are read. */
interface Rule {
  readonly tag: string
  readonly pattern: RegExp
  readonly first: string
  readonly read: (text: string) => Read
}

const YAML = 'tag:yaml.org,2002:'
const DIGITS = '0123456789'
/** Python refuses longer decimal integers, since reading them takes quadratic time. */
const MOST_DIGITS = 4300

const BOOL = /^(?:true|True|TRUE|false|False|FALSE)$/
const BOOL_11 = /^(?:y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/
const FLOAT =
  /^(?:[-+]?[0-9][0-9_]*(?:\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[eE][-+]?[0-9]+)|[-+]?\.[0-9_]+(?:[eE][-+][0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/
const FLOAT_11 =
  /^(?:[-+]?[0-9][0-9_]*(?:\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[eE][-+]?[0-9]+|(?::[0-5]?[0-9])+\.[0-9_]*)|\.[0-9_]+(?:[eE][-+][0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/
const INT = /^[-+]?(?:0b[01_]+|0o?[0-7_]+|[0-9_]+|0x[0-9a-fA-F_]+)$/
const INT_11 = /^[-+]?(?:0b[01_]+|0?[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(?::[0-5]?[0-9])+)$/
const NULL = /^(?:~|null|Null|NULL|)$/
const TIMESTAMP =
  /^[0-9]{4}-(?:[0-9]{2}-[0-9]{2}|[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?)$/

/**
 * The types of plain scalars in the order in which they are tried. A text that none fits is a string.
 * Source: the expressions that the AWS CLI's YAML reader uses for documents of either version.
 */
export function plainRules(version: Version): readonly Rule[] {
  const old = version === '1.1'
  return [
    { tag: 'bool', pattern: old ? BOOL_11 : BOOL, first: old ? 'yYnNtTfFoO' : 'tTfF', read: readBool },
    { tag: 'float', pattern: old ? FLOAT_11 : FLOAT, first: `-+${DIGITS}.`, read: (text) => readFloat(text, version) },
    { tag: 'int', pattern: old ? INT_11 : INT, first: `-+${DIGITS}`, read: (text) => readInt(text, version) },
    { tag: 'merge', pattern: /^<<$/, first: '<', read: () => MERGE },
    { tag: 'null', pattern: NULL, first: '~nN', read: () => null },
    { tag: 'timestamp', pattern: TIMESTAMP, first: DIGITS, read: readMoment },
    { tag: 'value', pattern: /^=$/, first: '=', read: () => EQUALS },
  ]
}

/**
 * The scalars of a document of this version, for js-yaml. An explicit tag reads any text: `!!float 1` is 1.0 and
 * `!!bool yes` is true even in YAML 1.2.
 */
export function scalarTags(version: Version): ScalarTagDefinition[] {
  const plain = plainRules(version).map(({ tag, pattern, first, read }) =>
    // js-yaml would itself do what its merge tag asks, in another order than the AWS CLI: so ours has another name.
    defineScalarTag<Read>(tag === 'merge' || tag === 'value' ? `plain:${tag}` : YAML + tag, {
      implicit: true,
      implicitFirstChars: tag === 'null' ? [...first, ''] : [...first],
      resolve: (text, isExplicit) => (isExplicit || pattern.test(text) ? read(text) : NOT_RESOLVED),
      identify: () => false,
    }),
  )
  const text = defineScalarTag<Read>(`${YAML}str`, { resolve: (source) => source, identify: () => false })
  const binary = defineScalarTag<Read>(`${YAML}binary`, { resolve: readBinary, identify: () => false })
  return [text, ...plain, binary, ...NEVER_SCALAR]
}

/** js-yaml takes `!!map` before nothing for an empty map; the AWS CLI refuses it. */
const NEVER_SCALAR = ['map', 'seq', 'set', 'omap', 'pairs'].map((name) =>
  defineScalarTag<Read>(YAML + name, { resolve: () => NOT_RESOLVED, identify: () => false }),
)

function readMoment(text: string): Read {
  return readTimestamp(text) ?? wrong(`${shown(text)} is not a date`)
}

function readBool(text: string): Read {
  const word = text.toLowerCase()
  if (['true', 'yes', 'on', 'y'].includes(word)) return true
  if (['false', 'no', 'off', 'n'].includes(word)) return false
  return wrong(`${shown(text)} is not a boolean`)
}

function readInt(text: string, version: Version): Read {
  const [, sign, digits = ''] = /^([-+]?)(.*)$/s.exec(text.replaceAll('_', '').trim()) ?? []
  const size = sizeOf(digits, version)
  if (size === undefined) return wrong(`${shown(text)} is not an integer`)
  return sign === '-' ? -size : size
}

function sizeOf(digits: string, version: Version): bigint | undefined {
  if (/^0(?:b[01]+|o[0-7]+|x[0-9a-fA-F]+)$/.test(digits)) return BigInt(digits)
  if (version === '1.1' && /^0[0-7]+$/.test(digits)) return BigInt(`0o${digits}`)
  if (version === '1.1' && /^[0-9]+(?::[0-9]+)+$/.test(digits))
    return digits.split(':').reduce((sum, part) => sum * 60n + BigInt(part), 0n)
  return /^[0-9]+$/.test(digits) && digits.length <= MOST_DIGITS ? BigInt(digits) : undefined
}

function readFloat(text: string, version: Version): Read {
  const [, sign, size = ''] = /^([-+]?)(.*)$/s.exec(text.replaceAll('_', '').toLowerCase().trim()) ?? []
  const value = floatOf(size, version)
  if (value === undefined) return wrong(`${shown(text)} is not a number`)
  return sign === '-' ? -value : value
}

function floatOf(size: string, version: Version): number | undefined {
  if (['.inf', 'inf', 'infinity'].includes(size)) return Infinity
  if (size === '.nan' || size === 'nan') return NaN
  if (version === '1.1' && /^[0-9]+(?::[0-9]+)+(?:\.[0-9]*)?$/.test(size))
    return size.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  return /^(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?$/.test(size) ? Number(size) : undefined
}

function readBinary(text: string): Read {
  const letters = base64Letters(text)
  return letters === undefined ? wrong('this is not base64') : Uint8Array.from(Buffer.from(letters, 'base64'))
}

/** Python skips what is not of the alphabet and stops at a padding that fills a group of four. Without one it fails. */
function base64Letters(text: string): string | undefined {
  if (/\P{ASCII}/u.test(text)) return undefined
  let padding = 0
  let letters = ''
  for (const char of text) {
    const filled = letters.length % 4
    if (char !== '=') {
      if (!/[A-Za-z0-9+/]/.test(char)) continue
      letters += char
      padding = 0
    } else if (filled >= 2 && filled + ++padding >= 4) return letters
  }
  return letters.length % 4 === 0 ? letters : undefined
}

const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
