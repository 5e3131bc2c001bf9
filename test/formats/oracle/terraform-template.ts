/**
 * What Terraform makes of a text of its JSON, with a mark in the place of each variable: an own reading of the
 * specification, for the tools that print such texts but do not evaluate them.
 */
export function evaluated(template: string): string {
  return template.replace(
    /([$%])\1\{|\$\{"([$#&]+|\\ufeff)"\}|\$\{(?:var|data)\.([\w.[\]"]+)\}/g,
    (_, sign?: string, literal?: string, path?: string) =>
      sign === undefined ? (literal?.replace('\\ufeff', '\ufeff') ?? `<${String(path)}>`) : `${sign}{`,
  )
}

/** The same for each text and each key of plain data. */
export function evaluatedDeep(value: unknown): unknown {
  if (typeof value === 'string') return evaluated(value)
  if (Array.isArray(value)) return value.map(evaluatedDeep)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [evaluated(key), evaluatedDeep(item)]))
}
