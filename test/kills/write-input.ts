import type { Members } from './item.ts'

export const FORMS = ['ndjson', 'json', 'indented-json', 'yaml'] as const
export type Form = (typeof FORMS)[number]

/** The items as a stream of one of the forms that the program reads. */
export function writeInput(items: readonly Members[], form: Form): string {
  switch (form) {
    case 'ndjson':
      return items.map((item) => `${JSON.stringify(item)}\n`).join('')
    case 'json':
      return JSON.stringify(items)
    case 'indented-json':
      return `${JSON.stringify(items, undefined, 2)}\n`
    case 'yaml':
      return items.map((item) => `---\n${yaml(item)}`).join('')
  }
}

/** JSON is YAML, so only the outermost level needs to look like it. */
const yaml = (item: Members): string =>
  Object.entries(item)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('')
