import { isHttpContextVariable } from '../../grammar/context-variables.ts'
import type { Side } from '../../grammar/mapping-key.ts'

/**
 * What is left of `$request.path.id` when a shell has put nothing in the place of `$request`. Behind a letter or a digit
 * it is part of a word, behind a bracket of a path, and behind quotes it may be of a language that begins paths so.
 */
const TRACE =
  /(^|[^A-Za-z0-9$)\]}"'`\\])\.(header|querystring|path|body)((?:\.[A-Za-z0-9_-]+|\[\d+\])*)(?![A-Za-z0-9_])/g
const WHOLE = /^\.(?:path|body)$/
/** Words that a text may well be, with a dot before them. */
const PLAIN = ['protocol', 'stage', 'status']
/** Values are no longer, and longer ones are no values. */
const LONGEST = 512
const LONGEST_TEMPLATE = 32_768

/** The value of a mapping as it was before a shell read it; `undefined` where no shell has, as far as can be told. */
export function beforeShell(value: string, side: Side): string | undefined {
  // A shell that takes one variable takes them all.
  if (!value.includes('.') || value.includes('$') || value.length > LONGEST) return undefined
  const restored = value.replace(TRACE, (text: string, before: string, place: string, rest: string) => {
    const there = side === 'request' || place === 'header' || place === 'body'
    return there && (rest !== '' || WHOLE.test(value)) ? `${before}$${side}.${place}${rest}` : text
  })
  return restored === value ? contextVariable(value) : restored
}

function contextVariable(value: string): string | undefined {
  const name = value.startsWith('.') ? value.slice(1) : ''
  return isHttpContextVariable(name) && name !== 'authorizer' && !PLAIN.includes(name) ? `$context.${name}` : undefined
}

/** In quotes too where what is called for takes a path of JSON. */
const CALLS = [
  /(?<![\w$!)\]}"'])\.(?:json|path|params|escapeJavaScript|parseJson|urlEncode|urlDecode|base64Encode|base64Decode)\(/,
  /(?<![\w$!)\]}])\.(?:json|path)\(['"]\$/,
]

/** Whether a template calls what only `$input` and `$util` can do, and has no variable. */
export const lacksVariables = (template: string): boolean =>
  template.length <= LONGEST_TEMPLATE && !/\$[!{A-Za-z]/.test(template) && CALLS.some((call) => call.test(template))
