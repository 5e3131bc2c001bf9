const SOURCE =
  /^(?:route\.request\.(?:querystring|header|multivaluequerystring|multivalueheader)|stageVariables|context)\.\S+$/
const BODY = /^route\.request\.body[.[].*\S$/
const STATIC = /^'[^]*'$/
/** The service's reference has it so, its guide does not. */
const OF_REST = /^method\.request\./
/** Sources in every way that other APIs, and people, write them; a dot stands before the name. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:(?:route|method|integration)\.)?request\.headers?\./i, 'route.request.header.'],
  [/^(?:(?:route|method|integration)\.)?request\.query(?:string)?s?\./i, 'route.request.querystring.'],
  [/^(?:(?:route|method|integration)\.)?request\.multivalueheaders?\./i, 'route.request.multivalueheader.'],
  [/^(?:(?:route|method|integration)\.)?request\.multivaluequerystrings?\./i, 'route.request.multivaluequerystring.'],
  [/^(?:(?:route|method|integration)\.)?request\.body\./i, 'route.request.body.'],
  [/^stage_?variables?\./i, 'stageVariables.'],
  [/^(?:request)?context\./i, 'context.'],
]

/** value = "route.request." source "." name / "stageVariables." name / "context." name / "'" *char "'" */
export const isMappingValue = (value: string): boolean =>
  SOURCE.test(value) || BODY.test(value) || (value !== "'" && STATIC.test(value))

export const isRestSource = (value: string): boolean => OF_REST.test(value)

/** The value that a nearly right one was meant to be. */
export function meantValue(value: string): string | undefined {
  const bare = value.trim().replace(/^\$\{([^{}]*)\}$|^\$/, '$1')
  const [spelling, right] = SPELLINGS.find(([pattern]) => pattern.test(bare)) ?? []
  const source = spelling && right !== undefined ? bare.replace(spelling, () => right) : bare
  if (isMappingValue(source)) return source
  // A source that does not exist is no text, and neither is text with a variable in it.
  if (/^(?:route|method|integration)\./.test(source) || value.includes('$')) return undefined
  const text = source.replace(/^['"]|['"]$/g, '')
  return text === '' || text.includes("'") ? undefined : `'${text}'`
}
