import { CliError } from '../errors.ts'
import { isMap } from '../value.ts'
import { readTemplateYaml, readYamlWithPlaces } from '../yaml/read.ts'
import type { Placed } from '../yaml/read.ts'
import { isAwsDocument } from './aws/detect.ts'

/**
 * A document of YAML, of whichever tool: an input document as the AWS CLI reads it, which is stricter than others, all
 * else as a template.
 *
 * @throws CliError as the reader of the tool does
 */
export function readAnyYaml(text: string): Placed {
  const template = attempt(() => readTemplateYaml(text))
  if (isPlaced(template) && isMap(template.value) && !isInput(template)) return template
  const input = attempt(() => readYamlWithPlaces(text))
  // What no template can be may still be an input document, which may hold itself.
  if (isPlaced(input) && (isPlaced(template) || isInput(input))) return input
  throw isPlaced(template) ? input : template
}

const isPlaced = (outcome: Placed | CliError): outcome is Placed => !(outcome instanceof CliError)

function isInput({ value, placeOf: place }: Placed): boolean {
  return isMap(value) && isAwsDocument({ kind: 'document', value, place, syntax: 'yaml' })
}

function attempt(read: () => Placed): Placed | CliError {
  try {
    return read()
  } catch (error) {
    if (error instanceof CliError) return error
    throw error
  }
}
