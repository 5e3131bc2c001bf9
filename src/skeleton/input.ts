import { FIELD_NAMES, FIELDS, isRequired } from '../model/fields.ts'
import type { Shape } from '../model/shape.ts'
import { writeJson } from '../output/json.ts'
import type { Json } from '../value.ts'

/** The key that stands for any key of a map. */
const ANY_KEY = 'KeyName'

/** What `--generate-cli-skeleton input` prints: every member, with a value of its type to be replaced. */
export function jsonSkeleton(): string {
  return `${writeJson(new Map(FIELD_NAMES.map((field) => [field, placeholder(FIELDS[field].shape)])))}\n`
}

function placeholder(shape: Shape): Json {
  switch (shape.kind) {
    case 'text':
      return shape.oneOf?.[0] ?? ''
    case 'integer':
      return 0n
    case 'map':
      return new Map([[ANY_KEY, placeholder(shape.of)]])
    case 'structure':
      return new Map(Object.entries(shape.members).map(([name, member]) => [name, placeholder(member.shape)]))
  }
}

/** The line by which editors find the schema, as `apigw schema > apigw.schema.json` puts it beside the document. */
const MODELINE = '# yaml-language-server: $schema=apigw.schema.json\n'

/** The same in YAML, each member with a word on what it is; `schema` names the schema for editors. */
export function yamlSkeleton({ schema }: { readonly schema: boolean }): string {
  const members = FIELD_NAMES.map((field) => {
    const { shape, help } = FIELDS[field]
    return yamlMember(field, shape, `${isRequired(field) ? 'Required. ' : ''}${help}${choicesOf(shape)}`, '')
  })
  return `${schema ? MODELINE : ''}${members.join('')}`
}

function choicesOf(shape: Shape): string {
  return shape.kind === 'text' && shape.oneOf ? ` One of ${shape.oneOf.join(', ')}.` : ''
}

function yamlMember(name: string, shape: Shape, help: string, indent: string): string {
  const comment = help === '' ? '' : ` # ${help}`
  const line = (value: string): string => `${indent}${name}:${value}${comment}\n`
  const inner = `${indent}  `
  switch (shape.kind) {
    case 'text':
      return line(` ${shape.oneOf?.[0] ?? "''"}`)
    case 'integer':
      return line(' 0')
    case 'map':
      return line('') + yamlMember(ANY_KEY, shape.of, '', inner)
    case 'structure':
      return (
        line('') +
        Object.entries(shape.members)
          .map(([key, part]) => yamlMember(key, part.shape, part.help, inner))
          .join('')
      )
  }
}
