import type { Reading, ReadSettings, Source } from '../format.ts'
import { openHcl } from '../hcl/parse.ts'
import { readConfig } from './read-config.ts'
import { readTerraformJson } from './read-json.ts'

/** Comments and blanks at the beginning. One pattern would go back and forth in a text that is nothing else. */
const BLANK = /(?:[\s\ufeff]+|#[^\n]*|\/\/[^\n]*|\/\*[^]*?\*\/)/y

/** The blocks that a file of Terraform begins with, with as many labels as they have. */
const HEADERS: readonly RegExp[] = [
  /(?:resource|data|ephemeral|action|check)[ \t]+"/y,
  /(?:variable|output|module|provider|run)[ \t]+"[^"\n]*"[ \t]*\{/y,
  /(?:locals|terraform|moved|removed)[ \t]*\{/y,
  /import[ \t]*\{\s*(?:to|id|provider|for_each|identity)[ \t]*=/y,
]

/** Whether a text begins as a file of Terraform does. */
export function isHcl(source: Source): boolean {
  if (source.kind !== 'text') return false
  const { text } = source
  let at = 0
  for (BLANK.lastIndex = 0; BLANK.test(text); BLANK.lastIndex = at) at = BLANK.lastIndex
  return HEADERS.some((header) => {
    header.lastIndex = at
    return header.test(text)
  })
}

/** The integrations of a file of HCL. @throws CliError `param` where it cannot be parsed, with line and column */
export async function readHclSource(source: Source, settings: ReadSettings): Promise<Reading> {
  if (source.kind === 'document') return readTerraformJson(source, settings)
  const hcl = await openHcl(settings.shipped)
  try {
    return readConfig(hcl.body(source.text), settings, hcl.expression)
  } finally {
    hcl.close()
  }
}
