import { CliError } from '../errors.ts'
import { ERROR_FORMATS, OUTPUT_FORMATS } from '../model/flags.ts'
import type { ErrorFormat, OutputFormat } from '../model/flags.ts'
import { repr } from '../python/repr.ts'
import { lookUp } from './lookup.ts'
import type { Found, SettingName, Sources } from './lookup.ts'

const isOneOf = <T extends string>(text: string, choices: readonly T[]): text is T =>
  choices.some((choice) => choice === text)

/** A flag, whose words the parser of the command line has judged, or else the setting, or else the default. */
function given(flag: string | undefined, from: string, name: SettingName, sources: Sources, otherwise: string): Found {
  if (flag !== undefined) return { value: flag, from }
  return lookUp(name, sources) ?? { value: otherwise, from: 'default' }
}

/** As it is written, for `outputFormat` to judge. The AWS CLI does that when the integration is already created. */
export function output(flag: string | undefined, sources: Sources): Found {
  return given(flag, '--output', 'output', sources, 'json')
}

/** @throws CliError 255 */
export function outputFormat(text: string): OutputFormat {
  if (!isOneOf(text, OUTPUT_FORMATS)) throw new CliError('general', `Unknown output type: ${text}`)
  return text
}

/** In any case; what nobody knows is the default. */
export function errorFormat(flag: string | undefined, sources: Sources): Found<ErrorFormat> {
  const { value, from } = given(flag, '--cli-error-format', 'cli_error_format', sources, 'enhanced')
  const text = value.toLowerCase()
  return isOneOf(text, ERROR_FORMATS) ? { value: text, from } : { value: 'enhanced', from: 'default' }
}

/** A command line in the words of a shell; `''` for no pager at all. */
export function pager(none: boolean, sources: Sources): Found {
  return given(none ? '' : undefined, '--no-cli-pager', 'cli_pager', sources, 'less')
}

export type AutoPrompt = 'on' | 'on-partial' | 'off'

/** Where nobody said anything this program asks for what is missing; the AWS CLI would be `off`. */
export function autoPrompt(flag: 'on' | 'off' | undefined, sources: Sources): Found<AutoPrompt> {
  if (flag !== undefined) return { value: flag, from: flag === 'on' ? '--cli-auto-prompt' : '--no-cli-auto-prompt' }
  const found = lookUp('cli_auto_prompt', sources)
  if (found === undefined) return { value: 'on-partial', from: 'default' }
  const text = found.value.toLowerCase()
  return { value: text === 'on' || text === 'on-partial' ? text : 'off', from: found.from }
}

/** No member of the reply is a time, so only a wrong value has an effect. @throws CliError 253 */
export function checkTimestampFormat(sources: Sources): void {
  const { value } = given(undefined, '', 'cli_timestamp_format', sources, 'iso8601')
  if (value !== 'wire' && value !== 'iso8601')
    throw new CliError('config', `Unknown cli_timestamp_format value: ${value}, valid values are "wire" or "iso8601"`, {
      code: 'Configuration',
    })
}

/** No member is binary either. The message is Python's for a missing key: the value in quotes. @throws CliError 255 */
export function checkBinaryFormat(flag: string | undefined, sources: Sources): void {
  const { value } = given(flag, '--cli-binary-format', 'cli_binary_format', sources, 'base64')
  if (value !== 'base64' && value !== 'raw-in-base64-out')
    throw new CliError('general', repr(value), { hint: 'cli_binary_format is base64 or raw-in-base64-out.' })
}
