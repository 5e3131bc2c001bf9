/** `lines` is JSON in which each line is a document. */
export type Form = 'json' | 'lines' | 'yaml'

const FORMS: ReadonlyMap<string, Form> = new Map([
  ['json', 'json'],
  ['ndjson', 'lines'],
  ['jsonl', 'lines'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
])

/** So much of a text is looked at. Where it is blank, it may as well be YAML. */
const HEAD = 65_536

/**
 * The form of a text that may only have begun; `undefined` where more of it has to come. YAML has braces and brackets
 * too, but JSON puts its keys in double quotes.
 */
export function sniffForm(name: string, text: string): Form | undefined {
  const [, ending = ''] = /\.([^./\\]+)$/.exec(name) ?? []
  const form = FORMS.get(ending.toLowerCase())
  if (form !== undefined) return form
  const [, brackets, char] = /^[\s\x1e]*((?:[[{]\s*)*)([^\s\x1e[{])/.exec(text.slice(0, HEAD)) ?? []
  if (brackets === undefined || char === undefined) return text.length < HEAD ? undefined : 'yaml'
  if (brackets === '') return 'yaml'
  return /["\]}]/.test(char) || (/\[\s*$/.test(brackets) && /[-\dtfn]/.test(char)) ? 'json' : 'yaml'
}
