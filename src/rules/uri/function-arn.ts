import { readArn } from '../../grammar/arn.ts'

/** What looks like the ARN of a function, anywhere in a text. */
const WITHIN = /arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:[A-Za-z0-9_-]+(?::(?:\$LATEST|[A-Za-z0-9_-]+))?/

export const functionWithin = (text: string): string | undefined => WITHIN.exec(text)?.[0]

/** The ARN by which API Gateway calls a function of its own partition and Region. */
export function invocationOf(functionArn: string): string {
  const { partition = 'aws', region = 'REGION' } = readArn(functionArn) ?? {}
  return `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${functionArn}/invocations`
}
