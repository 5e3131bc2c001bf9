import { awsCommand } from './aws-command.ts'
import { awsJson } from './aws-json.ts'
import { awsYaml } from './aws-yaml.ts'
import { cdkTypescript } from './cdk-typescript.ts'
import { cdktfPython } from './cdktf-python.ts'
import { cdktfTypescript } from './cdktf-typescript.ts'
import { cloudformationJson } from './cloudformation-json.ts'
import { cloudformation } from './cloudformation.ts'
import type { Format } from './format.ts'
import { openapi } from './openapi.ts'
import { pulumiPython } from './pulumi-python.ts'
import { pulumiTypescript } from './pulumi-typescript.ts'
import { pulumiYaml } from './pulumi-yaml.ts'
import { restV1 } from './rest-v1.ts'
import { terraformJson } from './terraform-json.ts'
import { terraform } from './terraform.ts'

/** All formats. The first that takes a text or a document for its own reads it. */
export const FORMATS: readonly Format[] = [
  cloudformation,
  cloudformationJson,
  restV1,
  openapi,
  pulumiYaml,
  terraformJson,
  awsJson,
  awsYaml,
  awsCommand,
  terraform,
  cdkTypescript,
  cdktfTypescript,
  cdktfPython,
  pulumiTypescript,
  pulumiPython,
]
