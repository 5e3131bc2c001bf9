import type { NamespaceSummary, ServiceSummary } from '@aws-sdk/client-servicediscovery'
import { clientSettings } from './client-settings.ts'
import { loadPackage } from './load-package.ts'
import { allOf, eachOf, pagesOf } from './pages-of.ts'
import type { Candidate, Source } from './source.ts'

/** Asked about namespace by namespace: a service does not tell in which it is. */
export const cloudMapServices: Source = {
  actions: ['servicediscovery:ListNamespaces', 'servicediscovery:ListServices'],
  async *find(look) {
    const name = '@aws-sdk/client-servicediscovery'
    const sdk = await loadPackage(name, () => import('@aws-sdk/client-servicediscovery'))
    const client = new sdk.ServiceDiscoveryClient(clientSettings(look, 'servicediscovery'))
    const servicesOf = async (namespace: NamespaceSummary): Promise<readonly Candidate[]> => {
      const Filters = [{ Name: 'NAMESPACE_ID' as const, Values: [namespace.Id ?? ''], Condition: 'EQ' as const }]
      const ask = (NextToken?: string) => client.send(new sdk.ListServicesCommand({ Filters, NextToken }))
      const found = await allOf(
        pagesOf(ask, ({ NextToken }) => NextToken),
        ({ Services }) => Services,
      )
      return found.map((service) => choiceOf(service, namespace))
    }
    const ask = (NextToken?: string) => client.send(new sdk.ListNamespacesCommand({ NextToken }))
    for await (const { Namespaces = [] } of pagesOf(ask, (page) => page.NextToken))
      yield* eachOf(Namespaces, servicesOf)
  },
}

/** A VPC link takes the port of an instance from SRV records, so the kinds of records are worth a word. */
function choiceOf(
  { Arn = '', Name = '', Description, DnsConfig }: ServiceSummary,
  namespace: NamespaceSummary,
): Candidate {
  const records = (DnsConfig?.DnsRecords ?? []).flatMap(({ Type }) => Type ?? [])
  const kinds = records.length === 0 ? '' : ` ${records.join('+')}`
  return { value: Arn, name: `${Name} (${namespace.Name ?? ''})${kinds}`, description: Description || Arn }
}
