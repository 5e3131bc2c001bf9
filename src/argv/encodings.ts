import { isAscii, isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'
import { CliError } from '../errors.ts'

/**
 * Decodes a text file. Encodings are named as Python names them; of those only that `TextDecoder` does not know, or
 * reads otherwise, are decoded here.
 *
 * @returns `undefined` where the bytes are not in that encoding.
 * @throws CliError 255 for an encoding nobody knows, in the AWS CLI's words.
 */
export function decode(bytes: Uint8Array, encoding: string): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const name = encoding.toLowerCase().replace(/[ _]/g, '-')
  switch (name) {
    case 'utf-8':
    case 'utf8':
    case 'u8':
      return isUtf8(buffer) ? buffer.toString('utf8') : undefined
    case 'utf-8-sig':
      return isUtf8(buffer) ? buffer.toString('utf8').replace(/^\ufeff/, '') : undefined
    case 'ascii':
    case 'us-ascii':
    case '646':
      return isAscii(buffer) ? buffer.toString('latin1') : undefined
    case 'latin-1':
    case 'latin1':
    case 'iso-8859-1':
    case 'iso8859-1':
    case 'l1':
      return buffer.toString('latin1')
    case 'utf-16':
    case 'u16':
      return decodeWide(buffer, 2, undefined)
    case 'utf-32':
    case 'u32':
      return decodeWide(buffer, 4, undefined)
    case 'utf-32-le':
    case 'utf-32-be':
      return decodeWide(buffer, 4, name.endsWith('be'))
    default:
      return decodeOther(buffer, name, encoding)
  }
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
  const decoder = decoderFor([name, name.replace(/^cp(?=\d)/, 'windows-'), name.replace(/^iso8859/, 'iso-8859')])
  if (decoder === undefined) throw new CliError('general', `unknown encoding: ${encoding}`)
  try {
    return decoder.decode(buffer)
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
