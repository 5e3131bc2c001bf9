import { expect, test } from 'vitest'
import { FIELD_NAMES, FIELDS } from '../../src/model/fields.ts'
import type { Member } from '../../src/model/shape.ts'
import { RULES } from '../../src/rules/index.ts'
import { judge } from '../../src/rules/judge.ts'
import { fieldNamedBy } from '../../src/wizard/named-field.ts'
import { draftOf } from '../support/draft.ts'

test('what the table of fields says that the service says', () => {
  const says = FIELD_NAMES.flatMap((field) => {
    const { needed = [] }: Member = FIELDS[field]
    return needed.flatMap(({ serviceSays }) => (serviceSays === undefined ? [] : [[serviceSays, field] as const]))
  })

  expect(says.length).toBeGreaterThan(4)
  expect(says.map(([message]) => fieldNamedBy(message))).toEqual(says.map(([, field]) => field))
})

/** Rules whose words are those of one field, and whose example breaks another. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  // Of an action with a payload it does not take, the service says no more than that it does not know the action.
  ['payload-version-of-subtype', 'IntegrationSubtype'],
  ['range', 'TimeoutInMillis'],
  ['required', 'ConnectionId'],
])

test.each(RULES.flatMap(({ serviceSays, ...rule }) => (serviceSays === undefined ? [] : [{ serviceSays, ...rule }])))(
  'what the service says of $id',
  ({ id, serviceSays, example: { fails } }) => {
    const found = judge(draftOf(fails.draft, fails.as), { ranges: false, protocol: fails.protocol })
    const field = found.find(({ rule }) => rule === id)?.field

    expect(field).toBeDefined()
    expect(fieldNamedBy(serviceSays)).toBe(OTHERWISE.get(id) ?? field)
  },
)

test.each([
  [
    "1 validation error detected: Value 'X' at 'createIntegrationInput.contentHandlingStrategy' failed",
    'ContentHandlingStrategy',
  ],
  ["Value 'a' at 'tlsConfig.serverNameToVerify' failed to satisfy constraint", 'TlsConfig'],
  ['URI should not be specified for AWS_PROXY integrations with a subtype', 'IntegrationUri'],
  ['Invalid source: {"a":1} specified for destination: MessageAttributes', 'RequestParameters'],
  ['Invalid API identifier specified 123456789012:a1b2c3d4', 'ApiId'],
  ['The VPC Link vl-1 does not exist', 'ConnectionId'],
  ['passthroughBehavior is odd', 'PassthroughBehavior'],
  [
    'An error occurred (BadRequestException) when calling the CreateIntegration operation: Operation: A-B is not supported.',
    'IntegrationSubtype',
  ],
  ['Connect timeout on endpoint URL: "https://apigateway.eu-west-1.amazonaws.com/v2/apis/a/integrations"', undefined],
  ['Too Many Requests', undefined],
  ['', undefined],
])('%s', (message, field) => {
  expect(fieldNamedBy(message)).toBe(field)
})
