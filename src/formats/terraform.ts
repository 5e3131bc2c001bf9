import { WELL_KNOWN } from './code/kinds.ts'
import { isHcl, readHclSource } from './terraform/read-hcl.ts'
import { writeHcl } from './terraform/write-hcl.ts'
import type { Format } from './format.ts'

export const terraform: Format = {
  name: 'terraform',
  title: 'Terraform configuration, HCL',
  from: 'text',
  language: { syntax: 'hcl', endings: /\.(?:tf|tofu)$/i },
  detect: isHcl,
  read: readHclSource,
  write: writeHcl,
  knows: WELL_KNOWN,
}
