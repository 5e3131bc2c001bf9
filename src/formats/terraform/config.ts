import type { Block, Body, Expression } from '../hcl/tree.ts'

/** What a file of Terraform declares, by kind. */
export interface Config {
  readonly variables: ReadonlyMap<string, Block>
  readonly locals: ReadonlyMap<string, Expression>
  readonly resources: readonly Resource[]
  readonly modules: readonly Block[]
  /** Blocks that say something of resources: `import`, `moved`, `removed`, `output`. */
  readonly others: readonly Block[]
}

export interface Resource {
  readonly type: string
  readonly name: string
  readonly block: Block
}

const OTHERS: ReadonlySet<string> = new Set(['import', 'moved', 'removed', 'output'])

export function configOf({ blocks }: Body): Config {
  const resources = blocks.flatMap((block): Resource[] => {
    const [type, name] = block.labels
    return block.type === 'resource' && type !== undefined && name !== undefined ? [{ type, name, block }] : []
  })
  const locals = blocks.filter(({ type }) => type === 'locals').flatMap(({ body }) => body.attributes)
  return {
    variables: new Map(blocks.filter(({ type }) => type === 'variable').map((block) => [block.labels[0] ?? '', block])),
    locals: new Map(locals.map(({ name, value }) => [name, value])),
    resources,
    modules: blocks.filter(({ type }) => type === 'module'),
    others: blocks.filter(({ type }) => OTHERS.has(type)),
  }
}

/** The value of an attribute, where the block has it; the last, where it has it twice. */
export function attributeIn({ body }: Block, name: string): Expression | undefined {
  return body.attributes.findLast((attribute) => attribute.name === name)?.value
}
