import { FIELD_NAMES, FIELDS } from '../../model/fields.ts'
import type { Shape } from '../../model/shape.ts'
import { isMap } from '../../value.ts'
import type { Value } from '../../value.ts'
import type { Breach, Rule } from '../rule.ts'
import { isEmptyUriOfMock } from './empty-uri.ts'

/** One character too many. */
const LONG = 'It answers pings. '.padEnd(1025, 'And answers them. ')

export const range: Rule = {
  id: 'range',
  refs: ['R5', 'R6', 'R70'],
  tier: 'service',
  stage: 'shape',
  title: 'Lengths and numbers are within their limits.',
  why: 'The AWS CLI itself checks the least timeout and nothing else of this.',
  source: 'The service model of API Gateway v2, CreateIntegrationRequest',
  serviceSays: 'Timeout should be between 50 ms and 30000 ms',
  example: {
    fails: { draft: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', Description: LONG } },
    passes: { draft: { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK', Description: LONG.slice(0, 1024) } },
  },

  *check(known, facts) {
    for (const field of FIELD_NAMES) {
      const value = known[field]
      if (value === undefined || isEmptyUriOfMock(field, value, facts)) continue
      for (const { path, says } of outside(value, FIELDS[field].shape, [])) yield { field, path, says }
    }
  },
}

type Outside = Required<Pick<Breach, 'path' | 'says'>>

function* outside(value: Value | undefined, shape: Shape, path: readonly string[]): Generator<Outside> {
  switch (shape.kind) {
    case 'text':
      if (typeof value === 'string' && !isRemoval(path)) yield* lengthBreach(value, shape.min ?? 0, shape.max, path)
      return
    case 'integer':
      if (typeof value !== 'bigint' || (value >= shape.min && value <= shape.max)) return
      yield { path, says: `${value} is not between ${shape.min} and ${shape.max}.` }
      return
    case 'map':
      if (isMap(value)) for (const [key, inner] of value) yield* outside(inner, shape.of, [...path, String(key)])
      return
    case 'structure':
      if (isMap(value))
        for (const [name, { shape: inner }] of Object.entries(shape.members))
          yield* outside(value.get(name), inner, [...path, name])
  }
}

/** What takes a header away has a value of its own, which other rules look at. */
const isRemoval = (path: readonly string[]): boolean => path.at(-1)?.startsWith('remove:') ?? false

/** Lengths count characters, so that nothing is called too long that the service, whichever way it counts, takes. */
function* lengthBreach(value: string, min: number, max = Infinity, path: readonly string[]): Generator<Outside> {
  const long = value.length > max ? [...value].length : value.length
  if (long === 0 && min > 0) yield { path, says: 'The value is empty.' }
  else if (long > max) yield { path, says: `The value has ${long} characters, more than the ${max} that fit.` }
}
