import { literal } from './word.ts'
import type { Told } from './word.ts'

/** The AWS CLI, as it and what stands in for it are called, and this program; without the ends of files. */
export const PROGRAM_NAME = '(?:aws2?|awslocal|apigw)(?:\\.exe|\\.cmd)?'
/** The image of the AWS CLI, whose entry point it is: `amazon/aws-cli`, `public.ecr.aws/aws-cli/aws-cli:2.17.0`. */
export const IMAGE_NAME = 'aws-cli(?:[:@][\\w.:-]{1,128})?'
/** What stands for it where a script keeps its name in a variable. */
export const PROGRAM_VARIABLE = '(?:AWS|aws)(?:_?(?:CLI|CMD|BIN|cli|cmd|bin))?'

/** Programs that start another one, whose words follow theirs. */
const STARTERS = /^(?:sudo|env|command|exec|nohup|nice|timeout|xargs|npx|aws-vault|chamber|op)$/
const CONTAINERS = /^(?:docker|podman|nerdctl|finch)$/
const PROGRAM = new RegExp(`^${PROGRAM_NAME}$`)
const IMAGE = new RegExp(`^${IMAGE_NAME}$`)
const VARIABLE = new RegExp(`^${PROGRAM_VARIABLE}$`)

/** A call of the AWS CLI or of this program that asks for an integration. */
export interface Call {
  /** In front of the program: what starts it, and the options of that. */
  readonly before: readonly Told[]
  /** Behind it. */
  readonly words: readonly Told[]
}

export function callOf(words: readonly Told[]): Call | undefined {
  const names = words.map(nameOf)
  const [first = ''] = names
  const isContained = CONTAINERS.test(first) || names.slice(1).some((name) => CONTAINERS.test(name))
  const at = names.findIndex((name) => PROGRAM.test(name) || (isContained && IMAGE.test(name)))
  if (at === -1 || (at > 0 && !STARTERS.test(first) && !CONTAINERS.test(first))) return undefined
  const rest = words.slice(at + 1).map(({ parts }) => literal(parts) ?? '')
  const asked = rest.indexOf('create-integration')
  const ours = names[at]?.startsWith('apigw') === true
  if (asked === -1 || (!ours && !rest.slice(0, asked).includes('apigatewayv2'))) return undefined
  return { before: words.slice(0, at), words: words.slice(at + 1) }
}

/** The name of a program without its folder; a variable that is not known is taken for the program that it is called after. */
function nameOf({ parts }: Told): string {
  const [only] = parts
  if (parts.length === 1 && typeof only === 'object') return VARIABLE.test(only.text) ? 'aws' : ''
  return (literal(parts) ?? '').replace(/^.*[/\\]/s, '')
}
