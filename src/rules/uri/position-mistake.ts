import { readArn } from '../../grammar/arn.ts'
import type { IntegrationType } from '../../model/facts.ts'
import type { Mistake } from './mistake.ts'
import { hasVariable, startsWithVariable } from './stage-variable.ts'

const AS_SCHEME = /^\$\{stageVariables\.[A-Za-z0-9_]+\}:?\/\//

/** Whether a stage variable stands where none can: for the scheme of a URL, or for the beginning of an ARN. */
export function positionMistake(uri: string, type: IntegrationType): Mistake | undefined {
  const isUrl = type === 'HTTP' || type === 'HTTP_PROXY'
  if (isUrl) return startsWithVariable(uri) ? schemeMistake(uri) : undefined
  if (startsWithVariable(uri))
    return { says: 'A stage variable cannot stand for a whole ARN.', fix: { words: arnForm(type) } }
  const { partition = '', service = '', region = '' } = readArn(uri) ?? {}
  const part = hasVariable(partition)
    ? 'partition'
    : hasVariable(service)
      ? 'service'
      : hasVariable(region)
        ? 'Region'
        : undefined
  if (part === undefined) return undefined
  return { says: `A stage variable cannot stand for the ${part} of an ARN.`, fix: { words: `write the ${part} out` } }
}

function schemeMistake(uri: string): Mistake {
  const put = AS_SCHEME.test(uri) ? uri.replace(AS_SCHEME, 'https://') : `https://${uri}`
  return { says: 'A stage variable cannot stand for the scheme of a URL.', fix: { put } }
}

const arnForm = (type: IntegrationType): string =>
  type === 'AWS_PROXY'
    ? 'write arn:aws:lambda:REGION:ACCOUNT:function: before it, and keep the name in the variable'
    : 'write arn:aws:apigateway:REGION:SERVICE: before it, and keep the action or path in the variable'
