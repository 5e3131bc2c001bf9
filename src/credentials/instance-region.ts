import type { Sources } from '../config/lookup.ts'
import { openMetadata } from './instance-metadata.ts'
import type { Outside } from './outside.ts'

/**
 * The region of the machine, as far as that is one of EC2's: the name of its availability zone without the last letter. For
 * want of any other region.
 *
 * @throws CliError 255 where the settings for the metadata service are wrong
 */
export async function instanceRegion(sources: Sources, outside: Outside): Promise<string | undefined> {
  const metadata = await openMetadata(sources, outside)
  const zone = await metadata?.read('placement/availability-zone/')
  return zone?.slice(0, -1)
}
