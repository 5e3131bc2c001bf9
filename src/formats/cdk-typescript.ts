import { WELL_KNOWN } from './code/kinds.ts'
import { writeCdkTypescript } from './code/cdk-typescript.ts'
import type { Format } from './format.ts'

export const cdkTypescript: Format = {
  name: 'cdk-typescript',
  title: 'CDK in TypeScript, CfnIntegration',
  write: writeCdkTypescript,
  knows: WELL_KNOWN,
}
