import { expect, test } from 'vitest'
import { COMMAND_FLAGS, GLOBAL_FLAGS, OWN_FLAGS } from '../../src/model/flags.ts'

const names = (flags: typeof COMMAND_FLAGS): string[] => flags.map(({ name }) => name)

/** As `aws apigatewayv2 create-integration` lists them where an abbreviation is ambiguous. */
const GLOBALS =
  '--debug --endpoint-url --no-verify-ssl --no-paginate --output --query --profile --region --version --color ' +
  '--no-sign-request --ca-bundle --cli-read-timeout --cli-connect-timeout --cli-binary-format --no-cli-pager ' +
  '--cli-auto-prompt --no-cli-auto-prompt --cli-error-format'

const OWN =
  '--api-id --connection-id --connection-type --content-handling-strategy --credentials-arn --description ' +
  '--integration-method --integration-subtype --integration-type --integration-uri --passthrough-behavior ' +
  '--payload-format-version --request-parameters --request-templates --response-parameters ' +
  '--template-selection-expression --timeout-in-millis --tls-config --cli-input-json --cli-input-yaml ' +
  '--generate-cli-skeleton'

test('the AWS CLI’s options are all there, in its order', () => {
  expect(names(GLOBAL_FLAGS).join(' ')).toBe(GLOBALS)
  expect(names(COMMAND_FLAGS).join(' ')).toBe(OWN)
})

test('no option of ours changes what an abbreviation of the AWS CLI’s means', () => {
  const theirs = [...names(GLOBAL_FLAGS), ...names(COMMAND_FLAGS)]
  for (const name of names(OWN_FLAGS)) {
    expect(theirs).not.toContain(name)
    // The outer parser knows the global options alone, and takes whatever begins one of them before ours are seen.
    for (let length = '--'.length + 1; length <= name.length; length++) {
      const begun = name.slice(0, length)
      const global = names(GLOBAL_FLAGS).some((flag) => flag.startsWith(begun))
      expect([begun, global || !names(COMMAND_FLAGS).some((flag) => flag.startsWith(begun))]).toEqual([begun, true])
    }
  }
})

test('every option says what it does, in one line', () => {
  for (const { help } of [...COMMAND_FLAGS, ...GLOBAL_FLAGS, ...OWN_FLAGS]) expect(help).toMatch(/^[^\n]{10,110}[.*)]$/)
})
