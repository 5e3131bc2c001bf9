import type { FunctionConfiguration } from '@aws-sdk/client-lambda'
import { clientSettings } from './client-settings.ts'
import { loadPackage } from './load-package.ts'
import { pagesOf } from './pages-of.ts'
import type { Candidate, Source } from './source.ts'

export const functions: Source = {
  actions: ['lambda:ListFunctions'],
  async *find(look) {
    const sdk = await loadPackage('@aws-sdk/client-lambda', () => import('@aws-sdk/client-lambda'))
    const client = new sdk.LambdaClient(clientSettings(look, 'lambda'))
    const ask = (Marker?: string) => client.send(new sdk.ListFunctionsCommand({ Marker }))
    for await (const { Functions = [] } of pagesOf(ask, ({ NextMarker }) => NextMarker)) yield Functions.map(choiceOf)
  },
}

function choiceOf(found: FunctionConfiguration): Candidate {
  const { FunctionArn = '', FunctionName = '', Runtime, PackageType, Description } = found
  const runtime = Runtime ?? (PackageType === 'Image' ? 'container image' : undefined)
  return {
    value: FunctionArn,
    name: runtime === undefined ? FunctionName : `${FunctionName} (${runtime})`,
    description: Description || FunctionArn,
  }
}
