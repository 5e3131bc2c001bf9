/** A part of a text: as it stands, or the way to a value, as in `${api.tags["a"][0]}`. */
export type Part = string | Access

export interface Access {
  readonly steps: readonly (string | number)[]
  /** As it is written between the braces. */
  readonly text: string
}

/**
 * The parts of a text, by the rule of Pulumi's parser: from the left, `$$` is a `$`, and `${` begins a way that ends at
 * a `}` outside of brackets in quotes.
 *
 * @returns `undefined` where Pulumi could not read it
 */
export function parseText(text: string): readonly Part[] | undefined {
  const parts: Part[] = []
  let plain = ''
  for (let at = 0; at < text.length;) {
    const dollar = text.indexOf('$', at)
    if (dollar === -1) {
      plain += text.slice(at)
      break
    }
    plain += text.slice(at, dollar)
    const next = text.charAt(dollar + 1)
    at = dollar + (next === '$' ? 2 : 1)
    if (next !== '{') {
      plain += '$'
      continue
    }
    const access = readAccess(text, dollar + 2)
    if (access === undefined) return undefined
    if (plain !== '') parts.push(plain)
    plain = ''
    parts.push(access.access)
    at = access.end
  }
  return plain === '' ? parts : [...parts, plain]
}

const NAME = /[^.[\]}]+|\]/y
const INDEX = /\[\s*(\d{1,9})\]/y
const KEY = /\["((?:\\"|[^"])*)"\]/y

function readAccess(text: string, start: number): { access: Access; end: number } | undefined {
  const steps: (string | number)[] = []
  for (let at = start; at < text.length;) {
    const char = text.charAt(at)
    if (char === '}') return { access: { steps, text: text.slice(start, at) }, end: at + 1 }
    if (char === '.') {
      at++
      continue
    }
    const [step, end] = stepAt(text, at)
    if (step === undefined) return undefined
    steps.push(step)
    at = end
  }
  return undefined
}

function stepAt(text: string, at: number): [step: string | number | undefined, end: number] {
  for (const pattern of [KEY, INDEX, NAME]) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) continue
    const [whole, inner = whole] = match
    if (pattern === KEY) return [inner.replaceAll('\\"', '"'), pattern.lastIndex]
    return [pattern === INDEX ? Number(inner) : whole, pattern.lastIndex]
  }
  return [undefined, at]
}

/** A text that comes back from `parseText`: a `$` is doubled before what would make something else of it. */
export function escapeText(text: string, isFollowedByReference = false): string {
  const escaped = text.replace(/\$(?=[${])/g, '$$$$')
  return isFollowedByReference ? escaped.replace(/\$$/, '$$$$') : escaped
}
