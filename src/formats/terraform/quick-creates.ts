import type { Note } from '../format.ts'
import { evaluate } from '../hcl/evaluate.ts'
import type { Scope } from '../hcl/evaluate.ts'
import { attributeIn } from './config.ts'
import type { Config } from './config.ts'

/**
 * An HTTP API with a target makes an integration of its own, which Terraform does not know.
 *
 * Source: API Gateway's "quick create", `Target` of `CreateApi`.
 */
export function quickCreates({ resources }: Config, scope: Scope): readonly Note[] {
  return resources
    .filter(({ type }) => type === 'aws_apigatewayv2_api')
    .flatMap(({ type, name, block }): Note[] => {
      const target = attributeIn(block, 'target')
      if (target === undefined || evaluate(target, scope) === null) return []
      const place = target.place()
      const note: Note = {
        kind: 'skipped',
        member: `${type}.${name}.target`,
        says: 'The API makes an integration for this target by itself, which is not read.',
        instead: 'write the integration and its route as resources of their own',
      }
      return [{ ...note, ...(place !== undefined && { place }) }]
    })
}
