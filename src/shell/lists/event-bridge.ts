import type { EventBus } from '@aws-sdk/client-eventbridge'
import { clientSettings } from './client-settings.ts'
import { loadPackage } from './load-package.ts'
import { pagesOf } from './pages-of.ts'
import type { Candidate, Source } from './source.ts'

export const eventBuses: Source = {
  actions: ['events:ListEventBuses'],
  async *find(look) {
    const sdk = await loadPackage('@aws-sdk/client-eventbridge', () => import('@aws-sdk/client-eventbridge'))
    const client = new sdk.EventBridgeClient(clientSettings(look, 'eventbridge'))
    const ask = (NextToken?: string) => client.send(new sdk.ListEventBusesCommand({ NextToken }))
    for await (const { EventBuses = [] } of pagesOf(ask, ({ NextToken }) => NextToken)) yield EventBuses.map(choiceOf)
  },
}

function choiceOf({ Name = '', Arn = '', Description }: EventBus): Candidate {
  return { value: Name, name: Name, description: Description || Arn }
}
