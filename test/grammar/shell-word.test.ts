import { describe, expect, test } from 'vitest'
import { canStand, detectShell, harmless, jsonWord, wordFor } from '../../src/grammar/shell-word.ts'
import type { Shell } from '../../src/grammar/shell-word.ts'

const MACHINE = String.raw`C:\Program Files\WindowsPowerShell\Modules;C:\Windows\system32\WindowsPowerShell\v1.0\Modules`
const USER = String.raw`C:\Users\ann\Documents\WindowsPowerShell\Modules`

test.each<[string, string, Readonly<Record<string, string>>, Shell]>([
  ['Linux', 'linux', { SHELL: '/bin/bash' }, 'posix'],
  [
    'PowerShell on Linux',
    'linux',
    { SHELL: '/bin/bash', PSModulePath: '/opt/microsoft/powershell/7/Modules' },
    'powershell',
  ],
  ['cmd.exe', 'win32', { PROMPT: '$P$G', PSModulePath: MACHINE }, 'cmd'],
  ['cmd.exe without PowerShell', 'win32', {}, 'cmd'],
  ['PowerShell', 'win32', { PSModulePath: `${USER};${MACHINE}` }, 'powershell'],
  ['a semicolon too many', 'win32', { PSModulePath: `${MACHINE};` }, 'cmd'],
  ['Git Bash', 'win32', { MSYSTEM: 'MINGW64', PSModulePath: `${USER};${MACHINE}` }, 'posix'],
])('%s', (_, platform, env, shell) => {
  expect(detectShell((name) => env[name], platform)).toBe(shell)
})

describe('words', () => {
  test.each<[string, string, string, string]>([
    ['GET', 'GET', 'GET', 'GET'],
    ['--flag', '--flag', '--flag', '--flag'],
    ['GET /a', "'GET /a'", "'GET /a'", '"GET /a"'],
    ['$default', "'$default'", "'$default'", '"$default"'],
    ["it's", `'it'\\''s'`, "'it''s'", `"it's"`],
    ['it’s', "'it’s'", "'it’’s'", '"it’s"'],
    ['a\\', `'a\\'`, `'a\\'`, `"a\\\\"`],
    ['', "''", "''", '""'],
    ['1.0', '1.0', "'1.0'", '1.0'],
    ['{"a":1}', `'{"a":1}'`, `'{\\"a\\":1}'`, `"{\\"a\\":1}"`],
  ])('%j', (text, posix, powershell, cmd) => {
    expect((['posix', 'powershell', 'cmd'] as const).map((shell) => wordFor(text, shell))).toEqual([
      posix,
      powershell,
      cmd,
    ])
  })
})

test.each<[string, boolean, boolean, boolean]>([
  ["it's", true, true, true],
  ['"', true, false, false],
  ['100%', true, true, false],
  ['a\\', true, false, true],
  ['a\nb', false, false, false],
  ['\ud83d', false, false, false],
  ['\u202e', false, false, false],
  ['é😀', true, true, true],
])('whether %j can stand', (text, posix, powershell, cmd) => {
  expect((['posix', 'powershell', 'cmd'] as const).map((shell) => canStand(text, shell))).toEqual([
    posix,
    powershell,
    cmd,
  ])
})

test('JSON says by number what would be obeyed', () => {
  const json = JSON.stringify({ a: '"\\\n%\u009b' })

  expect(jsonWord(json, 'posix')).toBe(String.raw`'{"a":"\"\\\n%\u009b"}'`)
  expect(jsonWord(json, 'powershell')).toBe(String.raw`'{ \"a\":\"\u0022\u005c\n%\u009b\"}'`)
  expect(jsonWord(json, 'cmd')).toBe(String.raw`"{\"a\":\"\u0022\u005c\n\u0025\u009b\"}"`)
})

test('what is shown is not obeyed, and lines stay lines', () => {
  expect(harmless('a\u001b[2J\r\nb\u202e\t')).toBe('a\\u001b[2J\\u000d\nb\\u202e\t')
})
