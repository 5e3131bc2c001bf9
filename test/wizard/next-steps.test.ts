import { expect, test } from 'vitest'
import { nextSteps } from '../../src/wizard/next-steps.ts'
import { draftOf } from '../support/draft.ts'

const response = new Map([['IntegrationId', 'abc1234']])
const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:orders'
const invoked = (name: string): string =>
  `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${name}/invocations`

const lambda = (uri: string, more: Readonly<Record<string, unknown>> = {}) =>
  draftOf({ ApiId: 'a1b2c3d4', IntegrationType: 'AWS_PROXY', IntegrationUri: uri, ...more })

test('a function behind an HTTP API, in another region', () => {
  expect(nextSteps({ response, request: lambda(`${FUNCTION}:live`), protocol: 'HTTP', region: 'eu-west-1' })).toBe(
    `Next steps:
Lead a route to it ('GET /orders' is a sample):
  aws apigatewayv2 create-route --api-id a1b2c3d4 --route-key 'GET /orders' --target integrations/abc1234 --region eu-west-1
Let the API call the function (123456789012 is the account of the function; the API may have another):
  aws lambda add-permission --function-name ${FUNCTION}:live --statement-id apigateway-a1b2c3d4-abc1234 --action lambda:InvokeFunction --principal apigateway.amazonaws.com --source-arn 'arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4/*/*' --region us-east-1
A stage with auto-deploy, as $default has it, needs no deployment.
To undo:
  aws apigatewayv2 delete-integration --api-id a1b2c3d4 --integration-id abc1234 --region eu-west-1
`,
  )
})

test('a function behind a WebSocket API, not as a proxy, for cmd.exe', () => {
  const request = lambda(invoked(FUNCTION), { IntegrationType: 'AWS' })

  expect(
    nextSteps({ response, request, protocol: 'WEBSOCKET', region: 'us-east-1', account: '111122223333', shell: 'cmd' }),
  ).toBe(`Next steps:
Lead a route to it ($default, or $connect, $disconnect, a name of yours):
  aws apigatewayv2 create-route --api-id a1b2c3d4 --route-key "$default" --target integrations/abc1234 --region us-east-1
Take its answers, since it is no proxy:
  aws apigatewayv2 create-integration-response --api-id a1b2c3d4 --integration-id abc1234 --integration-response-key "$default" --region us-east-1
If the caller shall get the answers (ROUTE_ID is the RouteId that create-route prints):
  aws apigatewayv2 update-route --api-id a1b2c3d4 --route-id ROUTE_ID --route-response-selection-expression "$default" --region us-east-1
  aws apigatewayv2 create-route-response --api-id a1b2c3d4 --route-id ROUTE_ID --route-response-key "$default" --region us-east-1
Let the API call the function:
  aws lambda add-permission --function-name ${FUNCTION} --statement-id apigateway-a1b2c3d4-abc1234 --action lambda:InvokeFunction --principal apigateway.amazonaws.com --source-arn "arn:aws:execute-api:us-east-1:111122223333:a1b2c3d4/*/*" --region us-east-1
Deploy it, unless its stage does so by itself (production is a sample):
  aws apigatewayv2 create-deployment --api-id a1b2c3d4 --stage-name production --region us-east-1
To undo:
  aws apigatewayv2 delete-integration --api-id a1b2c3d4 --integration-id abc1234 --region us-east-1
`)
})

test('little is known', () => {
  expect(nextSteps({ response: new Map(), request: new Map(), protocol: undefined, region: undefined })).toBe(
    `Next steps:
Lead a route to it (ROUTE_KEY is 'GET /orders', $default and the like):
  aws apigatewayv2 create-route --api-id API_ID --route-key ROUTE_KEY --target integrations/INTEGRATION_ID
Deploy it, unless its stage does so by itself (production is a sample):
  aws apigatewayv2 create-deployment --api-id API_ID --stage-name production
To undo:
  aws apigatewayv2 delete-integration --api-id API_ID --integration-id INTEGRATION_ID
`,
  )
})

/** The line about the function and the command below it. */
function permission(request: ReturnType<typeof lambda>): readonly string[] {
  const lines = nextSteps({ response, request, protocol: 'HTTP', region: 'us-east-1' }).split('\n')
  const at = lines.findIndex((line) => line.startsWith('Let the API'))
  return at < 0 ? [] : lines.slice(at, at + 2)
}

test.each<[string, ReturnType<typeof lambda>]>([
  ['a role is assumed', lambda(FUNCTION, { CredentialsArn: 'arn:aws:iam::123456789012:role/x' })],
  ['a URL is called', lambda('https://example.com')],
  ['an action is called', lambda('arn:aws:apigateway:us-east-1:sqs:path/123456789012/orders')],
  ['nothing is called', draftOf({ ApiId: 'a1b2c3d4', IntegrationType: 'MOCK' })],
])('no permission where %s', (_, request) => {
  expect(permission(request)).toEqual([])
})

test.each([
  [`${FUNCTION}:$LATEST`, FUNCTION, '123456789012', ''],
  [
    `${FUNCTION}:\${stageVariables.alias}`,
    `${FUNCTION}:VARIABLE`,
    '123456789012',
    '; VARIABLE is what the stage variable stands for',
  ],
  [invoked('${stageVariables.f}'), 'VARIABLE', 'ACCOUNT', '; VARIABLE is what the stage variable stands for'],
  [
    'arn:aws-cn:lambda:cn-north-1:123456789012:function:f',
    'arn:aws-cn:lambda:cn-north-1:123456789012:function:f',
    '123456789012',
    '',
  ],
])('the function of %s', (uri, name, account, note) => {
  const [says = '', command = ''] = permission(lambda(uri, { CredentialsArn: null }))
  const whose = account === 'ACCOUNT' ? 'that of the API' : 'the account of the function; the API may have another'

  expect(says).toBe(`Let the API call the function (${account} is ${whose}${note}):`)
  expect(command).toContain(`--function-name ${name} `)
  expect(command).toContain(`:${account}:a1b2c3d4/*/*' `)
})

test('another partition', () => {
  const request = lambda('arn:aws-cn:lambda:cn-north-1:123456789012:function:f')

  expect(nextSteps({ response, request, protocol: 'HTTP', region: 'cn-north-1' })).toContain(
    "--source-arn 'arn:aws-cn:execute-api:cn-north-1:123456789012:a1b2c3d4/*/*' --region cn-north-1",
  )
})

test('a terminal has nothing to obey', () => {
  const odd = new Map([['IntegrationId', '\u001b[2J']])

  expect(nextSteps({ response: odd, request: new Map(), protocol: 'HTTP', region: undefined })).not.toContain('\u001b')
})
