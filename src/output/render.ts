import type { OutputFormat } from '../model/flags.ts'
import { isList, isMap } from '../value.ts'
import type { Json } from '../value.ts'
import { writeCompactJson, writeJson } from './json.ts'
import type { TableLook } from './table-layout.ts'

/** How a table looks; the other formats are the same everywhere. `title` is the name of the operation. */
export interface Look extends TableLook {
  readonly title: string
}

/**
 * The text for stdout, with its final line break, or nothing. An empty map prints nothing in any format. Only json, the
 * format of nearly every call, is loaded before it is asked for.
 *
 * @throws CliError `general`, where text or table cannot show the value (lists of mixed or unequal items).
 */
export async function render(value: Json, format: OutputFormat, look: Look): Promise<string> {
  const empty = isMap(value) && value.size === 0
  switch (format) {
    case 'json':
      return empty ? '' : `${writeJson(value)}\n`
    case 'text':
      return (await import('./text.ts')).writeText(value)
    case 'table':
      return (await import('./table.ts')).writeTable(value, look)
    case 'yaml':
      // A scalar would end in `...` or need quotes in YAML; the AWS CLI prints it as JSON.
      if (!isMap(value) && !isList(value)) return `${writeCompactJson(value)}\n`
      return empty ? '' : writeSortedYaml(value)
    case 'yaml-stream':
      return empty ? '' : writeSortedYaml([value])
    case 'off':
      return ''
  }
}

/** With anchors and aliases, as the AWS CLI has them: `--query '[TlsConfig, TlsConfig]'` is `- &id001` and `- *id001`. */
async function writeSortedYaml(value: Json): Promise<string> {
  return (await import('../yaml/write.ts')).writeYaml(value, { sortKeys: true, aliases: true })
}
