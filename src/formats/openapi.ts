import { isOpenapi } from './openapi/detect.ts'
import { readOpenapi } from './openapi/read.ts'
import { writeOpenapi } from './openapi/write.ts'
import type { Format } from './format.ts'

export const openapi: Format = {
  name: 'openapi',
  title: 'OpenAPI document with x-amazon-apigateway-integration',
  from: 'document',
  detect: isOpenapi,
  read: readOpenapi,
  write: writeOpenapi,
}
