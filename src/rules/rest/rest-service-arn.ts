import { isFunctionArn, readArn } from '../../grammar/arn.ts'
import type { Arn } from '../../grammar/arn.ts'
import { excerpt } from '../../grammar/excerpt.ts'
import type { Fix, RestBreach, RestRule } from '../rule.ts'
import { isFromStage, textOf, typeOf } from './rest-integration.ts'

export const restServiceArn: RestRule = {
  id: 'rest-service-arn',
  refs: ['R203'],
  tier: 'service',
  title: 'An AWS service is called by an ARN of API Gateway with a path or an action.',
  why:
    "The Uri is arn:aws:apigateway:REGION:SERVICE:path/… or :action/…, not the target's own ARN. A function is called " +
    'by lambda:path/2015-03-31/functions/FUNCTION_ARN/invocations.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html',
  serviceSays: 'AWS ARN for integration must contain path or action',
  example: {
    fails: {
      Type: 'AWS_PROXY',
      IntegrationHttpMethod: 'POST',
      Uri: 'arn:aws:lambda:us-east-1:123456789012:function:orders',
    },
    passes: {
      Type: 'AWS_PROXY',
      IntegrationHttpMethod: 'POST',
      Uri: 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:orders/invocations',
    },
  },

  *check(integration) {
    const type = typeOf(integration)
    if (type !== 'AWS' && type !== 'AWS_PROXY') return
    const uri = textOf(integration, 'Uri')
    if (uri === undefined || isFromStage(uri)) return
    const breach = breachOf(uri)
    if (breach) yield { field: 'Uri', ...breach }
  },
}

const FORM = 'arn:aws:apigateway:REGION:SERVICE:path/… or :action/…'

function breachOf(uri: string): Pick<RestBreach, 'says' | 'fix'> | undefined {
  const arn = readArn(uri)
  if (arn === undefined) return { says: `${excerpt(uri)} is not an ARN.`, fix: { words: `write it as ${FORM}` } }
  if (arn.service.includes('${')) return undefined
  if (arn.service !== 'apigateway')
    return {
      says: `${excerpt(uri)} is an ARN of ${arn.service === '' ? 'no service' : arn.service}, not of apigateway.`,
      fix: invocation(uri, arn),
    }
  // A stage variable may hold the path, or the service and the path.
  if (/^(?:path|action)\/|^\$\{/.test(arn.resource) || arn.account.includes('${')) return undefined
  return { says: `${excerpt(uri)} has neither a path nor an action.`, fix: { words: `write it as ${FORM}` } }
}

function invocation(uri: string, { partition, region }: Arn): Exclude<Fix, { add: unknown }> {
  if (!isFunctionArn(uri)) return { words: `write it as ${FORM}` }
  return { put: `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${uri}/invocations` }
}
