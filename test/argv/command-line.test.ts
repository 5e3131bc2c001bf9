import { describe, expect, test } from 'vitest'
import { helpTopic, readInnerLine, readOperation, readOuterLine } from '../../src/argv/command-line.ts'
import type { OuterLine } from '../../src/argv/command-line.ts'
import type { Tokens } from '../../src/argv/tokenize.ts'
import { caught } from '../support/caught.ts'

type Words = readonly string[]
type Read = Readonly<Record<string, string | true>>

const CREATE = ['create-integration']
const SERVICE = ['apigatewayv2', 'create-integration']
const REQUIRED = ['--api-id', 'a', '--integration-type', 'T']
const COMPLETE = [...CREATE, ...REQUIRED]
const BOTH = 'the following arguments are required: --api-id, --integration-type'
const NO_VALUE = 'argument --description: expected one argument'
const SKELETON = '--generate-cli-skeleton'
const badChoice = (of: string, word: string): string => `argument ${of}: Found invalid choice '${word}'`
const meant = (...words: Words): string => `\n\nMaybe you meant:\n\n${words.map((word) => `  * ${word}`).join('\n')}`
const GIVEN = { '--api-id': 'a', '--integration-type': 'T' }

function read(argv: Words): { readonly globals: Tokens; readonly tokens: Tokens } {
  const line = readOuterLine(argv)
  return { globals: line.globals, tokens: readInnerLine(readOperation(line)) }
}

/** The expectations of this table and of the next two are those of Python's argparse, set up as in the AWS CLI. */
describe('is read', () => {
  test.each<[name: string, argv: Words, tokens: Read, globals?: Read]>([
    ['the operation alone', COMPLETE, GIVEN],
    ['behind the service', [...SERVICE, ...REQUIRED], GIVEN],
    ['globals before', ['--region', 'r', '--debug', ...COMPLETE], GIVEN, { '--debug': true, '--region': 'r' }],
    ['globals between the words', ['apigatewayv2', '--region', 'r', ...COMPLETE], GIVEN, { '--region': 'r' }],
    ['globals behind', [...COMPLETE, '--no-paginate'], GIVEN, { '--no-paginate': true }],
    ['globals among them', [...CREATE, '--api-id=a', '--color=on', '--integration-type=T'], GIVEN, { '--color': 'on' }],
    ['options before the words, by the equals sign', ['--api-id=a', '--integration-type=T', ...SERVICE], GIVEN],
    ['options between the words', ['apigatewayv2', '--api-id=a', '--integration-type=T', ...CREATE], GIVEN],
    ['a global wins over an abbreviation of ours', [...COMPLETE, '--re', 'x'], GIVEN, { '--region': 'x' }],
    [
      'a global that is more than we have',
      [...COMPLETE, '--regi=x', '--request-p', 'y'],
      { ...GIVEN, '--request-parameters': 'y' },
      { '--region': 'x' },
    ],
    [
      'the last of each',
      [...COMPLETE, '--api-id', 'b', '--region', 'r', '--region', 's'],
      { '--api-id': 'b', '--integration-type': 'T' },
      { '--region': 's' },
    ],
    [
      'an empty value',
      [...CREATE, '--api-id=', '--integration-type', ''],
      { '--api-id': '', '--integration-type': '' },
    ],
    [
      'a value of another option with a blank',
      [...COMPLETE, '--description', '--region is nice'],
      { ...GIVEN, '--description': '--region is nice' },
    ],
    ['an abbreviation with an equals sign', [...CREATE, '--ap=a', '--integration-t=T'], GIVEN],
    ['what apigw adds', [...COMPLETE, '--dry-run'], { ...GIVEN, '--dry-run': true }],
    ['what apigw adds, shortened', [...COMPLETE, '--dr'], { ...GIVEN, '--dry-run': true }],
    ['a skeleton without a value waives', [...CREATE, SKELETON], { '--generate-cli-skeleton': 'input' }],
    ['a skeleton of input waives', [...CREATE, SKELETON, 'yaml-input'], { '--generate-cli-skeleton': 'yaml-input' }],
    [
      'a skeleton of output, where all is there',
      [...COMPLETE, SKELETON, 'output'],
      { ...GIVEN, '--generate-cli-skeleton': 'output' },
    ],
    [
      'of two skeletons the first decides',
      [...CREATE, SKELETON, SKELETON, 'output'],
      { '--generate-cli-skeleton': 'output' },
    ],
    ['a document waives', [...CREATE, '--cli-input-json', '{}'], { '--cli-input-json': '{}' }],
    ['the other one too', [...CREATE, '--cli-input-yaml', ''], { '--cli-input-yaml': '' }],
    [
      'both, at this point',
      [...CREATE, '--cli-input-yaml', '', '--cli-input-json', 'x'],
      { '--cli-input-json': 'x', '--cli-input-yaml': '' },
    ],
    [
      'a document, shortened, where all is there',
      [...COMPLETE, '--cli-input-j', '{}'],
      { ...GIVEN, '--cli-input-json': '{}' },
    ],
    [
      'a word with a dash',
      [...CREATE, '--api-id', '-', '--integration-type', '-5'],
      { '--api-id': '-', '--integration-type': '-5' },
    ],
    ['two dashes behind the service are swallowed', ['apigatewayv2', '--', ...COMPLETE], GIVEN],
    ['two dashes behind the operation, likewise', [...SERVICE, '--', ...REQUIRED], GIVEN],
    ['two dashes first, likewise', ['--', ...SERVICE, ...REQUIRED], GIVEN],
    ['an empty word at the end is nothing', [...COMPLETE, ''], GIVEN],
  ])('%s', (_, argv, tokens, globals = {}) => {
    const line = read(argv)

    expect(Object.fromEntries(line.globals)).toEqual(globals)
    expect(Object.fromEntries(line.tokens)).toEqual(tokens)
  })
})

describe('is refused', () => {
  test.each<[name: string, argv: Words, message: string]>([
    ['a value before the words is the command', [...REQUIRED, ...SERVICE], badChoice('command', 'a')],
    ['nothing', [], 'the following arguments are required: command'],
    ['globals alone', ['--region', 'r'], 'the following arguments are required: command'],
    ['another service', ['s3'], badChoice('command', 's3')],
    [
      'a near miss of the service',
      ['apigateway', ...CREATE],
      badChoice('command', 'apigateway') + meant('apigatewayv2'),
    ],
    ['no operation', ['apigatewayv2'], 'the following arguments are required: operation'],
    ['no operation, but options', ['apigatewayv2', ...REQUIRED], badChoice('operation', 'a')],
    ['another operation', ['apigatewayv2', 'create-api'], badChoice('operation', 'create-api')],
    [
      'the wrong operation before what it lacks',
      ['apigatewayv2', 'creat-integration', '--nope'],
      badChoice('operation', 'creat-integration') + meant('create-integration', 'create-integrations'),
    ],
    ['an unknown option’s value is the command', ['--nope', 'x', ...CREATE], badChoice('command', 'x')],
    ['both required ones', CREATE, BOTH],
    ['one of them', [...CREATE, '--integration-type', 'T'], 'the following arguments are required: --api-id'],
    ['the other one', [...CREATE, '--api-id', 'a'], 'the following arguments are required: --integration-type'],
    ['required before unknown', [...CREATE, '--nope', 'x'], BOTH],
    ['a document by an equals sign does not waive', [...CREATE, '--cli-input-json={}'], BOTH],
    ['a document by an abbreviation does not either', [...CREATE, '--cli-input-j', '{}'], BOTH],
    ['a skeleton by an equals sign does not', [...CREATE, '--generate-cli-skeleton=input'], BOTH],
    ['a skeleton of output does not', [...CREATE, SKELETON, 'output'], BOTH],
    ['the first skeleton of two is output', [...CREATE, SKELETON, 'output', SKELETON, 'input'], BOTH],
    ['no value', [...COMPLETE, '--description'], NO_VALUE],
    ['no value, before an unknown option', [...COMPLETE, '--description', '-foo'], NO_VALUE],
    ['no value, for the global option ate it', [...COMPLETE, '--description', '--debug'], NO_VALUE],
    ['no value, for the one with its choice did', [...COMPLETE, '--description', '--output=json'], NO_VALUE],
    [
      'a bad global choice in place of a value',
      [...COMPLETE, '--description', '--output=json please'],
      badChoice('--output', 'json please'),
    ],
    [
      'a bad choice of ours before what is required',
      [...CREATE, SKELETON, 'inputs'],
      badChoice('--generate-cli-skeleton', 'inputs') + meant('input'),
    ],
    [
      'a bad global choice before a bad operation',
      ['apigatewayv2', 'nope', '--output', 'x'],
      badChoice('--output', 'x'),
    ],
    [
      'a bad operation before a bad option of ours',
      ['apigatewayv2', 'nope', '--description'],
      badChoice('operation', 'nope'),
    ],
    [
      'the first pass before all: a profile',
      ['nope', '--output', 'x', '--profile'],
      'argument --profile: expected one argument',
    ],
    [
      'the first pass before all: a switch with a value',
      ['--output', 'x', '--debug=1'],
      "argument --debug: ignored explicit argument '1'",
    ],
    [
      'the first pass before all: no letter of a name',
      ['--output', 'x', '--=y'],
      'ambiguous option: --=y could match --profile, --debug',
    ],
    [
      'a global that is ambiguous',
      [...COMPLETE, '--cli-r', 'x', '--no', '--c', 'x'],
      'ambiguous option: --no could match --no-verify-ssl, --no-paginate, --no-sign-request, --no-cli-pager, --no-cli-auto-prompt',
    ],
    [
      'ours that is ambiguous',
      [...COMPLETE, '--integration', 'x'],
      'ambiguous option: --integration could match --integration-method, --integration-subtype, --integration-type, --integration-uri',
    ],
    [
      'ours that is ambiguous, before what is missing',
      [...CREATE, '--description', '--integration-m', '--conn'],
      'ambiguous option: --conn could match --connection-id, --connection-type',
    ],
    [
      'a switch with a value',
      [...COMPLETE, '--no-verify-ssl='],
      "argument --no-verify-ssl: ignored explicit argument ''",
    ],
    [
      'our own switch with a value',
      [...COMPLETE, '--dry-run=yes'],
      "argument --dry-run: ignored explicit argument 'yes'",
    ],
    ['a bad choice before a missing command', ['--color', 'of'], badChoice('--color', 'of') + meant('off')],
  ])('%s', (_, argv, message) => {
    expect(caught(() => read(argv))).toMatchObject({ fault: 'usage', message })
  })
})

describe('has unknown options', () => {
  test.each<[name: string, argv: Words, words: string]>([
    ['one', [...COMPLETE, '--nope'], '--nope'],
    ['with its value', [...COMPLETE, '--nope', 'x'], '--nope, x'],
    ['with an equals sign', [...COMPLETE, '--nope=x y', '--nope=x'], '--nope=x, --nope=x y'],
    ['words before and behind', [...CREATE, 'foo', 'bar', ...REQUIRED, 'baz'], 'bar, baz, foo'],
    ['one word, which goes last', [...CREATE, 'foo', ...REQUIRED, '--nope'], '--nope, foo'],
    ['two empty words', [...COMPLETE, '', ''], ''],
    ['options behind two dashes', [...COMPLETE, '--', '--description', 'x'], 'x, --description'],
    ['two dashes in front make globals values', ['--', ...COMPLETE, '--region', 'r'], '--region, r'],
    ['help and version are no options here', [...COMPLETE, '--help', '-h'], '--help, -h'],
    [
      'positive forms of negative ones',
      [...COMPLETE, '--paginate', '--verify-ssl', '--no-debug'],
      '--paginate, --verify-ssl, --no-debug',
    ],
    ['an integer with an exponent', [...COMPLETE, '-5e3'], '-5e3'],
    ['another case', [...COMPLETE, '--API-ID', 'x'], '--API-ID, x'],
    ['pairs that the shell split', [...COMPLETE, '--request-parameters', 'a=b', 'c=d'], 'c=d'],
    ['a second command', [...COMPLETE, ...CREATE], 'create-integration'],
    ['names of JavaScript', [...COMPLETE, '--__proto__=x', 'constructor'], '--__proto__=x, constructor'],
  ])('%s', (_, argv, words) => {
    expect(caught(() => read(argv))).toMatchObject({ fault: 'unknown-options', message: `Unknown options: ${words}` })
  })
})

describe('the hint', () => {
  test.each<[name: string, argv: Words, hint: string | undefined]>([
    ['to an option of ours', [...COMPLETE, '--descripton', 'x'], 'instead of --descripton: --description'],
    ['to a global one', [...COMPLETE, '--ouput', 'text'], 'instead of --ouput: --output'],
    [
      'to the one that is missing',
      [...CREATE, '--apiid', 'a', '--integration-type', 'T'],
      'instead of --apiid: --api-id',
    ],
    ['to no global one where ours are missing', [...CREATE, '--ouput', 'text'], undefined],
    ['to none', [...COMPLETE, '--nope', 'x'], undefined],
    ['to none where nothing is unknown', CREATE, undefined],
    [
      'to the choices',
      ['s3'],
      'one of apigatewayv2, create-integration, create-integrations, validate, convert, export, schema, help',
    ],
  ])('%s', (_, argv, hint) => {
    expect(caught(() => read(argv)).hint).toBe(hint)
  })
})

describe('--version', () => {
  test.each<[name: string, argv: Words, command: string | undefined, rest: Words]>([
    ['alone', ['--version'], undefined, []],
    ['before a command that is none', ['--version', 'nope'], undefined, []],
    [
      'behind a command',
      [...SERVICE, '--nope', '--version', '--output', 'x'],
      'apigatewayv2',
      ['create-integration', '--nope'],
    ],
    ['shortened', ['--ver'], undefined, []],
  ])('%s', (_, argv, command, rest) => {
    expect(readOuterLine(argv)).toEqual({ globals: new Map([['--version', true]]), command, rest })
  })
})

describe('help', () => {
  const topicOf = (argv: Words): Words | undefined => helpTopic(readOuterLine(argv))

  test.each<[name: string, argv: Words, topic: Words | undefined]>([
    ['alone', ['help'], []],
    ['before a command', ['help', 'create-integration'], SERVICE],
    ['before a service', ['help', 'apigatewayv2'], ['apigatewayv2']],
    ['before a service and its operation', ['help', ...SERVICE], SERVICE],
    ['behind a command', ['create-integration', 'help'], SERVICE],
    ['behind a service', ['apigatewayv2', 'help'], ['apigatewayv2']],
    ['behind both', [...SERVICE, 'help'], SERVICE],
    ['as an option', ['create-integration', '--help'], SERVICE],
    ['as a letter', [...SERVICE, '-h'], SERVICE],
    ['with a global option', ['create-integration', '--region', 'r', 'help', '--debug'], SERVICE],
    ['behind a whole command line', [...SERVICE, ...REQUIRED, 'help'], SERVICE],
    ['is not asked for', [...SERVICE, ...REQUIRED], undefined],
    ['behind other words', ['create-integration', '--nope', 'help'], undefined],
    ['of what is unknown', ['help', 's3'], undefined],
    ['before other words', ['create-integration', 'help', 'x'], undefined],
    ['as a value', ['create-integration', '--description', 'help'], undefined],
    ['of names of JavaScript', ['help', '__proto__'], undefined],
  ])('%s', (_, argv, topic) => {
    expect(topicOf(argv)).toEqual(topic)
  })

  test('on what nobody knows is no operation', () => {
    const line: OuterLine = { globals: new Map(), command: 'help', rest: ['s3'] }

    expect(caught(() => readOperation(line))).toEqual({
      fault: 'usage',
      message: 'help stands alone or before the name of a command',
    })
  })
})
