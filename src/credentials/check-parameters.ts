import { CliError } from '../errors.ts'
import { str } from '../python/repr.ts'

/** The parameters of AssumeRole and its like, in the order in which the AWS CLI looks at them. */
export type Parameters = ReadonlyMap<string, string | bigint>

/** What the model of STS asks of them. Only lower bounds are checked, as in the AWS CLI. */
const LEAST: ReadonlyMap<string, number> = new Map([
  ['RoleArn', 20],
  ['RoleSessionName', 2],
  ['ExternalId', 2],
  ['SerialNumber', 9],
  ['TokenCode', 6],
  ['WebIdentityToken', 4],
  ['DurationSeconds', 900],
])

/** @throws CliError 252 with a line for each that is too short or too small */
export function checkParameters(parameters: Parameters): void {
  const lines = [...parameters].flatMap(([name, value]) => {
    const least = LEAST.get(name) ?? 0
    if (typeof value === 'bigint')
      return value < least
        ? [`Invalid value for parameter ${name}, value: ${str(value)}, valid min value: ${least}`]
        : []
    const length = [...value].length
    return length < least ? [`Invalid length for parameter ${name}, value: ${length}, valid min length: ${least}`] : []
  })
  if (lines.length > 0) throw new CliError('param', ['Parameter validation failed:', ...lines].join('\n'))
}
