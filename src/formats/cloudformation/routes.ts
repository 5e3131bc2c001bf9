import { isMap, isTemplate } from '../../value.ts'
import type { Value } from '../../value.ts'
import type { Route } from '../format.ts'
import { evaluate } from './evaluate.ts'
import type { Scope } from './scope.ts'
import { textOf } from './texts.ts'

/** The routes of HTTP APIs by the name of the integration that they lead to. */
export function routesByTarget(outer: Scope): ReadonlyMap<string, readonly Route[]> {
  const scope: Scope = { ...outer, note: () => undefined, tell: () => undefined }
  const routes = new Map<string, Route[]>()
  for (const { body, at } of outer.sections.resources.values()) {
    const properties = body.get('Type') === 'AWS::ApiGatewayV2::Route' ? body.get('Properties') : undefined
    if (!isMap(properties)) continue
    const target = targetOf(evaluate(properties.get('Target') ?? '', scope, [...at, 'Properties', 'Target']))
    const key = textOf(evaluate(properties.get('RouteKey') ?? '', scope, [...at, 'Properties', 'RouteKey']))
    const route = key === undefined ? undefined : routeOf(key)
    if (target === undefined || route === undefined) continue
    const known = routes.get(target)
    if (known === undefined) routes.set(target, [route])
    else known.push(route)
  }
  return routes
}

/** `integrations/` and a reference to the integration. */
function targetOf(value: Value | undefined): string | undefined {
  if (!isTemplate(value) || value.parts.length !== 2) return undefined
  const [prefix, reference] = value.parts
  return prefix === 'integrations/' && typeof reference === 'object' ? reference.text : undefined
}

/** Keys of WebSocket APIs are no paths. */
function routeOf(key: string): Route | undefined {
  if (key === '$default') return { method: 'ANY', path: key }
  const [, method, path] = /^([A-Z]+) (\/.*)$/s.exec(key) ?? []
  return method === undefined || path === undefined ? undefined : { method, path }
}
