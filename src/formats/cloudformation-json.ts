import { WELL_KNOWN } from './code/kinds.ts'
import { isTemplate } from './cloudformation/detect.ts'
import { readTemplate } from './cloudformation/read.ts'
import { writeTemplateJson } from './cloudformation/write.ts'
import type { Format } from './format.ts'

export const cloudformationJson: Format = {
  name: 'cloudformation-json',
  title: 'CloudFormation or SAM template, JSON',
  from: 'document',
  detect: (source) => isTemplate(source) && source.syntax === 'json',
  read: readTemplate,
  write: writeTemplateJson,
  knows: WELL_KNOWN,
}
