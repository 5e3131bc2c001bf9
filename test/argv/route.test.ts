import { describe, expect, test } from 'vitest'
import { routeOf } from '../../src/argv/route.ts'

const COMMAND = ['apigatewayv2', 'create-integration']

describe('help', () => {
  test.each<[argv: readonly string[], topic: readonly string[]]>([
    [['help'], []],
    [['--help'], []],
    [['-h'], []],
    [['--region', 'r', 'help'], []],
    [['help', '--debug'], []],
    [['help', 'apigatewayv2'], ['apigatewayv2']],
    [['help', 'create-integration'], COMMAND],
    [['help', ...COMMAND], COMMAND],
    [['apigatewayv2', 'help'], ['apigatewayv2']],
    [['apigatewayv2', '--help'], ['apigatewayv2']],
    [['create-integration', 'help'], COMMAND],
    [['create-integration', '-h'], COMMAND],
    [[...COMMAND, 'help'], COMMAND],
    [[...COMMAND, '--help'], COMMAND],
    [['--output', 'json', ...COMMAND, '--no-paginate', '-h'], COMMAND],
  ])('%j', (argv, topic) => {
    expect(routeOf(argv)).toEqual({ wants: 'help', topic })
  })
})

describe('many at once', () => {
  test.each<[name: string, argv: readonly string[]]>([
    ['alone', ['create-integrations']],
    ['behind the service', ['apigatewayv2', 'create-integrations', 'items.ndjson']],
    ['globals before it', ['--region', 'r', 'apigatewayv2', '--debug', 'create-integrations', '-']],
    ['help as a value', ['create-integrations', '--description', 'help']],
  ])('%s', (_, argv) => {
    expect(routeOf(argv)).toEqual({ wants: 'run', id: 'apigatewayv2:create-integrations' })
  })

  test.each<[argv: readonly string[]]>([
    [['create-integrations', '--help']],
    [['create-integrations', 'items.ndjson', '--rate', '4', '-h']],
    [['apigatewayv2', 'create-integrations', 'help']],
    [['help', 'create-integrations']],
  ])('%j asks for help', (argv) => {
    expect(routeOf(argv)).toEqual({ wants: 'help', topic: ['apigatewayv2', 'create-integrations'] })
  })
})

describe('the mirror', () => {
  test.each<[name: string, argv: readonly string[]]>([
    ['a command', COMMAND],
    ['a command without its service', ['create-integration', '--api-id', 'a']],
    ['globals before it', ['--region', 'r', '--debug', ...COMMAND]],
    ['a version', ['--version']],
    ['a version before help', ['--version', 'help']],
    ['help as a value', ['create-integration', '--description', 'help']],
    ['help as a value of an option that is no help', ['create-integration', '--description', '--help']],
    ['help among options', [...COMMAND, '--api-id', 'a', '--help']],
    ['help before options', [...COMMAND, 'help', '--api-id', 'a']],
    ['help on what is unknown', ['help', 'nope']],
    ['help on an operation without its service', ['help', 'create-integration', 'apigatewayv2']],
    ['nothing', []],
    ['another command', ['s3', 'ls']],
    ['a command mistyped', ['create-integratoin', 'help']],
    ['an option alone', ['--nope']],
    ['what is ambiguous', [...COMMAND, 'help', '--no']],
    ['a bad choice', ['--output', 'xml', 'help']],
    ['a missing value', ['help', '--profile']],
    ['names of JavaScript', ['__proto__', 'constructor', 'help']],
  ])('%s', (_, argv) => {
    expect(routeOf(argv)).toEqual({ wants: 'run', id: 'apigatewayv2:create-integration' })
  })
})
