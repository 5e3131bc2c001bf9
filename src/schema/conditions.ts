import type { When } from '../model/facts.ts'
import { FIELD_NAMES, FIELDS, isRequired } from '../model/fields.ts'
import type { FieldName } from '../model/fields.ts'
import type { Member } from '../model/shape.ts'
import type { Schema } from './schema.ts'

/** A condition on a document; `undefined` where it cannot be told: a schema knows no protocol and reads no URI. */
export function whenSchema({ protocol, type, connection, subtype, lambda }: When): Schema | undefined {
  if (protocol !== undefined || lambda !== undefined) return undefined
  const properties: Schema = {
    ...(type && { IntegrationType: among(type) }),
    ...(connection && { ConnectionType: { const: connection } }),
    ...(subtype === false && { IntegrationSubtype: false }),
  }
  const required = [
    ...(type ? ['IntegrationType'] : []),
    // What is left out is INTERNET.
    ...(connection === 'VPC_LINK' ? ['ConnectionType'] : []),
    ...(subtype === true ? ['IntegrationSubtype'] : []),
  ]
  return {
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required }),
  }
}

export function among(values: readonly string[]): Schema {
  const [only] = values
  return values.length === 1 ? { const: only } : { enum: values }
}

/** What the table of fields wants under conditions, as `if` and `then`. Fields of one condition stand together. */
export function needs(): readonly Schema[] {
  const groups = new Map<string, { readonly when: Schema; readonly fields: FieldName[] }>()
  for (const field of FIELD_NAMES) {
    const { needed = [] }: Member = FIELDS[field]
    if (isRequired(field)) continue
    for (const need of needed) {
      const when = whenSchema(need.when)
      if (when === undefined) continue
      const key = JSON.stringify(when)
      const group = groups.get(key) ?? { when, fields: [] }
      group.fields.push(field)
      groups.set(key, group)
    }
  }
  return [...groups.values()].map(({ when, fields }) => ({ if: when, then: { required: fields } }))
}

/**
 * What must hold where a field is given. Of a condition that names a protocol the rest must hold too, whatever the
 * protocol is.
 */
export function refusals(): Schema {
  const pairs = FIELD_NAMES.flatMap((field) => {
    const { only = [] }: Member = FIELDS[field]
    const schemas = only.flatMap(({ when: { protocol: _, ...rest }, else: elsewhere }) => {
      const schema = elsewhere === 'refused' ? whenSchema(rest) : undefined
      return schema ? [schema] : []
    })
    const [first] = schemas
    return first === undefined ? [] : [[field, schemas.length === 1 ? first : { allOf: schemas }] as const]
  })
  return Object.fromEntries(pairs)
}
