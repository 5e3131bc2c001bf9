import { describe, expect, test } from 'vitest'
import { decode, jsonEncoding } from '../../src/argv/encodings.ts'
import { caught } from '../support/caught.ts'

const hex = (text: string): Uint8Array => Buffer.from(text.replaceAll(' ', ''), 'hex')

/** The expectations are those of Python's codecs. */
describe('decodes', () => {
  test.each<[encoding: string, bytes: string, is: string]>([
    ['utf-8', '', ''],
    ['utf-8', '61 c3a9 e29c93 f09f9880', 'aé✓😀'],
    ['utf-8', 'efbbbf 61', '\ufeffa'],
    ['utf-8', '00 7f', '\0\x7f'],
    ['utf-8-sig', 'efbbbf 61', 'a'],
    ['utf-8-sig', 'efbbbf efbbbf 61', '\ufeffa'],
    ['utf-8-sig', 'c3a9', 'é'],
    ['ascii', '61 7f', 'a\x7f'],
    ['latin-1', 'e9 80 ff', 'é\x80ÿ'],
    ['latin-1', 'fffe 61', 'ÿþa'],
    ['ibm819', 'fffe 61', 'ÿþa'],
    ['csisolatin1', '80 9f', '\x80\x9f'],
    ['utf-16', 'fffe 6100 3dd8 00de', 'a😀'],
    ['utf-16', 'feff 0061 d83d de00', 'a😀'],
    ['utf-16', 'fffe fffe 6100', '\ufeffa'],
    ['utf-16', '', ''],
    ['utf-16-le', '6100 3dd8 00de', 'a😀'],
    ['utf-16-le', 'fffe 6100', '\ufeffa'],
    ['utf-16-be', '0061 d83d de00', 'a😀'],
    ['utf-16-be', 'feff 0061', '\ufeffa'],
    ['utf-32', 'fffe0000 61000000 00f60100', 'a😀'],
    ['utf-32', '0000feff 00000061 0001f600', 'a😀'],
    ['utf-32-le', '61000000 00f60100', 'a😀'],
    ['utf-32-be', '00000061 0001f600', 'a😀'],
    ['utf-32-be', '0000feff 00000061', '\ufeffa'],
    ['cp1252', '80 93 94 97 9f e9 a0', '€“”—Ÿé\xa0'],
    ['cp1250', '8a e8 f8', 'Ščř'],
    ['cp1251', 'c6 ff b8', 'Жяё'],
    ['iso-8859-2', 'e8 b9', 'čš'],
    ['iso-8859-15', 'a4 e9', '€é'],
    ['koi8-r', 'f6 d1 a3', 'Жяё'],
    ['koi8-u', 'a4', 'є'],
    ['mac-roman', '8e d0', 'é–'],
    ['shift_jis', '93fa 967b 5c b1', '日本\\ｱ'],
    ['cp932', '93fa 8740', '日①'],
    ['euc-jp', 'c6fc cbdc', '日本'],
    ['iso-2022-jp', '1b2442 467c 1b2842 61', '日a'],
    ['gb2312', 'd6d0 cec4', '中文'],
    ['gbk', 'd6d0 8140', '中丂'],
    ['gb18030', 'd6d0 8139ef30', '中㐁'],
    ['big5', 'a4a4 a4e5', '中文'],
    ['euc-kr', 'c7d1 b1db', '한글'],
    ['cp949', 'c7d1', '한'],
    ['iso-8859-2', '85', '\x85'],
    ['gb18030', '81308130', '\x80'],
    ['mac-roman', 'f0', '\uf8ff'],
  ])('%s: %s', (encoding, bytes, is) => {
    expect(decode(hex(bytes), encoding)).toBe(is)
  })

  test('a part of a larger buffer', () => {
    expect(decode(hex('61 fffe 6200 63').subarray(1, 5), 'utf-16')).toBe('b')
    expect(decode(hex('61 e9 62').subarray(1, 2), 'cp1252')).toBe('é')
  })
})

test.each([
  ['utf-16', '6100'],
  ['utf-32', '61000000'],
])('%s without a mark is little-endian; the AWS CLI does not read it', (encoding, bytes) => {
  expect(decode(hex(bytes), encoding)).toBe('a')
})

describe('bytes that are not in the encoding', () => {
  test.each<[encoding: string, bytes: string]>([
    ['utf-8', 'ff'],
    ['utf-8', 'c3'],
    ['utf-8', 'c080'],
    ['utf-8', 'eda080'],
    ['utf-8', 'f4908080'],
    ['utf-8-sig', 'efbbbf ff'],
    ['utf-8-sig', 'fffe'],
    ['ascii', '80'],
    ['utf-16', 'fffe 61'],
    ['utf-16', 'fffe 3dd8'],
    ['utf-16', 'fffe 00de 3dd8'],
    ['utf-16-be', 'd83d'],
    ['utf-32', 'fffe0000 6100'],
    ['utf-32', 'fffe0000 00d80000'],
    ['utf-32-be', '00110000'],
    ['cp1252', '81'],
    ['cp1252', '61 9d'],
    ['shift_jis', '81'],
    ['euc-jp', 'c6'],
    ['gb18030', '81'],
    ['gbk', 'd6ff'],
    ['cp1250', '81'],
    ['cp1253', 'd2'],
    ['euc-jp', '81'],
    ['euc-kr', '8141'],
    ['big5', '815c'],
  ])('%s: %s', (encoding, bytes) => {
    expect(decode(hex(bytes), encoding)).toBeUndefined()
  })
})

describe('names', () => {
  const E_ACUTE: readonly (readonly [bytes: string, names: readonly string[]])[] = [
    ['c3a9', ['UTF-8', 'utf8', 'utf_8', 'UTF 8', 'U8', 'utf', 'cp65001', '-utf--8']],
    ['efbbbf c3a9', ['UTF-8-SIG', 'utf_8_sig', 'utf-8 sig']],
    ['e9', ['latin1', 'Latin_1', 'L1', 'ISO-8859-1', 'iso8859-1', 'iso_8859_1', 'latin', 'cp819', 'ibm819']],
    ['e9', ['cp1252', 'CP1252', '1252', 'windows-1252', 'Windows_1252']],
    ['fffe e900', ['UTF-16', 'utf16', 'utf_16', 'U16']],
    ['e900', ['UTF-16LE', 'utf_16_le', 'utf-16-le']],
    ['00e9', ['UTF-16BE', 'utf_16_be', 'utf-16-be']],
    ['fffe0000 e9000000', ['UTF-32', 'utf32', 'utf_32', 'U32']],
    ['8fabb1', ['EUC-JP', 'eucjp', 'euc_jp', 'ujis']],
  ]

  test.each(E_ACUTE.flatMap(([bytes, names]) => names.map((name) => [name, bytes] as const)))('%j', (name, bytes) => {
    expect(decode(hex(bytes), name)).toBe('é')
  })

  test.each(['ascii', 'US-ASCII', '646', 'us', 'ANSI_X3.4-1968'])('of ASCII: %s', (name) => {
    expect(decode(hex('61'), name)).toBe('a')
    expect(decode(hex('e9'), name)).toBeUndefined()
  })

  test.each([
    ['sjis', '93fa'],
    ['shift-jis', '93fa'],
    ['cp932', '93fa'],
    ['iso2022_jp', '1b2442 467c 1b2842'],
    ['cp936', 'c8d5'],
    ['cp950', 'a4e9'],
    ['GB18030', 'c8d5'],
  ])('of the East: %s', (name, bytes) => {
    expect(decode(hex(bytes), name)).toBe('日')
  })

  test.each(['nope', '', ' ', 'utf-9', 'utf-16-xe', 'rot13', 'base64', 'hex', '__proto__'])('unknown: %j', (name) => {
    expect(caught(() => decode(hex('61'), name))).toEqual({ fault: 'general', message: `unknown encoding: ${name}` })
  })
})

/** The expectations are those of `json.detect_encoding`. */
describe('the encoding of JSON', () => {
  test.each<[name: string, bytes: string, is: string]>([
    ['nothing', '', 'utf-8'],
    ['text', '7b 7d', 'utf-8'],
    ['one byte', '31', 'utf-8'],
    ['three bytes', '7b2020', 'utf-8'],
    ['a mark of UTF-8', 'efbbbf 7b7d', 'utf-8-sig'],
    ['a mark of UTF-16, little', 'fffe 7b00 7d00', 'utf-16'],
    ['a mark of UTF-16, big', 'feff 007b 007d', 'utf-16'],
    ['a mark of UTF-16 alone', 'fffe', 'utf-16'],
    ['a mark of UTF-32, little', 'fffe0000 7b000000', 'utf-32'],
    ['a mark of UTF-32, big', '0000feff 0000007b', 'utf-32'],
    ['a zero in the first place', '007b 007d', 'utf-16-be'],
    ['zeros in the first three', '0000007b 0000007d', 'utf-32-be'],
    ['a zero in the second', '7b00 7d00', 'utf-16-le'],
    ['a zero in the second, a character that ends in one', '7b00 0001', 'utf-16-le'],
    ['zeros behind the first', '7b000000 7d000000', 'utf-32-le'],
    ['two bytes, the first a zero', '0031', 'utf-16-be'],
    ['two bytes, the second a zero', '3100', 'utf-16-le'],
    ['three bytes, the first a zero', '003100', 'utf-8'],
    ['a zero further on', '7b20 0000', 'utf-8'],
  ])('%s', (_, bytes, is) => {
    expect(jsonEncoding(hex(bytes))).toBe(is)
  })

  test.each(['utf-8', 'utf-8-sig', 'utf-16', 'utf-32', 'utf-16-le', 'utf-16-be', 'utf-32-le', 'utf-32-be'])(
    '%s is known',
    (encoding) => {
      expect(decode(hex(''), encoding)).toBe('')
    },
  )
})
