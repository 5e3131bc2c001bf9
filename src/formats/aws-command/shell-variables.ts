import type { Shell } from '../../grammar/shell-word.ts'
import type { Reference } from '../../value.ts'
import { upperCase } from '../references/name.ts'
import type { Marks } from './marks.ts'

/** A reference as the shell has it. */
export function variableOf({ name }: Reference, shell: Shell): string {
  const variable = upperCase(name)
  if (shell === 'cmd') return `%${variable}%`
  return shell === 'posix' ? `\${${variable}}` : `\${env:${variable}}`
}

/** What tells, before the first command, of a variable that is not set. Of a shell that can stop there, it stops it. */
export function declarationOf({ name, text }: Reference, shell: Shell): string {
  const variable = upperCase(name)
  // Of the text only what no shell takes for anything else.
  const says = `is not set: it stands for ${text.replace(/[^\w .,:/@[\]-]+/g, ' ').trim()}`
  switch (shell) {
    case 'posix':
      return `: "\${${variable}:?${says}}"`
    case 'powershell':
      return `if (-not \${env:${variable}}) { throw '${variable} ${says}' }`
    case 'cmd':
      return `if not defined ${variable} echo ${variable} ${says} 1>&2`
  }
}

/** What keeps cmd.exe from a command: to stop there would close the window of who types it. */
export function guardOf(references: readonly Reference[], shell: Shell): string {
  if (shell !== 'cmd' || references.length === 0) return ''
  return `${references.map(({ name }) => `if defined ${upperCase(name)} `).join('')}^\n`
}

/** A command with variables in the place of marks. These stand in quotes, which the variables must not be in. */
export function withVariables(command: string, marks: Marks<Reference>, shell: Shell): string {
  if (!marks.has(command)) return command
  const put = (text: string): string =>
    marks
      .parts(text)
      .map((part) => (typeof part === 'string' ? part : variableOf(part, shell)))
      .join('')
  switch (shell) {
    case 'cmd':
      return put(command)
    case 'powershell':
      // In single quotes nothing is a variable, so the whole word goes into double ones.
      return command.replace(/'([^'‘’‚‛]*(?:['‘’‚‛]{2}[^'‘’‚‛]*)*)'/g, (word, inner: string) =>
        marks.has(inner) ? `"${doubled(inner.replace(/['‘’‚‛](['‘’‚‛])/g, '$1'), marks, shell)}"` : word,
      )
    case 'posix':
      // A single quote beside a mark opens or closes the quotes around it, since none can stand within.
      return command.replace(
        new RegExp(`('?)(${marks.source})('?)`, 'g'),
        (_, opens: string, found: string, closes: string) =>
          `${opens === '' ? "'" : ''}"${put(found)}"${closes === '' ? "'" : ''}`,
      )
  }
}

/** Curly quotes are quotes to PowerShell too. */
function doubled(text: string, marks: Marks<Reference>, shell: Shell): string {
  return marks
    .parts(text)
    .map((part) => (typeof part === 'string' ? part.replace(/[`$"“”„]/g, '`$&') : variableOf(part, shell)))
    .join('')
}
