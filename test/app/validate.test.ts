import { describe, expect, test } from 'vitest'
import { run } from '../../src/app/run.ts'
import { validate } from '../../src/app/validate.ts'
import { CliError } from '../../src/errors.ts'
import { fakeWorld } from '../support/fake-world.ts'
import type { Told } from '../support/fake-world.ts'

const RIGHT = '{"ApiId":"a1b2c3d4","IntegrationType":"MOCK"}'
const WRONG = '{"ApiId":"a1b2c3d4","IntegrationType":"MOCK","TimeoutInMillis":30000}'
const SUSPICIOUS = '{"ApiId":"a1b2c3d4","IntegrationType":"MOCK","IntegrationUri":"http://example.com"}'

async function apigw(words: readonly string[], told: Told = {}) {
  const { world, said } = fakeWorld(told)
  const exit = await run(validate, ['validate', ...words], world)
  return { exit, stdout: said.stdout, stderr: said.stderr }
}

describe('documents', () => {
  test('that are right', async () => {
    expect(await apigw(['a.json'], { files: { 'a.json': RIGHT } })).toEqual({
      exit: 0,
      stdout: '',
      stderr: '1 document: 0 errors, 0 warnings\n',
    })
  })

  test('that are wrong, in several files, with the places', async () => {
    const files = { 'a.ndjson': `${RIGHT}\n${WRONG}\n`, 'b.yaml': 'ApiId: a1b2c3d4\nIntegrationTyp: MOCK\n' }

    expect(await apigw(['a.ndjson', 'b.yaml'], { files })).toEqual({
      exit: 252,
      stdout: `a.ndjson:2:46: error: TimeoutInMillis: 30000 ms is more than the 29000 ms that WEBSOCKET APIs allow. [timeout-within-protocol]
    fix: "TimeoutInMillis": 29000
b.yaml:2:1: error: IntegrationTyp: Unknown parameter in input: "IntegrationTyp", must be one of: ApiId, ConnectionId, ConnectionType, ContentHandlingStrategy, CredentialsArn, Description, IntegrationMethod, IntegrationSubtype, IntegrationType, IntegrationUri, PassthroughBehavior, PayloadFormatVersion, RequestParameters, RequestTemplates, ResponseParameters, TemplateSelectionExpression, TimeoutInMillis, TlsConfig [known-member]
b.yaml:1:1: error: IntegrationType: Missing required parameter in input: "IntegrationType" [required]
`,
      stderr: '3 documents: 3 errors, 0 warnings\n',
    })
  })

  test.each([
    [[], 0],
    [['--strict'], 252],
  ] as const)('that are suspicious, with %j: %i', async (words, exit) => {
    expect(await apigw([...words, '-'], { stdin: SUSPICIOUS })).toEqual({
      exit,
      stdout: `-:1:46: warning: IntegrationUri: IntegrationUri has no effect here: it is for integrations of type AWS, HTTP, HTTP_PROXY or AWS_PROXY. [applies]
    fix: leave it out
`,
      stderr: '1 document: 0 errors, 1 warning\n',
    })
  })

  test('come from standard input where no file is named', async () => {
    expect(await apigw([], { stdin: `[${RIGHT},${RIGHT}]` })).toMatchObject({
      exit: 0,
      stderr: '2 documents: 0 errors, 0 warnings\n',
    })
  })

  test('that cannot be read are errors too, and the next are read', async () => {
    expect(await apigw(['a.ndjson'], { files: { 'a.ndjson': `{"ApiId":\n${WRONG}\n` } })).toMatchObject({
      exit: 252,
      stdout: expect.stringMatching(
        /^a\.ndjson:1:\d+: error: Invalid JSON: .* \[readable\]\n(?:.*\n)*a\.ndjson:2:46: error/,
      ),
      stderr: '2 documents: 2 errors, 0 warnings\n',
    })
  })

  test('of a REST API are held against its rules', async () => {
    const text = 'Type: HTTP\nUri: https://example.com\n'

    expect(await apigw(['a.yaml'], { files: { 'a.yaml': text } })).toMatchObject({
      exit: 252,
      stdout: expect.stringContaining('[rest-method-required]'),
    })
  })
})

describe('the options', () => {
  test('the protocol may be told', async () => {
    const lambda =
      '{"ApiId":"a1b2c3d4","IntegrationType":"AWS_PROXY","IntegrationUri":"arn:aws:lambda:us-east-1:123456789012:function:f"}'

    expect(await apigw([], { stdin: lambda })).toMatchObject({ exit: 0, stdout: '' })
    expect(await apigw(['--protocol-type', 'HTTP'], { stdin: lambda })).toMatchObject({
      exit: 252,
      stdout: '-:1:1: error: PayloadFormatVersion: PayloadFormatVersion is missing: HTTP APIs need it. [required]\n',
    })
  })

  test.each([
    [['--rule', 'enum,R12'], 0],
    [['--rule', 'R70', '--rule', 'enum'], 252],
    [['--ignore', 'timeout-within-protocol'], 0],
  ] as const)('rules may be chosen: %j', async (words, exit) => {
    expect(await apigw(words, { stdin: WRONG })).toMatchObject({ exit })
  })

  test('a format for programs writes nothing to stderr', async () => {
    const { exit, stdout, stderr } = await apigw(['--format', 'json'], { stdin: WRONG })

    expect([exit, stderr]).toEqual([252, ''])
    expect(JSON.parse(stdout)).toMatchObject({
      Documents: 1,
      Errors: 1,
      Findings: [{ File: '-', Line: 1, Column: 46 }],
    })
  })

  test('a rule can be explained', async () => {
    const { exit, stdout } = await apigw(['--explain', 'timeout-within-protocol', 'no-such-file'])

    expect(exit).toBe(0)
    expect(stdout).toMatch(/^## timeout-within-protocol\n\n/)
    expect(await apigw(['--explain', 'timeout'])).toMatchObject({
      exit: 252,
      stderr: expect.stringContaining('There is no rule "timeout"'),
    })
  })
})

describe('a file that cannot be read is a finding, and the next is read', () => {
  const files = { 'empty.yaml': '# nothing\n', 'wrong.json': WRONG }
  const told: Told = { files, broken: { folder: 'EISDIR' } }
  const words = ['gone.json', 'folder', 'empty.yaml', 'wrong.json']

  test('in words', async () => {
    expect(await apigw(words, told)).toEqual({
      exit: 252,
      stdout: expect.stringMatching(
        /^gone\.json: error: No such file or directory \[readable\]\nfolder: error: Is a directory \[readable\]\nempty\.yaml: error: There is no document in it\. \[readable\]\nwrong\.json:1:46: /,
      ),
      stderr: '1 document: 4 errors, 0 warnings\n',
    })
  })

  test.each(['json', 'sarif'])('as %s', async (format) => {
    const { exit, stdout } = await apigw(['--format', format, ...words], told)

    expect(exit).toBe(252)
    expect(() => void JSON.parse(stdout)).not.toThrow()
    expect(stdout).toContain('No such file or directory')
  })

  test.each([
    ['--ignore', 'readable'],
    ['--rule', 'enum'],
  ])('whatever is asked for: %s %s', async (...options) => {
    expect(await apigw([...options, 'gone.json'], told)).toMatchObject({ exit: 252 })
  })

  test('and a document that cannot be read is one, unless that is not asked for', async () => {
    const broken = { stdin: '{"ApiId":' }

    expect(await apigw(['--rule', 'enum'], broken)).toMatchObject({ exit: 252 })
    expect(await apigw(['--ignore', 'readable'], broken)).toMatchObject({ exit: 0, stdout: '' })
  })
})

test('a source that breaks off leaves the report whole', async () => {
  const { world, said } = fakeWorld()
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`${WRONG}\n${RIGHT}\n`)
    throw new CliError('general', 'a.ndjson: EIO')
  }
  const exit = await run(validate, ['validate', '--format', 'json', 'a.ndjson'], {
    ...world,
    openFile: async () => ({ chunks: broken() }),
  })

  expect(exit).toBe(255)
  expect(JSON.parse(said.stdout)).toMatchObject({ Errors: 1 })
  expect(said.stderr).toContain('a.ndjson: EIO')
})

describe('a run ends with an error', () => {
  test.each<[string, readonly string[], Told, string]>([
    ['where nobody types', [], { terminal: true }, 'no FILE is named, and standard input is a terminal'],
    ['for a rule that there is none of', ['--ignore', 'x'], { stdin: RIGHT }, 'There is no rule "x"'],
    ['for a rule without a name', ['--rule', ''], { stdin: RIGHT }, 'argument --rule: nothing is named'],
    ['for another command’s option', ['--output', 'json'], { stdin: RIGHT }, '--output says nothing here; --format'],
    ['for an option that there is none of', ['--fix'], { stdin: RIGHT }, 'Unknown options: --fix'],
  ])('%s', async (_, words, told, message) => {
    const { exit, stdout, stderr } = await apigw([...words, '--format', 'sarif'], told)

    expect([exit, stdout]).toEqual([252, ''])
    expect(stderr).toContain(message)
  })
})

test('a line of results that is no more than an id misses nothing, and is told of', async () => {
  const stdin =
    '{"Index":0,"Status":"exists","IntegrationId":"i1"}\n{"Index":1,"Status":"created","IntegrationId":"i2","ApiId":"a1"}\n' +
    '{"Index":2,"Status":"skipped","Request":{"ApiId":"a1"}}\n'
  const { exit, stdout, stderr } = await apigw([], { stdin })

  expect({ exit, stderr }).toEqual({ exit: 252, stderr: '3 documents: 1 error, 2 warnings\n' })
  const says =
    'warning: IntegrationId: This line holds the id of an integration, and none of its members. [tool-takes-it]'
  expect(stdout.split('\n')).toEqual([
    `-:1:30: ${says}`,
    '    fix: take them from the account with apigw export',
    `-:2:31: ${says}`,
    '    fix: take them from the account with apigw export',
    '-:3:31: error: IntegrationType: Missing required parameter in input: "IntegrationType" [required]',
    '',
  ])
})
