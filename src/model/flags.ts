import { FIELD_NAMES, FIELDS } from './fields.ts'
import { flagOf } from './names.ts'
import type { Shape } from './shape.ts'

/** One option of the command line. */
export interface Flag {
  readonly name: `--${string}`
  /** `optional`: a value may follow; without one it is the first choice. */
  readonly takes: 'value' | 'optional' | 'nothing'
  readonly choices?: readonly string[]
  /** What the value is called in help: `<text>`. Of `format-read` and `format-written`, the formats are the choices. */
  readonly kind?: string
  readonly help: string
}

export const OUTPUT_FORMATS = ['json', 'text', 'table', 'yaml', 'yaml-stream', 'off'] as const
export const ERROR_FORMATS = ['legacy', 'json', 'yaml', 'text', 'table', 'enhanced'] as const
export const FINDING_FORMATS = ['text', 'json', 'sarif', 'github'] as const
export const SHELLS = ['posix', 'powershell', 'cmd'] as const
export const PROTOCOLS = ['HTTP', 'WEBSOCKET'] as const
export type FindingFormat = (typeof FINDING_FORMATS)[number]
export type OutputFormat = (typeof OUTPUT_FORMATS)[number]
export type ErrorFormat = (typeof ERROR_FORMATS)[number]

const SKELETONS = ['input', 'yaml-input', 'output'] as const

/** The AWS CLI's global options in the order in which it lists them where an abbreviation is ambiguous. */
export const GLOBAL_FLAGS: readonly Flag[] = [
  { name: '--debug', takes: 'nothing', help: 'Tell on stderr what is read, sent and received.' },
  { name: '--endpoint-url', takes: 'value', kind: 'url', help: 'Send the request here instead of to AWS.' },
  { name: '--no-verify-ssl', takes: 'nothing', help: 'Trust whatever certificate the endpoint shows.' },
  { name: '--no-paginate', takes: 'nothing', help: 'Accepted for compatibility; nothing is paginated here.' },
  { name: '--output', takes: 'value', choices: OUTPUT_FORMATS, help: 'How to print the answer.' },
  { name: '--query', takes: 'value', kind: 'jmespath', help: 'Print only what this JMESPath expression selects.' },
  { name: '--profile', takes: 'value', kind: 'name', help: 'The profile of the shared configuration to use.' },
  { name: '--region', takes: 'value', kind: 'region', help: 'The Region of the API.' },
  { name: '--version', takes: 'nothing', help: 'Print the version of this program.' },
  { name: '--color', takes: 'value', choices: ['on', 'off', 'auto'], help: 'Colours in tables.' },
  { name: '--no-sign-request', takes: 'nothing', help: 'Send the request without credentials.' },
  { name: '--ca-bundle', takes: 'value', kind: 'file', help: 'Certificate authorities to trust, in PEM.' },
  { name: '--cli-read-timeout', takes: 'value', kind: 'seconds', help: 'Patience with the reply; 0 for no end.' },
  { name: '--cli-connect-timeout', takes: 'value', kind: 'seconds', help: 'Patience with connecting; 0 for no end.' },
  {
    name: '--cli-binary-format',
    takes: 'value',
    choices: ['base64', 'raw-in-base64-out'],
    help: 'Accepted for compatibility; no parameter here is binary.',
  },
  { name: '--no-cli-pager', takes: 'nothing', help: 'Do not page the output.' },
  { name: '--cli-auto-prompt', takes: 'nothing', help: 'Ask for every parameter.' },
  { name: '--no-cli-auto-prompt', takes: 'nothing', help: 'Never ask, whatever is missing.' },
  { name: '--cli-error-format', takes: 'value', choices: ERROR_FORMATS, help: 'How to print errors.' },
]

const FIELD_FLAGS: readonly Flag[] = FIELD_NAMES.map((field) => ({
  name: flagOf(field),
  takes: 'value',
  kind: kindOf(FIELDS[field].shape),
  help: FIELDS[field].help,
}))

/** The options of `create-integration` itself, in the AWS CLI's order. */
export const COMMAND_FLAGS: readonly Flag[] = [
  ...FIELD_FLAGS,
  { name: '--cli-input-json', takes: 'value', kind: 'json', help: 'A document with parameters; flags win over it.' },
  {
    name: '--cli-input-yaml',
    takes: 'value',
    kind: 'yaml',
    help: 'The same in YAML. For both: file://PATH, or - for stdin.',
  },
  {
    name: '--generate-cli-skeleton',
    takes: 'optional',
    choices: SKELETONS,
    help: 'Send nothing; print an input document to fill in, or a sample reply.',
  },
]

const PROTOCOL: Flag = {
  name: '--protocol-type',
  takes: 'value',
  choices: PROTOCOLS,
  help: 'What the API is. Without it the rules go by what the fields prove.',
}

const ONLY: Flag = {
  name: '--only',
  takes: 'value',
  kind: 'name',
  help: 'Of the integrations in a file, this one: by logical id, address or name. May be repeated.',
}

const SET: Flag = {
  name: '--set',
  takes: 'value',
  kind: 'name=value',
  help: 'The value of a parameter, a variable or whatever else a file leaves open. May be repeated.',
}

const FROM: Flag = {
  name: '--from',
  takes: 'value',
  kind: 'format-read',
  help: 'The format of the file, where its content does not tell.',
}

const SHELL: Flag = {
  name: '--shell',
  takes: 'value',
  choices: SHELLS,
  help: 'The shell that a command is for, with the format aws-command; posix if left out.',
}

/** What apigw adds. No name or abbreviation that the AWS CLI understands changes its meaning through these. */
export const OWN_FLAGS: readonly Flag[] = [
  { name: '--dry-run', takes: 'nothing', help: 'Send nothing; print the HTTP request. Needs no AWS account.' },
  PROTOCOL,
  { name: '--no-validate', takes: 'nothing', help: "Send what is given: only the AWS CLI's own checks apply." },
  {
    name: '--from-file',
    takes: 'value',
    kind: 'file',
    help: 'Take the integration from a file of any format; flags win over it. - for stdin.',
  },
  { ...FROM, help: 'The format of that file, where its content does not tell.' },
  { ...ONLY, help: 'Of several integrations in that file, this one: by logical id, address, name or place.' },
  SET,
  { name: '--print-as', takes: 'value', kind: 'format-written', help: 'Send nothing; print the request in a format.' },
  SHELL,
]

/** What `create-integrations` understands. */
export const MANY_FLAGS: readonly Flag[] = [
  ...FIELD_FLAGS,
  ...COMMAND_FLAGS.filter(({ name }) => name.startsWith('--cli-input-')).map((flag) => ({
    ...flag,
    help: 'A document with parameters that count for every item without them, as the flags do.',
  })),
  { name: '--dry-run', takes: 'nothing', help: 'Send nothing; print the HTTP requests, one on each line.' },
  {
    name: '--stream',
    takes: 'nothing',
    help: 'Send each item as it comes, before the rest has been read and checked.',
  },
  {
    name: '--concurrency',
    takes: 'value',
    kind: 'number',
    help: 'How many items are under way at once; 4 if left out.',
  },
  {
    name: '--rate',
    takes: 'value',
    kind: 'number',
    help: 'Requests a second, after a first burst; 8 if left out, 0 for no limit. An account has 10 for all who use it.',
  },
  { name: '--fail-fast', takes: 'nothing', help: 'Begin nothing more after the first item that was not created.' },
  {
    name: '--max-errors',
    takes: 'value',
    kind: 'number',
    help: 'Begin nothing more after so many items that were not created.',
  },
  {
    name: '--journal',
    takes: 'value',
    kind: 'file',
    help: 'Write down each step here. The same input with the same journal goes on where an earlier run ended.',
  },
  PROTOCOL,
  { name: '--no-validate', takes: 'nothing', help: "Send what is given: only the AWS CLI's own checks apply." },
  { ...FROM, help: 'The format of the files, where their content does not tell.' },
  ONLY,
  SET,
]

/** What `convert` understands. */
export const CONVERT_FLAGS: readonly Flag[] = [
  { name: '--to', takes: 'value', kind: 'format-written', help: 'The format to print.' },
  FROM,
  ONLY,
  SET,
  { ...PROTOCOL, help: 'What a method of a REST API becomes an integration of; HTTP if left out.' },
  {
    name: '--expand-status',
    takes: 'value',
    kind: 'code,…',
    help: "The status codes that a REST API's patterns are held against, as in 400,404,500.",
  },
  { name: '--strict', takes: 'nothing', help: 'Print nothing where something would be lost.' },
  SHELL,
]

/** What `export` understands, beside the options of the AWS CLI that say where and as whom. */
export const EXPORT_FLAGS: readonly Flag[] = [
  { name: '--api-id', takes: 'value', kind: 'text', help: 'The API whose integrations are printed.' },
  {
    name: '--integration-id',
    takes: 'value',
    kind: 'id,…',
    help: 'Only these of its integrations. May be repeated.',
  },
  { name: '--to', takes: 'value', kind: 'format-written', help: 'The format to print.' },
  {
    name: '--import-file',
    takes: 'value',
    kind: 'file',
    help: 'Write the file here that the tool wants for taking over what exists.',
  },
  { name: '--strict', takes: 'nothing', help: 'Print nothing where something would be lost.' },
  SHELL,
]

/** What `validate` understands. */
export const VALIDATE_FLAGS: readonly Flag[] = [
  { name: '--format', takes: 'value', choices: FINDING_FORMATS, help: 'How to print the findings; text if left out.' },
  PROTOCOL,
  { name: '--strict', takes: 'nothing', help: 'Warnings count as errors.' },
  { name: '--rule', takes: 'value', kind: 'rule,…', help: 'Only these rules, by id or number. May be repeated.' },
  { name: '--ignore', takes: 'value', kind: 'rule,…', help: 'All but these rules. May be repeated.' },
  FROM,
  ONLY,
  SET,
  {
    name: '--explain',
    takes: 'value',
    kind: 'rule',
    help: 'Print what there is to know of a rule, and check nothing.',
  },
]

function kindOf(shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return shape.oneOf?.join('|') ?? 'text'
    case 'integer':
      return 'integer'
    case 'map':
    case 'structure':
      return 'key=value,…|json'
  }
}
