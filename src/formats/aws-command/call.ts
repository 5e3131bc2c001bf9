import { literal } from './word.ts'
import type { Told } from './word.ts'

/** Programs that start another one, whose words follow theirs. */
const STARTERS = /^(?:sudo|env|command|exec|nohup|nice|timeout|xargs|npx|aws-vault|docker|chamber|op)$/
const PROGRAM = /^(?:aws|apigw)(?:\.exe|\.cmd)?$/

/** The words behind the name of the AWS CLI or of this program, where they ask for an integration. */
export function callOf(words: readonly Told[]): readonly Told[] | undefined {
  const names = words.map(({ parts }) => literal(parts) ?? '')
  const at = names.findIndex((name) => PROGRAM.test(baseName(name)))
  if (at === -1 || (at > 0 && !STARTERS.test(baseName(names[0] ?? '')))) return undefined
  const rest = names.slice(at + 1)
  const asked = rest.indexOf('create-integration')
  const ours = baseName(names[at] ?? '').startsWith('apigw')
  if (asked === -1 || (!ours && !rest.slice(0, asked).includes('apigatewayv2'))) return undefined
  return words.slice(at + 1)
}

const baseName = (path: string): string => path.replace(/^.*[/\\]/s, '')
