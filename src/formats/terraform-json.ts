import { WELL_KNOWN } from './code/kinds.ts'
import { isTerraformJson, readTerraformJson } from './terraform/read-json.ts'
import { writeTerraformJson } from './terraform/write-json.ts'
import type { Format } from './format.ts'

export const terraformJson: Format = {
  name: 'terraform-json',
  title: 'Terraform configuration or state, JSON',
  from: 'document',
  detect: isTerraformJson,
  read: readTerraformJson,
  write: writeTerraformJson,
  knows: WELL_KNOWN,
}
