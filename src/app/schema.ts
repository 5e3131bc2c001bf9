import { readOuterLine, refuseOutput } from '../argv/command-line.ts'
import { readFilesLine } from '../argv/files-line.ts'
import { CliError } from '../errors.ts'
import { writeJson } from '../output/json.ts'
import { inputSchema } from '../schema/json-schema.ts'
import type { World } from '../world.ts'

/** Prints the JSON Schema of the input document. @throws CliError */
export async function schema(argv: readonly string[], { stdout }: World): Promise<void> {
  const { globals, rest } = readOuterLine(argv)
  refuseOutput(globals, 'the schema is printed as JSON')
  const { files } = readFilesLine(rest, [])
  if (files.length > 0) throw new CliError('unknown-options', `Unknown options: ${files.join(', ')}`)
  stdout.write(`${writeJson(inputSchema())}\n`)
}
