import { clientSettings } from './client-settings.ts'
import { loadPackage } from './load-package.ts'
import { pagesOf } from './pages-of.ts'
import type { Candidate, Source } from './source.ts'

export const queues: Source = {
  actions: ['sqs:ListQueues'],
  async *find(look) {
    const sdk = await loadPackage('@aws-sdk/client-sqs', () => import('@aws-sdk/client-sqs'))
    const client = new sdk.SQSClient(clientSettings(look, 'sqs'))
    // Without a number there is no second page.
    const ask = (NextToken?: string) => client.send(new sdk.ListQueuesCommand({ MaxResults: 1000, NextToken }))
    for await (const { QueueUrls = [] } of pagesOf(ask, ({ NextToken }) => NextToken)) yield QueueUrls.map(choiceOf)
  },
}

/** The name of a queue ends its URL. */
function choiceOf(url: string): Candidate {
  return { value: url, name: url.slice(url.lastIndexOf('/') + 1), description: url }
}
