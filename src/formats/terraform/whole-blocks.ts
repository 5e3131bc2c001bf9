import type { Value } from '../../value.ts'
import { evaluate } from '../hcl/evaluate.ts'
import type { Scope } from '../hcl/evaluate.ts'
import type { Block, Expression } from '../hcl/tree.ts'
import { onlyReference } from '../references/template.ts'
import { attributeIn } from './config.ts'
import { BLOCK } from './names.ts'

/**
 * The reference for a map of which all blocks are made, each status code with its mappings, as the writers here have it;
 * `undefined` for blocks that are made otherwise.
 */
export function wholeOfBlocks(blocks: readonly Block[], scope: Scope): Value | undefined {
  const [block, another] = blocks
  const each = block === undefined ? undefined : attributeIn(block, 'for_each')
  if (block?.type !== 'dynamic' || another !== undefined || each === undefined) return undefined
  const name = block.labels[0] ?? ''
  const iterator = attributeIn(block, 'iterator')?.text ?? name
  const content = block.body.blocks.find(({ type }) => type === 'content')
  if (name !== 'response_parameters' || content === undefined || content.body.blocks.length > 0) return undefined
  const isWhole =
    content.body.attributes.length === 2 &&
    isMember(attributeIn(content, BLOCK.status), iterator, 'key') &&
    isMember(attributeIn(content, BLOCK.mappings), iterator, 'value')
  const value = isWhole ? evaluate(each, scope) : null
  return onlyReference(value) === undefined ? undefined : value
}

/** `response_parameters.key`, or a template of that and nothing else. */
function isMember(expression: Expression | undefined, root: string, name: string): boolean {
  if (expression?.kind === 'parens') return isMember(expression.inner, root, name)
  if (expression?.kind === 'template') {
    const [part] = expression.parts
    const isAlone = expression.parts.length === 1 && typeof part === 'object' && part.kind === 'value'
    return isAlone && isMember(part.value, root, name)
  }
  if (expression?.kind !== 'traversal' || expression.root !== root) return false
  const [step] = expression.steps
  return expression.steps.length === 1 && step?.kind === 'attribute' && step.name === name
}
