import type { When } from './facts.ts'

const PROTOCOLS = { HTTP: 'HTTP APIs', WEBSOCKET: 'WebSocket APIs' } as const

/** A condition as the integrations that it is about: `WebSocket APIs`, `integrations of type AWS with an IntegrationSubtype`. */
export function conditionWords({ protocol, type, connection, subtype, lambda }: When): string {
  const kinds = type === undefined ? undefined : `integrations of type ${orList(type)}`
  const parts = [
    kinds ?? (protocol === undefined ? 'integrations' : PROTOCOLS[protocol]),
    kinds !== undefined && protocol !== undefined ? `on ${PROTOCOLS[protocol]}` : '',
    connection === undefined ? '' : `with ConnectionType ${connection}`,
    subtype === undefined ? '' : subtype ? 'with an IntegrationSubtype' : 'without an IntegrationSubtype',
    lambda === undefined ? '' : lambda ? 'that call a Lambda function' : 'that call no Lambda function',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

export function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`
}
