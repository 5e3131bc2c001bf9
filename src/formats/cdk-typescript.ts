import { writeCdkTypescript } from './code/cdk-typescript.ts'
import type { Format } from './format.ts'

export const cdkTypescript: Format = {
  name: 'cdk-typescript',
  title: 'CDK in TypeScript, CfnIntegration',
  write: writeCdkTypescript,
}
