import { readUrl } from '../../grammar/url.ts'
import type { Url } from '../../grammar/url.ts'
import type { Facts } from '../../model/facts.ts'
import type { Known } from '../known.ts'

/** The URI where it has to be a URL. A private integration of an HTTP API takes the ARN of a listener instead. */
export function urlText({ IntegrationUri: uri }: Known, { type, connection, protocol }: Facts): string | undefined {
  if (type !== 'HTTP' && type !== 'HTTP_PROXY') return undefined
  const direct = connection === 'INTERNET' || (connection === 'VPC_LINK' && protocol === 'WEBSOCKET')
  return direct && uri !== '' ? uri : undefined
}

/** The URL of the backend, where there has to be one and is one. */
export function backendUrl(known: Known, facts: Facts): Url | undefined {
  const text = urlText(known, facts)
  return text === undefined ? undefined : readUrl(text)
}
