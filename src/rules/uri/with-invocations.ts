import { isFunctionArn } from '../../grammar/arn.ts'
import { isVariable } from './stage-variable.ts'

const CUT = /^(arn:aws[a-z-]*:apigateway:[a-z0-9-]+:lambda:path\/+2015-03-31\/functions\/)([^/\s]+)(\/[A-Za-z]*\/?)?$/

/** The whole of an invocation ARN that lacks nothing but its end; `undefined` for others. */
export function withInvocations(uri: string): string | undefined {
  const [, before, called, end] = CUT.exec(uri) ?? []
  if (before === undefined || called === undefined || end === '/invocations') return undefined
  return isFunctionArn(called) || isVariable(called) ? `${before}${called}/invocations` : undefined
}
