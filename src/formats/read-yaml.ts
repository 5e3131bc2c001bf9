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
  if (template instanceof CliError) return readStrictly(text, template)
  const { value, placeOf: place } = template
  const isOther = isMap(value) && !isAwsDocument({ kind: 'document', value, place, syntax: 'yaml' })
  return isOther ? template : readYamlWithPlaces(text)
}

/** What no template is may be a document that holds itself; else the template's error says more. */
function readStrictly(text: string, error: CliError): Placed {
  const strict = attempt(() => readYamlWithPlaces(text))
  if (strict instanceof CliError) throw error
  return strict
}

function attempt(read: () => Placed): Placed | CliError {
  try {
    return read()
  } catch (error) {
    if (error instanceof CliError) return error
    throw error
  }
}
