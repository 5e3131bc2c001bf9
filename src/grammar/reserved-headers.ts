/**
 * Headers that parameter mapping of an HTTP API must not touch. Host, Content-Type, Cookie and Server are free.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html#http-api-mapping-reserved-headers
 */
export const RESERVED_HEADERS = [
  'authorization',
  'connection',
  'content-encoding',
  'content-length',
  'content-location',
  'forwarded',
  'keep-alive',
  'origin',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailers',
  'transfer-encoding',
  'upgrade',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'via',
] as const

/** Whatever begins like this is reserved too. */
export const RESERVED_PREFIXES = ['access-control-', 'apigw-', 'x-amz-', 'x-amzn-'] as const

const NAMES: ReadonlySet<string> = new Set(RESERVED_HEADERS)

export function isReservedHeader(name: string): boolean {
  const lower = name.toLowerCase()
  return NAMES.has(lower) || RESERVED_PREFIXES.some((prefix) => lower.startsWith(prefix))
}

/** Headers of CORS, which is configured on the API itself. */
export const isCorsHeader = (name: string): boolean => /^access-control-/i.test(name)
