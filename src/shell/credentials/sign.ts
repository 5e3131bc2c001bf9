import { Hash } from '@smithy/core/serde'
import { SignatureV4 } from '@smithy/signature-v4'
import type { HttpRequest, Keys, Scope } from '../../world.ts'

/** Signs with the SDK's own signer; the headers of the signature come to the others. */
export async function sign(request: HttpRequest, keys: Keys, { service, region }: Scope): Promise<HttpRequest> {
  const { protocol, hostname, host, port, pathname, searchParams } = new URL(request.url)
  const signer = new SignatureV4({
    service,
    region,
    credentials: keys,
    sha256: Hash.bind(null, 'sha256'),
    applyChecksum: false,
  })
  const signed = await signer.sign({
    method: request.method,
    protocol,
    hostname,
    ...(port !== '' && { port: Number(port) }),
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: { ...Object.fromEntries(request.headers), host },
    body: request.body,
  })
  return { ...request, headers: new Map(Object.entries(signed.headers)) }
}
