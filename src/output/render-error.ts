import type { Json, JsonMap } from '../value.ts'
import { writeJson } from './json.ts'
import { byCodePoint } from '../python/order.ts'
import type { TableLook } from './table-layout.ts'

/** The values of `--cli-error-format` that print an error as data. `legacy` and `enhanced` are words, not data. */
export type DataFormat = 'json' | 'yaml' | 'text' | 'table'

/**
 * An error for stderr, with its final line break: `Code`, `Message` and what else the service said. Only json keeps the
 * order of the members.
 *
 * @throws CliError `general`, where a table cannot show a member (lists of unequal items).
 */
export async function renderError(error: JsonMap, format: DataFormat, look: TableLook): Promise<string> {
  switch (format) {
    case 'json':
      return `${writeJson(error)}\n`
    case 'yaml':
      return writeErrorYaml(error)
    case 'text':
      return (await import('./text.ts')).writeText(error)
    case 'table':
      return (await import('./table.ts')).writeTable(error, { ...look, title: 'error', resets: false })
  }
}

async function writeErrorYaml(error: JsonMap): Promise<string> {
  const members = [...error].sort(([left], [right]) => byCodePoint(left, right))
  const lines = await Promise.all(members.map(([key, value]) => memberYaml(key, value)))
  return lines.join('')
}

/**
 * Messages are plain or double-quoted, on one line, as scripts that grep stderr expect them; a general YAML writer would
 * fold or indent the lines of a longer one.
 */
async function memberYaml(key: string, value: Json): Promise<string> {
  if (typeof value === 'string')
    return `${key}: ${PLAIN.test(value) && !READ_AS_OTHER.test(value) ? value : quoted(value)}\n`
  return (await import('../yaml/write.ts')).writeYaml(new Map([[key, value]]), { sortKeys: true })
}

/** Narrower than YAML allows: begins with a letter, is printable ASCII, and holds no `: ` nor ` #`, nor ends so. */
const PLAIN = /^[A-Za-z](?:(?!: |:$| #| $)[ -~])*$/
const READ_AS_OTHER = /^(?:true|false|null)$/i

/** JSON is YAML, but what YAML calls unprintable must be escaped in it. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
