import { OBEYED, unitEscape } from './harmless.ts'
import { shellWord } from './shell-quote.ts'

export { harmless } from './harmless.ts'

/** The shells that a command can be pasted into. */
export type Shell = 'posix' | 'powershell' | 'cmd'

/** What goes on with a command on the next line. */
export const CONTINUATION = { posix: '\\', powershell: '`', cmd: '^' } as const satisfies Record<Shell, string>

/**
 * The shell that probably runs this program. On Windows each PowerShell puts a folder of the user before the two of the
 * machine in PSModulePath; cmd.exe has the two alone. Elsewhere nobody but PowerShell sets it. Git Bash tells its name.
 */
export function detectShell(env: (name: string) => string | undefined, platform: string): Shell {
  const modules = env('PSModulePath')
  if (platform !== 'win32') return modules === undefined ? 'posix' : 'powershell'
  if (env('MSYSTEM') !== undefined || env('SHELL') !== undefined) return 'posix'
  return modules !== undefined && modules.split(';').filter((path) => path !== '').length > 2 ? 'powershell' : 'cmd'
}

/**
 * Whether a text can be one word of the shell as it stands, whatever the version. Not so:
 *
 * - what a terminal would obey, and half of a surrogate pair, which is no Unicode
 * - for PowerShell, double quotes, and a backslash at the end. Up to 7.2 it passes neither on to a program rightly
 * - for cmd.exe, percent signs, for which there is no escape on a line that is typed; and double quotes, which programs
 *   and cmd.exe itself pair up in different ways
 */
export function canStand(text: string, shell: Shell): boolean {
  if (OBEYED.test(text) || !text.isWellFormed()) return false
  if (shell === 'powershell') return !/"|\\$/.test(text)
  return shell === 'posix' || !/["%]/.test(text)
}

/** A text as one word of the shell, in quotes where it needs them; it is one that can stand, or made of `jsonWord`'s JSON. */
export function wordFor(text: string, shell: Shell): string {
  switch (shell) {
    case 'posix':
      return shellWord(text)
    case 'powershell':
      if (/^(?:--)?[A-Za-z][\w.:/-]*$|^[0-9]+$/.test(text)) return text
      // Curly quotes are quotes there too.
      return `'${text.replaceAll('"', '\\"').replace(/['‘’‚‛]/g, '$&$&')}'`
    case 'cmd':
      if (/^[\w.:/-]+$/.test(text)) return text
      // Programs take backslashes before a quote for escapes, and no others.
      return `"${text.replaceAll('"', '\\"').replace(/\\+$/, '$&$&')}"`
  }
}

/**
 * One word for a JSON text with an object in it. JSON can say each character by its number, so whatever a shell, or a
 * terminal, would take for something else can be said to all of them.
 *
 * For Windows no quote stands within a text, so that those that remain come in pairs, and no backslash before a quote.
 * And there is a blank behind the first brace: Windows PowerShell looks for one outside of quotes, all of which it
 * counts, to see whether the word needs quotes around it.
 */
export function jsonWord(json: string, shell: Shell): string {
  const shown = json.replace(new RegExp(OBEYED.source, 'g'), unitEscape)
  if (shell === 'posix') return wordFor(shown, shell)
  const numbered = shown.replace(/\\(["\\])/g, (_, char: string) => unitEscape(char))
  if (shell === 'powershell') return wordFor(numbered.replace(/^\{/, '{ '), shell)
  return wordFor(numbered.replace(/[%&|<>^]/g, unitEscape), shell)
}
