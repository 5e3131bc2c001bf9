import { isPulumi } from './pulumi/detect.ts'
import { readPulumi } from './pulumi/read.ts'
import { writePulumiYaml } from './pulumi/write-yaml.ts'
import type { Format } from './format.ts'

export const pulumiYaml: Format = {
  name: 'pulumi-yaml',
  title: 'Pulumi program in YAML',
  from: 'document',
  detect: isPulumi,
  read: readPulumi,
  write: writePulumiYaml,
  shells: true,
}
