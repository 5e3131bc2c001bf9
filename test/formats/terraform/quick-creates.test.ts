import { expect, test } from 'vitest'
import { linesOf, readHcl } from './reading.ts'

const api = (name: string, body: string): string => `resource "aws_apigatewayv2_api" "${name}" {\n  ${body}\n}\n`

test('the integration that an API makes by itself is told of', async () => {
  const text = api('a', 'target = aws_lambda_function.f.arn') + api('b', 'target = null') + api('c', 'name = "x"')

  expect(linesOf((await readHcl(text)).notes)).toEqual([
    '2:12 skipped aws_apigatewayv2_api.a.target: The API makes an integration for this target by itself, which is not read. (write the integration and its route as resources of their own)',
  ])
})
