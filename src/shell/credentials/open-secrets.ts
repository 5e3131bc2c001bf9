import { readFileSync } from 'node:fs'
import type { FileContent, Secrets, World } from '../../world.ts'

/** What finding credentials needs, as the process sees it. Whatever costs something to load is loaded at its first use. */
export function openSecrets(world: Pick<World, 'env' | 'version'>): Secrets {
  return {
    now: Date.now,
    readSecret,
    keepSecret: async (path, text) => (await import('./keep-secret.ts')).keepSecret(path, text),
    askSecret: async (prompt) => (await import('./ask-secret.ts')).askSecret(prompt),
    runProgram: async (words) => (await import('./run-program.ts')).runProgram(words),
    exchange: async (request) => (await import('./exchange.ts')).exchange(request, world),
    sign: async (request, keys, scope) => (await import('./sign.ts')).sign(request, keys, scope),
    hash: async (algorithm, text) => {
      const { createHash } = process.getBuiltinModule('node:crypto')
      return createHash(algorithm).update(text).digest('hex')
    },
    proveKey: async (pem, url) => (await import('./prove-key.ts')).proveKey(pem, url),
  }
}

function readSecret(path: string): FileContent {
  try {
    return { bytes: readFileSync(path) }
  } catch (error) {
    const { code = 'EIO', errno = -5 }: NodeJS.ErrnoException =
      error instanceof Error ? error : new Error(String(error))
    return { problem: { code, number: Math.abs(errno) } }
  }
}
