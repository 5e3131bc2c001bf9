import { CliError } from '../errors.ts'
import { lookUp } from './lookup.ts'
import type { Found, Sources } from './lookup.ts'

/** A label of a host name, or nothing; but no number, which would make an address of the host. */
const REGION = /^(?![0-9]+$)(?!-)[a-zA-Z0-9-]{0,63}(?<!-)$/

export interface Region {
  readonly name: string
  /** It was a pseudo region (`fips-us-east-1`, `us-east-1-fips`), which stands for the real one with FIPS switched on. */
  readonly fips: boolean
}

/**
 * `--region`, AWS_REGION, AWS_DEFAULT_REGION, then the profile. An empty text is an answer, as in the AWS CLI; with it
 * there is no default endpoint, and a custom one gets an empty region in its signature. `undefined` leaves the instance
 * metadata to ask.
 *
 * @throws CliError 255 where it is no name of a region
 */
export function region(flag: string | undefined, sources: Sources): Found<Region> | undefined {
  const found = flag === undefined ? lookUp('region', sources) : { value: flag, from: '--region' }
  return found && { value: readRegion(found.value), from: found.from }
}

/** @throws CliError 255 */
export function readRegion(text: string): Region {
  if (!REGION.test(text))
    throw new CliError('general', `Provided region_name '${text}' doesn't match a supported format.`)
  const name = text.replaceAll('fips-', '').replaceAll('-fips', '')
  return { name, fips: name !== text }
}

export function noRegion(): CliError {
  return new CliError(
    'config',
    'You must specify a region. You can also configure your region by running "aws configure".',
    { code: 'NoRegion' },
  )
}
