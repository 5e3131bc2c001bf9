import type { ListStreamsOutput } from '@aws-sdk/client-kinesis'
import { clientSettings } from './client-settings.ts'
import { loadPackage } from './load-package.ts'
import { pagesOf } from './pages-of.ts'
import type { Candidate, Source } from './source.ts'

export const streams: Source = {
  actions: ['kinesis:ListStreams'],
  async *find(look) {
    const sdk = await loadPackage('@aws-sdk/client-kinesis', () => import('@aws-sdk/client-kinesis'))
    const client = new sdk.KinesisClient(clientSettings(look, 'kinesis'))
    const ask = (NextToken?: string) => client.send(new sdk.ListStreamsCommand({ Limit: 1000, NextToken }))
    for await (const page of pagesOf(ask, ({ NextToken }) => NextToken)) yield choicesOf(page)
  },
}

/** Not everyone who imitates Kinesis knows the summaries. */
function choicesOf({ StreamNames = [], StreamSummaries = [] }: ListStreamsOutput): readonly Candidate[] {
  const summaries = new Map(StreamSummaries.map((summary) => [summary.StreamName, summary]))
  return StreamNames.map((name) => {
    const { StreamARN, StreamStatus = 'ACTIVE' } = summaries.get(name) ?? {}
    return {
      value: name,
      name: StreamStatus === 'ACTIVE' ? name : `${name} (${StreamStatus})`,
      ...(StreamARN !== undefined && { description: StreamARN }),
    }
  })
}
