import type { Source } from '../format.ts'
import { IMAGE_NAME, PROGRAM_NAME, PROGRAM_VARIABLE } from './call.ts'

const KEYWORD = '(?:export|local|readonly|then|do|else|if|sudo|env|command|exec|time|nohup|npx|aws-vault|docker|!|&|--)'
const PROMPT = '(?:(?:\\[[^\\]\\n]{1,80}\\]|[\\w.@:~/-]{1,80})?[$%>]|PS [^>\\n]{0,200}>|[A-Za-z]:\\\\[^>\\n]{0,200}>)'
const ASSIGNED = '[$A-Za-z_]\\w{0,80} ?= ?["\']?(?:\\$\\(|`)?[ \\t]*'
const FOLDER = '(?:[\\w.~/\\\\:-]{0,200}[/\\\\])?'
const PROGRAM = `["']?(?:${FOLDER}${PROGRAM_NAME}|\\$(?:${PROGRAM_VARIABLE}|\\{${PROGRAM_VARIABLE}\\}))["']?`
const OPERATION = '(?:[ \\t]|[\\\\`^]\\r?\\n)(?:[^\\n]|[\\\\`^]\\r?\\n){0,2000}?create-integration(?![\\w-])'

/** A line that begins with the command. */
const CALL = new RegExp(
  `^[ \\t]*(?:${PROMPT}[ \\t]+)?(?:(?:${KEYWORD}|[A-Za-z_]\\w{0,80}=\\S{0,200}|-\\S{0,80})[ \\t]+){0,8}` +
    `(?:${ASSIGNED}|[({]{1,3}[ \\t]*)?${PROGRAM}${OPERATION}`,
  'm',
)
/** A line with another command in front. */
const BEHIND = new RegExp(`^[^#\\n]{0,500}(?:&&|\\||;|\\$\\(| --)[ \\t]*${PROGRAM}${OPERATION}`, 'm')
/** One in a container. The first that looks like the image is taken for it, or a hostile text would take long. */
const CONTAINED = new RegExp(
  '\\b(?:docker|podman|nerdctl|finch)[ \\t](?:(?!aws-cli)[^\\n#]|[\\\\`^]\\r?\\n){0,1000}?["\'/ ](?:aws-cli/)?' +
    `${IMAGE_NAME}["']?${OPERATION}`,
)
/** Terraform may hold a command too, for a provisioner. */
const HCL = /^(?:resource|data|module|provider|variable|output)[ \t]+"[^"\n]*"|^(?:terraform|locals)[ \t]*\{/m

/** Whether a text holds a command that asks for an integration, at a place where commands begin. */
export function isCommand(source: Source): boolean {
  if (source.kind !== 'text' || !source.text.includes('create-integration') || HCL.test(source.text)) return false
  return [CALL, BEHIND, CONTAINED].some((sign) => sign.test(source.text))
}
