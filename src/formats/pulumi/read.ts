import { CliError } from '../../errors.ts'
import type { ReadSettings, Reading, Source } from '../format.ts'
import { formOf } from './detect.ts'
import { readProgram } from './read-program.ts'
import { readState } from './read-state.ts'

/**
 * The integrations of a program in Pulumi YAML, of either provider, or of what `pulumi stack export` and `pulumi preview
 * --json` print.
 *
 * @throws CliError `param` for a text that is no document, and for values without end
 */
export function readPulumi(source: Source, settings: ReadSettings): Reading {
  if (source.kind === 'text')
    throw new CliError('param', 'A Pulumi program is read from YAML or JSON, and this is neither.')
  const form = formOf(source.value) ?? 'program'
  return form === 'program' ? readProgram(source, settings) : readState(source, form, settings)
}
