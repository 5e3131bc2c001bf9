import { isRestIntegration, readRest } from './rest/read.ts'
import type { Format } from './format.ts'

export const restV1: Format = {
  name: 'rest-v1',
  title: 'method integration of a REST API (v1), read only',
  from: 'document',
  detect: isRestIntegration,
  read: readRest,
}
