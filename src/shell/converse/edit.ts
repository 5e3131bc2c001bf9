import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The text as the editor left it, or why there is none: it could not be started, or it ended badly. */
export type Edited = { readonly text: string } | { readonly failed: string } | { readonly left: string }

/** The person's editor, with its options. */
export function editorOf(env: Readonly<Record<string, string | undefined>>): string {
  return env['VISUAL'] || env['EDITOR'] || (process.platform === 'win32' ? 'notepad' : 'vi')
}

/**
 * Opens the editor on a file that no one else may read, and waits for its end. It talks to the terminal through standard
 * error, for standard output may be a pipe.
 */
export function edit(editor: string, text: string, suffix: string): Edited {
  const folder = mkdtempSync(join(tmpdir(), 'apigw-edit-'))
  const file = join(folder, `text${suffix.replace(/[^\w.-]/g, '')}`)
  try {
    writeFileSync(file, text, { mode: 0o600 })
    const failed = run(editor, file)
    if (failed !== undefined) return failed
    const edited = readFileSync(file, 'utf8').replace(/^\ufeff/, '')
    // Editors end the last line, whether it was ended or not.
    return { text: text.endsWith('\n') ? edited : edited.replace(/\r?\n$/, '') }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(editor: string, file: string): Exclude<Edited, { readonly text: string }> | undefined {
  const stdio = [0, 2, 2] as const
  const [program = '', ...words] = wordsOf(editor)
  // On Windows an editor may be a script, which only its shell can run.
  const { error, status, signal }: { error?: NodeJS.ErrnoException; status: number | null; signal: string | null } =
    process.platform === 'win32'
      ? spawnSync(`${editor} "${file}"`, { stdio: [...stdio], shell: true })
      : spawnSync(program, [...words, file], { stdio: [...stdio] })
  if (error !== undefined) return { failed: `${program} cannot be started (${error.code ?? error.message})` }
  return status === 0 ? undefined : { left: `${program} ended with ${status ?? signal}` }
}

/** `code --wait`, `'/opt/my editor/bin/e' -n` */
const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare ?? '')
