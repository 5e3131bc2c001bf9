import { CliError } from '../../errors.ts'
import { isList, isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Reading, ReadSettings, Source } from '../format.ts'
import { openHcl } from '../hcl/parse.ts'
import { bodyOfJson, hasSequences } from './json-body.ts'
import { readConfig } from './read-config.ts'
import { isState, readState } from './state.ts'

const TOP: ReadonlySet<string> = new Set([
  '//',
  'check',
  'data',
  'ephemeral',
  'import',
  'locals',
  'module',
  'moved',
  'output',
  'provider',
  'removed',
  'resource',
  'terraform',
  'variable',
])
/** Keys that other documents have too say nothing by themselves. */
const TELLING: readonly string[] = ['resource', 'module', 'locals', 'terraform', 'variable', 'provider', 'data']

/** Whether a document is a configuration of Terraform in JSON, or a state or plan as it prints them. */
export function isTerraformJson(source: Source): boolean {
  if (source.kind !== 'document' || source.syntax !== 'json') return false
  const { value } = source
  return isState(value) || isConfiguration(value)
}

function isConfiguration(value: ValueMap): boolean {
  if (![...value.keys()].every((key) => typeof key === 'string' && TOP.has(key))) return false
  return TELLING.some((key) => ofBlocks(value.get(key)))
}

const ofBlocks = (value: Value | undefined): boolean =>
  isMap(value) || (isList(value) && value.every((item) => isMap(item)))

/** The integrations of such a document. */
export async function readTerraformJson(source: Source, settings: ReadSettings): Promise<Reading> {
  if (source.kind === 'text')
    throw new CliError('param', 'This is not JSON.', { hint: 'HCL is read with --from terraform' })
  const { value, place } = source
  if (isState(value)) return readState(value, place, settings)
  if (!hasSequences(value)) return readConfig(bodyOfJson(value, place, undefined), settings)
  const hcl = await openHcl(settings.shipped)
  try {
    return readConfig(bodyOfJson(value, place, hcl), settings, hcl.expression)
  } finally {
    hcl.close()
  }
}
