import type { Draft } from '../model/draft.ts'
import type { Protocol } from '../model/facts.ts'
import { FIELD_NAMES, isFieldName } from '../model/fields.ts'
import type { FieldName } from '../model/fields.ts'
import type { Finding } from '../rules/rule.ts'
import { wordFinding } from '../rules/word-finding.ts'
import { writeYaml } from '../yaml/write.ts'
import type { Json } from '../value.ts'
import { asJson } from '../python/as-json.ts'
import { awsCommand, wantsFile } from '../formats/aws-command/command-of.ts'
import type { Options } from '../formats/aws-command/command-of.ts'
import { harmless } from '../grammar/shell-word.ts'
import type { Shell } from '../grammar/shell-word.ts'
import { shortened } from './shortened.ts'

export { fieldNamedBy } from './named-field.ts'

export interface Reviewed {
  readonly draft: Draft
  readonly findings: readonly Finding[]
  readonly protocol: Protocol | undefined
  readonly shell: Shell
  /** The width of the terminal. */
  readonly columns: number
  /** Why the request came to nothing when it was sent, and which field that is about. */
  readonly problem?: Problem | undefined
  /** Options of the command line that are no members, as `--region`. */
  readonly options?: Options
}

export interface Problem {
  readonly message: string
  readonly field?: FieldName | undefined
}

/** What is shown before the integration is created: the request, what to think of, and the command that does the same. */
export function reviewText(reviewed: Reviewed): string {
  const { draft, findings, protocol, shell, options, problem } = reviewed
  const general = problem !== undefined && problem.field === undefined ? [refused(problem.message)] : []
  const kind = protocol === undefined ? '' : ` (${protocol === 'HTTP' ? 'HTTP API' : 'WebSocket API'})`
  const command = awsCommand(draft, shell, options)
  const how = wantsFile(command) ? ', with the request saved as integration.yaml' : ''
  const parts = [
    ...general,
    `The request${kind}:\n\n${requestText(reviewed)}`,
    ...findings.map((finding) => `${wordFinding(finding, { by: 'flag' }, draft)}\n`),
    `The same as a command${how}:\n\n${command}\n`,
  ]
  return harmless(parts.join('\n'))
}

/** As YAML, in the order of the model; a complaint is a comment below its field. */
function requestText({ draft, columns, problem }: Reviewed): string {
  const others = [...draft.keys()].filter((name) => !isFieldName(name))
  const members = [...FIELD_NAMES, ...others].map((name) => {
    const given = draft.get(name)
    const text = given === undefined ? '' : memberText(name, asJson(given.value), columns)
    if (problem === undefined || name !== problem.field) return text
    return `${text}${commented(`${given === undefined ? `${name} is not there. ` : '^ '}${refused(problem.message)}`)}`
  })
  return members.join('')
}

const memberText = (name: string, value: Json, columns: number): string =>
  writeYaml(shortened(new Map([[name, value]]), columns))

/** Where an answer was lost, nobody knows what came of the request. */
function refused(message: string): string {
  const head = message.includes('may have been created') ? 'No answer' : 'Not created'
  return `${head}: ${message.trim()}\n`
}

const commented = (text: string): string => text.replace(/^(?=.)/gm, '# ')
