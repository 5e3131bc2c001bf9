import type { Source } from '../format.ts'

type DocumentSource = Extract<Source, { kind: 'document' }>

/** Whether a document says that it is OpenAPI, or Swagger as it was called. */
export function isOpenapi(source: Source): source is DocumentSource {
  if (source.kind !== 'document') return false
  return ['openapi', 'swagger'].some((key) => {
    const version = source.value.get(key)
    return typeof version === 'string' || typeof version === 'number' || typeof version === 'bigint'
  })
}
