import { WELL_KNOWN } from './code/kinds.ts'
import { writeCdktfPython } from './code/cdktf-python.ts'
import type { Format } from './format.ts'

export const cdktfPython: Format = {
  name: 'cdktf-python',
  title: 'CDK for Terraform in Python',
  write: writeCdktfPython,
  knows: WELL_KNOWN,
}
