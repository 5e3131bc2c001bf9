import { WELL_KNOWN } from './code/kinds.ts'
import { writeCdktfTypescript } from './code/cdktf-typescript.ts'
import type { Format } from './format.ts'

export const cdktfTypescript: Format = {
  name: 'cdktf-typescript',
  title: 'CDK for Terraform in TypeScript',
  write: writeCdktfTypescript,
  knows: WELL_KNOWN,
}
