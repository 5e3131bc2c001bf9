/** What both providers call the functions that tell where one is, and what of theirs is which of the names all formats know. */
const RESULTS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries({
    getregion: { region: 'AwsRegion', name: 'AwsRegion', id: 'AwsRegion' },
    getcalleridentity: { accountid: 'AwsAccountId', id: 'AwsAccountId' },
    getaccountid: { accountid: 'AwsAccountId' },
    getpartition: { partition: 'AwsPartition', id: 'AwsPartition', dnssuffix: 'AwsUrlSuffix' },
    geturlsuffix: { urlsuffix: 'AwsUrlSuffix' },
  }).map(([name, results]) => [name, new Map(Object.entries(results))]),
)

/**
 * The name by which all formats know a result of a function.
 *
 * @param token as in `aws:index/getRegion:getRegion`
 */
export function wellKnown(token: string, result: string): string | undefined {
  if (!/^aws(?:-native)?:/.test(token)) return undefined
  return RESULTS.get(token.slice(token.lastIndexOf(':') + 1).toLowerCase())?.get(result.toLowerCase())
}
