import type { Shell } from '../../grammar/shell-word.ts'
import { PROGRAM_NAME } from './call.ts'

/** A text as the readers of shells want it; each character stands where it stood, counted without carriage returns. */
export interface Prepared {
  readonly text: string
  readonly shell: Shell
}

const FENCE = /^[ \t]{0,12}(?:```|~~~)/
/** What terminals show before a command: `$ `, `[me@host ~]$ `, `PS C:\> `. */
const PROMPT = new RegExp(
  '^([ \\t]*(?:(?:\\[[^\\]\\n]{1,80}\\]|[\\w.@:~/-]{1,80})?[$%>]|PS [^>\\n]{0,200}>|[A-Za-z]:\\\\[^>\\n]{0,200}>)[ \\t]+)' +
    `(?=(?:[A-Za-z_]\\w*=\\S*[ \\t]+|sudo[ \\t]+)*(?:${PROGRAM_NAME}|docker|podman|nerdctl|finch)[ \\t])`,
  'gm',
)
/** And before the lines with which it goes on. */
const SECOND_PROMPT = /(?<=[\\`^]\n)([ \t]*>{1,2}[ \t])/g

/** Takes away what stands around commands where they were copied, and tells which shell they are for. */
export function prepare(script: string): Prepared {
  const plain = script.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
  const text = fenced(plain)
    .replace(PROMPT, (_, prompt: string) => ' '.repeat(prompt.length))
    .replace(SECOND_PROMPT, (_, prompt: string) => ' '.repeat(prompt.length))
  return { text, shell: shellOf(plain) }
}

/** In a text of Markdown, the lines between fences. */
function fenced(text: string): string {
  const lines = text.split('\n')
  if (!lines.some((line) => FENCE.test(line))) return text
  let inside = false
  return lines
    .map((line) => {
      const isFence = FENCE.test(line)
      if (isFence) inside = !inside
      return isFence || !inside ? ' '.repeat(line.length) : line
    })
    .join('\n')
}

/** What goes on to the next line, and with which sign. */
const CONTINUED = /[ \t]([\\`^])\n/g
const PROGRAM = new RegExp(`(?:^|[^\\w-])(?:${PROGRAM_NAME}|aws-cli|docker|podman|nerdctl|finch)["']?[ \\t]`)
const SHELLS: Readonly<Record<string, Shell>> = { '\\': 'posix', '`': 'powershell', '^': 'cmd' }
const OF_POWERSHELL = /\$PSNativeCommandArgumentPassing\b|\$\{?env:\w|^[ \t]*PS [^>\n]{0,200}>/im
const OF_CMD = /^[ \t]*@?(?:echo off|set "?\w{1,80}=|rem )|[ "=]%[A-Za-z_]\w{0,80}%/im

function shellOf(text: string): Shell {
  if (text.startsWith('#!')) return 'posix'
  const told = SHELLS[continuationOf(text) ?? '']
  if (told !== undefined) return told
  if (OF_POWERSHELL.test(text)) return 'powershell'
  return OF_CMD.test(text) ? 'cmd' : 'posix'
}

/** The sign with which a line of the program goes on. */
function continuationOf(text: string): string | undefined {
  for (const { 1: sign, index } of text.matchAll(CONTINUED)) {
    const line = text.slice(text.lastIndexOf('\n', index) + 1, index + 1)
    if (PROGRAM.test(line)) return sign
  }
  return undefined
}
