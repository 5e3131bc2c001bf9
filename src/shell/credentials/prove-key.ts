import { createPrivateKey, createPublicKey, randomUUID, sign } from 'node:crypto'

/** A DPoP proof: a JSON Web Token that tells the public key, what is asked for and when, signed with the private key. */
export function proveKey(pem: string, url: string): string | undefined {
  try {
    const key = createPrivateKey(pem)
    const { kty, crv, x, y } = createPublicKey(key).export({ format: 'jwk' })
    const head = { typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, x, y, crv } }
    const claims = { htm: 'POST', htu: url, iat: Math.floor(Date.now() / 1000), jti: randomUUID() }
    const text = `${encoded(head)}.${encoded(claims)}`
    const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' })
    return `${text}.${signature.toString('base64url')}`
  } catch {
    return undefined
  }
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
