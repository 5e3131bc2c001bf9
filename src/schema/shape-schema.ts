import type { MapShape, Shape, StructureShape, TextShape } from '../model/shape.ts'
import type { Schema } from './schema.ts'

/** What a value of a shape is. Lengths are of characters, in JSON Schema as in the rules. */
export function shapeSchema(shape: Shape): Schema {
  switch (shape.kind) {
    case 'text':
      return textSchema(shape)
    case 'integer':
      return { type: 'integer', minimum: shape.min, maximum: shape.max }
    case 'map':
      return mapSchema(shape)
    case 'structure':
      return structureSchema(shape)
  }
}

function textSchema({ min = 0, max, oneOf }: TextShape): Schema {
  return {
    type: 'string',
    ...(oneOf && { enum: oneOf }),
    ...(min > 0 && { minLength: min }),
    ...(max !== undefined && { maxLength: max }),
  }
}

/** What takes a header away has a value of any length. */
function mapSchema({ of }: MapShape): Schema {
  return {
    type: 'object',
    ...(of.kind === 'text' && { patternProperties: { '^remove:': { type: 'string' } } }),
    additionalProperties: shapeSchema(of),
  }
}

function structureSchema({ members }: StructureShape): Schema {
  const properties = Object.entries(members).map(([name, { help, shape }]) => [
    name,
    { description: help, ...shapeSchema(shape) },
  ])
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false }
}
