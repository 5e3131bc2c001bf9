import { isAscii, isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'
import { CliError } from '../errors.ts'

/** Python's names for what `TextDecoder` calls otherwise, without punctuation. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['cp932', 'shift_jis'],
  ['shiftjis', 'shift_jis'],
  ['sjis', 'shift_jis'],
  ['cp936', 'gbk'],
  ['cp949', 'euc-kr'],
  ['euckr', 'euc-kr'],
  ['uhc', 'euc-kr'],
  ['cp950', 'big5'],
  ['eucjp', 'euc-jp'],
  ['ujis', 'euc-jp'],
  ['iso2022jp', 'iso-2022-jp'],
  ['latin9', 'iso-8859-15'],
  ['macroman', 'macintosh'],
  ['maccyrillic', 'x-mac-cyrillic'],
])

/** What Windows has in the place of the control characters from 0x80 on. Five places are empty. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** What Node's tables have no character for they give as a control character or a private one; Python refuses it. */
const INVENTED = /[\x80-\x9f\ue000-\uf8ff]/

/** Encodings that do have such characters. */
const HAVE_SUCH = /^(?:iso-8859|gb18030|macintosh|x-mac)/

/**
 * Decodes a text file. Encodings are named as Python names them, in any case and with any punctuation; of those only
 * that `TextDecoder` does not know, or reads otherwise, are decoded here.
 *
 * @returns `undefined` where the bytes are not in that encoding.
 * @throws CliError 255 for an encoding nobody knows, in the AWS CLI's words.
 */
export function decode(bytes: Uint8Array, encoding: string): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const name = encoding.toLowerCase().replace(/[^a-z0-9]/g, '')
  switch (name) {
    case 'utf8':
    case 'utf':
    case 'u8':
    case 'cp65001':
      return isUtf8(buffer) ? buffer.toString('utf8') : undefined
    case 'utf8sig':
      return isUtf8(buffer) ? buffer.toString('utf8').replace(/^\ufeff/, '') : undefined
    case 'ascii':
    case 'usascii':
    case 'us':
    case '646':
    case 'ansix341968':
      return isAscii(buffer) ? buffer.toString('latin1') : undefined
    case 'latin1':
    case 'latin':
    case 'l1':
    case 'iso88591':
    case 'iso8859':
      return buffer.toString('latin1')
    case 'cp1252':
    case 'windows1252':
    case '1252':
      return decodeWindows1252(buffer)
    default:
      return /^u(?:tf)?(?:16|32)(?:le|be)?$/.test(name)
        ? decodeUnicode(buffer, name)
        : decodeOther(buffer, name, encoding)
  }
}

/** Node's own decoder takes this one for Latin-1. */
function decodeWindows1252(buffer: Buffer): string | undefined {
  const text = buffer.toString('latin1')
  if (/[\x81\x8d\x8f\x90\x9d]/.test(text)) return undefined
  return text.replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252.charAt(char.charCodeAt(0) - 0x80))
}

function decodeUnicode(buffer: Buffer, name: string): string | undefined {
  const width = name.includes('16') ? 2 : 4
  return decodeWide(buffer, width, /[lb]e$/.test(name) ? name.endsWith('be') : undefined)
}

/** UTF-16 or UTF-32 in the byte order that a mark tells, which is dropped; without one little-endian. */
function decodeWide(buffer: Buffer, width: 2 | 4, big: boolean | undefined): string | undefined {
  if (buffer.length % width !== 0) return undefined
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength)
  const unit = (at: number, little: boolean): number =>
    width === 2 ? view.getUint16(at, little) : view.getUint32(at, little)
  const marked = big === undefined && buffer.length > 0
  const bigMark = marked && unit(0, false) === 0xfeff
  const littleMark = marked && unit(0, true) === 0xfeff
  const little = big === undefined ? !bigMark : !big
  let text = ''
  for (let at = bigMark || littleMark ? width : 0; at < buffer.length; at += width) {
    const point = unit(at, little)
    if (point > 0x10ffff || (width === 4 && point >= 0xd800 && point <= 0xdfff)) return undefined
    text += width === 2 ? String.fromCharCode(point) : String.fromCodePoint(point)
  }
  return text.isWellFormed() ? text : undefined
}

function decodeOther(buffer: Buffer, name: string, encoding: string): string | undefined {
  const decoder = decoderFor([
    LABELS.get(name) ?? encoding.replace(/[ _]/g, '-'),
    name.replace(/^cp(?=\d)/, 'windows-'),
    name.replace(/^iso8859/, 'iso-8859-'),
  ])
  if (decoder === undefined) throw new CliError('general', `unknown encoding: ${encoding}`)
  // What the Web takes for Windows-1252 is Latin-1 to Python, under all names that are left here.
  if (decoder.encoding === 'windows-1252') return buffer.toString('latin1')
  try {
    const text = decoder.decode(buffer)
    return INVENTED.test(text) && !HAVE_SUCH.test(decoder.encoding) ? undefined : text
  } catch {
    return undefined
  }
}

function decoderFor(labels: readonly string[]): TextDecoder | undefined {
  for (const label of labels)
    try {
      return new TextDecoder(label, { fatal: true, ignoreBOM: true })
    } catch {
      // This label is not known; the next one may be.
    }
  return undefined
}

/** The encoding of JSON bytes: told by a byte order mark, else by where the zeros of the first characters stand. */
export function jsonEncoding(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8-sig'
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32' : 'utf-16'
  if (a === 0xfe && b === 0xff) return 'utf-16'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32'
  if (bytes.length >= 4) {
    if (a === 0) return b === 0 ? 'utf-32-be' : 'utf-16-be'
    if (b === 0) return c === 0 && d === 0 ? 'utf-32-le' : 'utf-16-le'
  } else if (bytes.length === 2) {
    if (a === 0) return 'utf-16-be'
    if (b === 0) return 'utf-16-le'
  }
  return 'utf-8'
}
