import type { PROTOCOLS } from './flags.ts'

export type Protocol = (typeof PROTOCOLS)[number]
export type IntegrationType = 'AWS' | 'HTTP' | 'MOCK' | 'HTTP_PROXY' | 'AWS_PROXY'
export type ConnectionType = 'INTERNET' | 'VPC_LINK'

/** What is known of an integration. `undefined` is "not known", which never makes an error. */
export interface Facts {
  readonly protocol: Protocol | undefined
  /** Somebody said the protocol (a flag, a document, the service); else the fields prove it, or nothing does. */
  readonly told: boolean
  readonly type: IntegrationType | undefined
  /** `INTERNET` where it is left out: that is what the service takes. */
  readonly connection: ConnectionType | undefined
  /** An action of an AWS service is called by its name, without a URI. */
  readonly subtype: boolean | undefined
  /** The URI names a Lambda function. */
  readonly lambda: boolean | undefined
}

/** A condition on facts, as data: every one that it names must hold. `{}` holds always. */
export interface When {
  readonly protocol?: Protocol
  /** One of these. */
  readonly type?: readonly IntegrationType[]
  readonly connection?: ConnectionType
  readonly subtype?: boolean
  readonly lambda?: boolean
}

/** Whether a condition holds; `undefined` where that depends on what is not known. */
export function holds(when: When, facts: Facts): boolean | undefined {
  const { type } = when
  const parts = [
    same(when.protocol, facts.protocol),
    type === undefined ? true : facts.type === undefined ? undefined : type.includes(facts.type),
    same(when.connection, facts.connection),
    same(when.subtype, facts.subtype),
    same(when.lambda, facts.lambda),
  ]
  if (parts.includes(false)) return false
  return parts.includes(undefined) ? undefined : true
}

function same<T>(wanted: T | undefined, known: T | undefined): boolean | undefined {
  if (wanted === undefined) return true
  return known === undefined ? undefined : known === wanted
}
