import { isTemplate } from '../../value.ts'
import type { Template, Value } from '../../value.ts'
import { joined } from '../references/template.ts'
import { numberOf, textFrom } from './convert.ts'
import { formatNumber } from './decimal.ts'

const VERB = /%(?:%|([-0]?)([0-9]{0,3})([a-zA-Z#])|)/g

/**
 * `format` with the verbs `%s`, `%d`, `%v` and `%%`, and a width for them. References stand for themselves. `undefined`
 * for all else.
 */
export function formatText(form: string, values: readonly Value[]): string | Template | undefined {
  const parts: (string | Template)[] = []
  let at = 0
  let next = 0
  for (const match of form.matchAll(VERB)) {
    const [all, flag = '', width = '', verb] = match
    parts.push(form.slice(at, match.index))
    at = match.index + all.length
    const part = all === '%%' ? '%' : verb === undefined ? undefined : shown(verb, values[next++])
    if (part === undefined || (typeof part !== 'string' && width !== '')) return undefined
    parts.push(typeof part === 'string' ? padded(part, flag, Number(width)) : part)
  }
  if (next !== values.length) return undefined
  return joined([...parts, form.slice(at)])
}

function shown(verb: string, value: Value | undefined): string | Template | undefined {
  if (isTemplate(value)) return verb === 's' || verb === 'v' || verb === 'd' ? value : undefined
  if (verb === 's' || verb === 'v') return textFrom(value)
  const number = verb === 'd' ? numberOf(value) : undefined
  return typeof number === 'bigint' ? formatNumber(number) : undefined
}

function padded(text: string, flag: string, width: number): string {
  const missing = width - [...text].length
  if (missing <= 0) return text
  if (flag === '-') return text + ' '.repeat(missing)
  return flag === '0' && /^-?[0-9]+$/.test(text)
    ? text.replace(/^-?/, (sign) => sign + '0'.repeat(missing))
    : ' '.repeat(missing) + text
}
