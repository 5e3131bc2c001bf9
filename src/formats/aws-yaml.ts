import { isAwsDocument } from './aws/detect.ts'
import { readAws } from './aws/read.ts'
import { writeAwsYaml } from './aws/write.ts'
import type { Format } from './format.ts'

export const awsYaml: Format = {
  name: 'aws-yaml',
  title: 'input document of the AWS CLI, YAML',
  from: 'document',
  detect: (source) => isAwsDocument(source) && source.syntax === 'yaml',
  read: readAws,
  write: writeAwsYaml,
}
