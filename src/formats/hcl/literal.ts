import { failAt } from './fail.ts'

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([^]))|([$%])\4\{/g

/**
 * The literal between two offsets of a quoted string: `\n \r \t \" \\ \uNNNN \UNNNNNNNN`, and `$${` for `${`, `%%{` for
 * `%{`.
 *
 * @throws CliError `param` for other escapes
 */
export function quotedLiteral(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(ESCAPE, (all: string, ...rest: unknown[]) => {
    const [short, long, char, sign, offset] = rest
    if (typeof sign === 'string') return `${sign}{`
    const code = typeof short === 'string' ? short : typeof long === 'string' ? long : undefined
    const value = code === undefined ? undefined : parseInt(code, 16)
    if (value !== undefined && value <= 0x10ffff) return String.fromCodePoint(value)
    const plain = typeof char === 'string' ? ESCAPES[char] : undefined
    return plain ?? failAt(text, from + Number(offset), `${all} is not an escape that HCL knows.`)
  })
}

/** Where nothing is escaped by a backslash: a heredoc, or a string of Terraform's JSON. */
export function plainLiteral(text: string): string {
  return text.replace(/([$%])\1\{/g, '$1{')
}
