import type { StateMachineListItem } from '@aws-sdk/client-sfn'
import { clientSettings } from './client-settings.ts'
import { loadPackage } from './load-package.ts'
import { pagesOf } from './pages-of.ts'
import type { Candidate, Source } from './source.ts'

export const stateMachines: Source = {
  actions: ['states:ListStateMachines'],
  async *find(look) {
    const sdk = await loadPackage('@aws-sdk/client-sfn', () => import('@aws-sdk/client-sfn'))
    const client = new sdk.SFNClient(clientSettings(look, 'sfn'))
    const ask = (nextToken?: string) => client.send(new sdk.ListStateMachinesCommand({ maxResults: 1000, nextToken }))
    for await (const { stateMachines: found = [] } of pagesOf(ask, ({ nextToken }) => nextToken))
      yield found.map(choiceOf)
  },
}

/** Only one of type EXPRESS can be waited for, so the type is in the name. */
function choiceOf({ stateMachineArn = '', name = '', type }: StateMachineListItem): Candidate {
  return { value: stateMachineArn, name: type === undefined ? name : `${name} (${type})`, description: stateMachineArn }
}
