import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { newBudget } from '../../../src/formats/hcl/budget.ts'
import { evaluate } from '../../../src/formats/hcl/evaluate.ts'
import type { Scope } from '../../../src/formats/hcl/evaluate.ts'
import { openHcl } from '../../../src/formats/hcl/parse.ts'
import type { Hcl } from '../../../src/formats/hcl/parse.ts'
import { newRegistry } from '../../../src/formats/references/registry.ts'
import type { Value } from '../../../src/value.ts'

const { resolve } = createRequire(import.meta.url)

/** The bytes of the parser, as the packages have them. */
export function shipped(name: 'web-tree-sitter.wasm' | 'tree-sitter-terraform.wasm'): Promise<Uint8Array> {
  if (name === 'web-tree-sitter.wasm') return readFile(resolve('web-tree-sitter/web-tree-sitter.wasm'))
  const folder = dirname(resolve('@tree-sitter-grammars/tree-sitter-hcl/package.json'))
  return readFile(join(folder, name))
}

export const open = (): Promise<Hcl> => openHcl(shipped)

/** A scope where nothing is known but what is bound. */
export function scopeOf(bound: Readonly<Record<string, Value>> = {}): Scope {
  const registry = newRegistry()
  return {
    bound: new Map(Object.entries(bound)),
    resolve: () => undefined,
    refer: (text) => ({ kind: 'template', parts: [registry(text)] }),
    kindOf: () => 'text',
    collection: (value) => value,
    alike: (value) => value,
    budget: newBudget(),
  }
}

export const valueOf = (hcl: Hcl, text: string, bound: Readonly<Record<string, Value>> = {}): Value =>
  evaluate(hcl.expression(text), scopeOf(bound))
