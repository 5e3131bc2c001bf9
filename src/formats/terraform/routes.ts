import { isTemplate } from '../../value.ts'
import type { Note, Route } from '../format.ts'
import { evaluate } from '../hcl/evaluate.ts'
import type { Scope } from '../hcl/evaluate.ts'
import { attributeIn } from './config.ts'
import type { Config } from './config.ts'
import { instancesOf } from './instances.ts'
import { TYPE } from './names.ts'

/** A route, and the integration that it leads to by its address. */
export interface RouteTo {
  readonly to: string
  readonly key: string
}

/** The routes whose key is known, and whose target is `integrations/` with the id of an integration. */
export function routesIn(config: Config, scope: Scope): readonly RouteTo[] {
  return config.resources
    .filter(({ type }) => type === 'aws_apigatewayv2_route')
    .flatMap((resource) =>
      instancesOf(resource, scope).instances.flatMap(({ scope: inner }): RouteTo[] => {
        const key = attributeIn(resource.block, 'route_key')
        const target = attributeIn(resource.block, 'target')
        const to = target === undefined ? undefined : targetOf(evaluate(target, inner))
        const name = key === undefined ? undefined : evaluate(key, inner)
        return to !== undefined && typeof name === 'string' ? [{ to, key: name }] : []
      }),
    )
}

function targetOf(value: ReturnType<typeof evaluate>): string | undefined {
  if (!isTemplate(value)) return undefined
  const [prefix, target, ...rest] = value.parts
  if (prefix !== 'integrations/' || typeof target !== 'object' || rest.length > 0) return undefined
  return target.text.startsWith(`${TYPE}.`) && target.text.endsWith('.id') ? target.text.slice(0, -3) : undefined
}

/** The route that leads to an integration; of several the first, and the others are told of. */
export function routeOf(
  address: string,
  routes: readonly RouteTo[],
): { readonly route?: Route; readonly notes: readonly Note[] } {
  const [first, ...others] = routes.filter(({ to }) => to === address)
  const [, method, path] = /^([A-Z]+) (\/.*)$/.exec(first?.key ?? '') ?? []
  const notes = others.map(({ key }): Note => ({
    kind: 'told',
    member: 'route',
    says: `The route ${JSON.stringify(key)} leads here too.`,
  }))
  if (first?.key === '$default') return { route: { method: 'ANY', path: '$default' }, notes }
  return method === undefined || path === undefined ? { notes } : { route: { method, path }, notes }
}
