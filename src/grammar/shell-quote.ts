/** A text as one word of a POSIX shell, in single quotes. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/** The same, with quotes only where the shell would read something else without them. */
export function shellWord(text: string): string {
  return /^[\w@%+:,./-]+(?:=[\w@%+:,./-]*)?$/.test(text) ? text : singleQuoted(text)
}
