import { WELL_KNOWN } from './code/kinds.ts'
import { isTemplate } from './cloudformation/detect.ts'
import { readTemplate } from './cloudformation/read.ts'
import { writeTemplateYaml } from './cloudformation/write.ts'
import type { Format } from './format.ts'

export const cloudformation: Format = {
  name: 'cloudformation',
  title: 'CloudFormation or SAM template, YAML',
  from: 'document',
  detect: (source) => isTemplate(source) && source.syntax === 'yaml',
  read: readTemplate,
  write: writeTemplateYaml,
  knows: WELL_KNOWN,
}
