/** What an expression gives: JSON, or `&expression`, which functions take and which can stand in lists and maps. */
export type Datum = null | boolean | bigint | number | string | Expression | readonly Datum[] | DatumMap

export type DatumMap = ReadonlyMap<string, Datum>

export interface Expression {
  readonly kind: 'expression'
  readonly apply: (value: Datum) => Datum
}

export type Numeric = bigint | number

export const isNumber = (value: Datum): value is Numeric => typeof value === 'bigint' || typeof value === 'number'

export const isString = (value: Datum): value is string => typeof value === 'string'

export const isList = (value: Datum): value is readonly Datum[] => Array.isArray(value)

export const isMap = (value: Datum): value is DatumMap => value instanceof Map

export function isExpression(value: Datum): value is Expression {
  return typeof value === 'object' && value !== null && 'kind' in value
}

/** Null, false and what is empty. Numbers are true, zero too. */
export function isFalse(value: Datum): boolean {
  if (isList(value)) return value.length === 0
  if (isMap(value)) return value.size === 0
  return value === null || value === false || value === ''
}

const NAMES = {
  NoneType: 'null',
  bool: 'boolean',
  int: 'number',
  float: 'number',
  str: 'string',
  list: 'array',
  dict: 'object',
  _Expression: 'expref',
} as const

/** The name of a value's type in the language of queries. */
export function typeName(value: Datum): (typeof NAMES)[keyof typeof NAMES] {
  return NAMES[pythonName(value)]
}

/** The name of a value's type in Python, which some messages show instead. */
export function pythonName(value: Datum): keyof typeof NAMES {
  if (value === null) return 'NoneType'
  switch (typeof value) {
    case 'boolean':
      return 'bool'
    case 'bigint':
      return 'int'
    case 'number':
      return 'float'
    case 'string':
      return 'str'
    default:
      if (isList(value)) return 'list'
      return isMap(value) ? 'dict' : '_Expression'
  }
}

/** What an expression shows as text. Python adds its address in memory. */
export const EXPRESSION_TEXT = '<jmespath.visitor._Expression object>'
