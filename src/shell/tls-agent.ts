import { readFileSync } from 'node:fs'
import type { Agent } from 'node:https'
import { CliError } from '../errors.ts'
import type { Connection } from '../world.ts'

/** How to judge certificates, where that is not left to Node: `--no-verify-ssl`, else `--ca-bundle` and its relatives. */
export function tlsAgent({ verifyTls, caBundle }: Connection): { readonly httpsAgent?: Agent } {
  if (verifyTls && caBundle === undefined) return {}
  const https = process.getBuiltinModule('node:https')
  return {
    httpsAgent: new https.Agent(verifyTls ? { ca: authorities(caBundle ?? '') } : { rejectUnauthorized: false }),
  }
}

function authorities(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (cause) {
    throw new CliError('general', `The certificate authorities cannot be read: ${String(cause)}`, { cause })
  }
}
