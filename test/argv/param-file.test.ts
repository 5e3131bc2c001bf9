import { describe, expect, test } from 'vitest'
import { fileHint, loadParamFile } from '../../src/argv/param-file.ts'
import { caught } from '../support/caught.ts'
import { fakeWorld } from '../support/fake-world.ts'
import type { Told } from '../support/fake-world.ts'

const load = (value: string, told: Told = {}): string | Uint8Array => loadParamFile(value, fakeWorld(told).world)

const bytes = (...codes: number[]): Uint8Array => Uint8Array.from(codes)

describe('stands for itself', () => {
  test.each([
    ['a plain text', 'x'],
    ['nothing', ''],
    ['a dash', '-'],
    ['a blank before', ' file://x'],
    ['capitals', 'FILE://x'],
    ['one slash', 'file:/x'],
    ['no slash', 'file:x'],
    ['what is not fetched', 'https://x'],
    ['what is not fetched either', 'http://x'],
    ['another scheme', 'files://x'],
    ['a line before', '\nfile://x'],
  ])('%s: %j', (_, value) => {
    expect(load(value, { files: { x: 'content', '-': 'content', '': 'content' } })).toBe(value)
  })
})

describe('the text of a file', () => {
  test.each<[name: string, content: string | Uint8Array, text: string]>([
    ['as it is', 'a b', 'a b'],
    ['with blanks around', ' \ta\n\n', ' \ta\n\n'],
    ['of nothing', '', ''],
    ['with line ends of Windows', 'a\r\nb\r\n', 'a\nb\n'],
    ['with line ends of old', 'a\rb\r', 'a\nb\n'],
    ['with all of them', '\r\r\n\n\r', '\n\n\n\n'],
    ['with a byte order mark, which stays', '\ufeffa', '\ufeffa'],
    ['beyond the first plane', '😀', '😀'],
    ['that looks like a file', 'file://x', 'file://x'],
    ['with NUL', bytes(0, 0x61), '\0a'],
  ])('%s', (_, content, text) => {
    expect(load('file://x', { files: { x: content } })).toBe(text)
  })

  test.each<[encoding: string, content: Uint8Array, text: string]>([
    ['utf-8-sig', bytes(0xef, 0xbb, 0xbf, 0x61), 'a'],
    ['latin-1', bytes(0xe9, 0x0d, 0x0a), 'é\n'],
    ['UTF-16', bytes(0xff, 0xfe, 0x61, 0, 0x0d, 0, 0x0a, 0), 'a\n'],
    ['cp1252', bytes(0x80), '€'],
  ])('in another encoding: %s', (encoding, content, text) => {
    expect(load('file://x', { files: { x: content }, env: { AWS_CLI_FILE_ENCODING: encoding } })).toBe(text)
  })
})

test.each<[name: string, content: Uint8Array]>([
  ['no text', bytes(0xff, 0, 0x0d, 0x0a)],
  ['nothing', bytes()],
  ['text', Buffer.from('é\r\n')],
])('the bytes of a file stay what they are: %s', (_, content) => {
  const read = load('fileb://x', { files: { x: content }, env: { AWS_CLI_FILE_ENCODING: 'nope' } })

  expect(read).toBeInstanceOf(Uint8Array)
  expect(Buffer.from(read)).toEqual(Buffer.from(content))
})

/** First `~`, then `$`: the other way round than in the names of configuration files. */
describe('the path', () => {
  const told: Told = {
    home: '/home/u/',
    users: { ann: '/home/ann' },
    env: { V: 'v', W: '$V', T: '~', E: '', 'x y': 'z' },
  }

  test.each<[name: string, path: string, is: string]>([
    ['relative', 'a/b', 'a/b'],
    ['absolute', '/a/b', '/a/b'],
    ['with blanks', ' a b ', ' a b '],
    ['with an encoded character, which it is not', 'a%20b', 'a%20b'],
    ['with what elsewhere is a pattern', '*.json', '*.json'],
    ['the home directory', '~/a', '/home/u/a'],
    ['the home directory itself', '~', '/home/u'],
    ['the home directory of another', '~ann/a', '/home/ann/a'],
    ['of another whom nobody knows', '~bob/a', '~bob/a'],
    ['a tilde further on', 'a/~/b', 'a/~/b'],
    ['a variable', '$V/a', 'v/a'],
    ['a variable in braces', '/a${V}b', '/avb'],
    ['a variable of any name in braces', '${x y}', 'z'],
    ['an empty variable', 'a$E/b', 'a/b'],
    ['a variable that is not set', '$NOPE/${NOPE}', '$NOPE/${NOPE}'],
    ['braces that are not closed', '${V', '${V'],
    ['what comes out of a variable: another', '$W', '$V'],
    ['what comes out of a variable: a tilde', '$T/a', '~/a'],
    ['a variable behind a tilde', '~/$V', '/home/u/v'],
    ['a variable in a user’s name, which is not looked at', '~$V/a', '~v/a'],
    ['a dash, which is the name of a file', '-', './-'],
  ])('%s: %s', (_, path, is) => {
    expect(load(`file://${path}`, { ...told, files: { [is]: 'content' }, stdin: 'input' })).toBe('content')
  })

  test.each(['/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'])('of standard input: %s', (path) => {
    expect(load(`file://${path}`, { stdin: 'input\r\n' })).toBe('input\n')
    expect(load(`fileb://${path}`, { stdin: 'input\r\n' })).toEqual(Buffer.from('input\r\n'))
  })
})

describe('what cannot be read', () => {
  test.each<[value: string, told: Told, problem: string]>([
    ['file://nope.txt', {}, "[Errno 2] No such file or directory: 'nope.txt'"],
    ['fileb://nope.txt', {}, "[Errno 2] No such file or directory: 'nope.txt'"],
    ['file://', {}, "[Errno 2] No such file or directory: ''"],
    ['file://-', {}, "[Errno 2] No such file or directory: '-'"],
    ["file://it's", {}, `[Errno 2] No such file or directory: "it's"`],
    ['file://a\nb', {}, "[Errno 2] No such file or directory: 'a\\nb'"],
    ['file://~/$V', { env: { V: 'é' } }, "[Errno 2] No such file or directory: '/home/me/é'"],
    ['file://d', { files: { 'd/x': '' } }, "[Errno 21] Is a directory: 'd'"],
    ['file://x/y', { files: { x: '' } }, "[Errno 20] Not a directory: 'x/y'"],
    ['file://x', { broken: { x: 'EACCES' } }, "[Errno 13] Permission denied: 'x'"],
    ['file://x', { broken: { x: 'ENAMETOOLONG' } }, "[Errno 36] File name too long: 'x'"],
    ['file://x', { broken: { x: 'ELOOP' } }, "[Errno 40] Too many levels of symbolic links: 'x'"],
    ['file://x', { broken: { x: 'ENXIO' } }, "[Errno 6] No such device or address: 'x'"],
    ['file:///dev/stdin', { broken: { '-': 'EISDIR' } }, "[Errno 21] Is a directory: '/dev/stdin'"],
  ])('%j: %j', (value, told, problem) => {
    expect(caught(() => load(value, told))).toEqual({
      fault: 'param',
      message: `Unable to load paramfile ${value}: ${problem}`,
    })
  })

  test.each<[name: string, path: string, content: Uint8Array, encoding: string | undefined]>([
    ['bytes that are no text', '~/x', bytes(0xff), undefined],
    ['half a character', '~/x', bytes(0xc3), undefined],
    ['text in another encoding than was said', '$HOME/x', Buffer.from('é'), 'ascii'],
  ])('as text: %s', (_, path, content, encoding) => {
    const env = { HOME: '/home/me', ...(encoding !== undefined && { AWS_CLI_FILE_ENCODING: encoding }) }

    expect(caught(() => load(`file://${path}`, { files: { '/home/me/x': content }, env }))).toEqual({
      fault: 'param',
      message:
        'Unable to load paramfile (/home/me/x), text contents could not be decoded.  If this is a binary file, please use the fileb:// prefix instead of the file:// prefix.',
    })
  })

  test.each(['nope', ''])('an encoding nobody knows: %j', (encoding) => {
    const env = { AWS_CLI_FILE_ENCODING: encoding }

    expect(caught(() => load('file://x', { files: { x: 'a' }, env }))).toEqual({
      fault: 'general',
      message: `unknown encoding: ${encoding}`,
    })
    expect(caught(() => load('file://y', { files: { x: 'a' }, env }))).toMatchObject({ fault: 'param' })
  })
})

describe('a hint', () => {
  test.each<[name: string, value: string, hint: string | undefined]>([
    ['to the file where a slash is missing', 'file://tmp/x', 'there is file:///tmp/x'],
    ['to the file where there is one too many', 'file:///x.json', 'there is file://x.json'],
    ['with the prefix that was used', 'fileb://tmp/x', 'there is fileb:///tmp/x'],
    ['not to a folder', 'file://tmp', undefined],
    ['not to standard input', 'file:///-', undefined],
    ['not where there is nothing', 'file://nope', undefined],
  ])('%s', (_, value, hint) => {
    expect(caught(() => load(value, { files: { '/tmp/x': '', 'x.json': '' }, stdin: '' })).hint).toBe(hint)
  })

  test.each<[name: string, text: string, hint: string | undefined]>([
    ['a file', 'x.json', 'x.json is a file: to read it, write file://x.json'],
    ['a file with a path', '/tmp/x', '/tmp/x is a file: to read it, write file:///tmp/x'],
    ['no file', 'nope.json', undefined],
    ['a folder', '/tmp', undefined],
    ['nothing', '', undefined],
    ['a dash', '-', undefined],
    ['lines', 'a\nb', undefined],
  ])('where a name stands in the place of the content: %s', (_, text, hint) => {
    const files = { 'x.json': '', '/tmp/x': '', 'a\nb': '', '': '' }

    expect(fileHint(text, fakeWorld({ files, stdin: '' }).world)).toBe(hint)
  })
})
