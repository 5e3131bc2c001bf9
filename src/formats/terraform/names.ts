import type { FieldName } from '../../model/fields.ts'
import { FIELD_NAMES } from '../../model/fields.ts'
import { camelCase, snakeCase } from '../references/name.ts'

export const TYPE = 'aws_apigatewayv2_integration'

/** `TimeoutInMillis` -> `timeout_milliseconds`; all others are called as they are. */
export function attributeOf(field: FieldName): string {
  return field === 'TimeoutInMillis' ? 'timeout_milliseconds' : snakeCase(field)
}

/** As CDKTF in TypeScript and Pulumi's classic provider have it: `timeoutMilliseconds`. */
export function propertyOf(field: FieldName): string {
  return field === 'TimeoutInMillis' ? 'timeoutMilliseconds' : camelCase(field)
}

/** The field of an attribute. */
export const FIELD_OF: ReadonlyMap<string, FieldName> = new Map(FIELD_NAMES.map((field) => [attributeOf(field), field]))

export const BLOCK = { status: 'status_code', mappings: 'mappings' } as const
