import { expect, test } from 'vitest'
import { isCommand } from '../../../src/formats/aws-command/detect.ts'

const CALL = 'aws apigatewayv2 create-integration --api-id a'

test.each([
  CALL,
  `\n  $ ${CALL}`,
  `PS C:\\Users\\me> ${CALL}`,
  `C:\\> ${CALL}`,
  'aws \\\n  apigatewayv2 \\\n  create-integration',
  'aws ^\r\n  apigatewayv2 create-integration',
  'apigw create-integration --x',
  `ID=$(${CALL})`,
  `export ID="$(${CALL})"`,
  `$id = ${CALL}`,
  `(${CALL})`,
  `A=b sudo -E /usr/local/bin/${CALL}`,
  `if ! ${CALL}; then`,
  `cd x && ${CALL}`,
  `cat <<E | ${CALL}`,
  `aws-vault exec me -- ${CALL}`,
])('a command: %s', (text) => {
  expect(isCommand({ kind: 'text', text })).toBe(true)
})

test.each([
  '',
  'aws apigatewayv2 create-integration-response --api-id a',
  `# ${CALL}`,
  `Description: use ${CALL}`,
  `laws apigatewayv2 create-integration`,
  `resource "null_resource" "x" {\n  provisioner "local-exec" {\n    command = <<E\n${CALL}\nE\n  }\n}`,
  `terraform {\n}\n${CALL}`,
])('none: %s', (text) => {
  expect(isCommand({ kind: 'text', text })).toBe(false)
})

test('a document is none', () => {
  expect(isCommand({ kind: 'document', value: new Map(), place: () => undefined, syntax: 'json' })).toBe(false)
})

test.each([
  'docker '.repeat(9000),
  'docker run /aws-cli \\\n'.repeat(3300),
  `${'docker \\\n'.repeat(7000)}${' /aws-cli create-integration-'.repeat(3)}`,
  'docker aws-cli/aws-cli '.repeat(2800),
  '$AWS '.repeat(13_000),
])('hostile, and looked at in time: %#', (text) => {
  const start = performance.now()

  expect(isCommand({ kind: 'text', text: `${text} create-integration-` })).toBe(false)
  expect(performance.now() - start).toBeLessThan(2000)
})
