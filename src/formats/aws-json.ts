import { isAwsDocument } from './aws/detect.ts'
import { readAws } from './aws/read.ts'
import { writeAwsJson } from './aws/write.ts'
import type { Format } from './format.ts'

export const awsJson: Format = {
  name: 'aws-json',
  title: 'input document of the AWS CLI, JSON',
  from: 'document',
  detect: (source) => isAwsDocument(source) && source.syntax === 'json',
  read: readAws,
  write: writeAwsJson,
}
