import type { Facts } from '../../model/facts.ts'
import type { FieldName } from '../../model/fields.ts'
import type { Value } from '../../value.ts'

/**
 * The CDK writes an empty IntegrationUri into each of its MOCK integrations, and they are made all the same. Where the type
 * is not known it may be one of these.
 */
export const isEmptyUriOfMock = (field: FieldName, value: Value | undefined, { type }: Facts): boolean =>
  field === 'IntegrationUri' && value === '' && (type === undefined || type === 'MOCK')
