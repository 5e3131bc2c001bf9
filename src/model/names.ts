import type { FieldName } from './fields.ts'

/** `TimeoutInMillis` -> `--timeout-in-millis` */
export function flagOf(field: FieldName): `--${string}` {
  const words = field.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
  return `-${words}` as `--${string}`
}

/** `TimeoutInMillis` -> `timeoutInMillis`, as members are called in JSON. */
export function wireName(member: string): string {
  return member.charAt(0).toLowerCase() + member.slice(1)
}
