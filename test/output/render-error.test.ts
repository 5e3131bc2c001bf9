import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { renderError } from '../../src/output/render-error.ts'
import type { DataFormat } from '../../src/output/render-error.ts'
import type { Json, JsonMap } from '../../src/value.ts'

const look = { columns: 80, color: false }
const notFound: JsonMap = new Map([
  ['Message', 'Invalid API identifier specified'],
  ['Code', 'NotFoundException'],
  ['ResourceType', 'api'],
])
const noRegion: JsonMap = new Map([
  ['Code', 'NoRegion'],
  ['Message', 'You must specify a region. You can also configure your region by running "aws configure".'],
])
const invalid: JsonMap = new Map([
  ['Code', 'ParamValidation'],
  [
    'Message',
    'Parameter validation failed:\nInvalid value for parameter TimeoutInMillis, value: 5, valid min value: 50',
  ],
])

// As AWS CLI 2.36.7 wrote them, save that it folds long lines of YAML.
test.each<[DataFormat, string, JsonMap, string[]]>([
  [
    'json',
    'a service error, in its own order',
    notFound,
    [
      '{',
      '    "Message": "Invalid API identifier specified",',
      '    "Code": "NotFoundException",',
      '    "ResourceType": "api"',
      '}',
    ],
  ],
  [
    'yaml',
    'a service error',
    notFound,
    ['Code: NotFoundException', 'Message: Invalid API identifier specified', 'ResourceType: api'],
  ],
  [
    'yaml',
    'a long message with quotes',
    noRegion,
    [
      'Code: NoRegion',
      'Message: You must specify a region. You can also configure your region by running "aws configure".',
    ],
  ],
  [
    'yaml',
    'a message of two lines',
    invalid,
    [
      'Code: ParamValidation',
      'Message: "Parameter validation failed:\\nInvalid value for parameter TimeoutInMillis, value: 5, valid min value: 50"',
    ],
  ],
  ['text', 'a service error', notFound, ['NotFoundException\tInvalid API identifier specified\tapi']],
  [
    'text',
    'a message of two lines',
    invalid,
    [
      'ParamValidation\tParameter validation failed:',
      'Invalid value for parameter TimeoutInMillis, value: 5, valid min value: 50',
    ],
  ],
  [
    'table',
    'a service error',
    notFound,
    [
      '---------------------------------------------------------------------------',
      '|                                  error                                  |',
      '+--------------------+------------------------------------+---------------+',
      '|        Code        |              Message               | ResourceType  |',
      '+--------------------+------------------------------------+---------------+',
      '|  NotFoundException |  Invalid API identifier specified  |  api          |',
      '+--------------------+------------------------------------+---------------+',
    ],
  ],
  [
    'table',
    'a message wider than the terminal',
    noRegion,
    [
      '----------------------------------------------------------------------------------------------------------',
      '|                                                  error                                                 |',
      '+---------+----------------------------------------------------------------------------------------------+',
      '|  Code   |  NoRegion                                                                                    |',
      '|  Message|  You must specify a region. You can also configure your region by running "aws configure".   |',
      '+---------+----------------------------------------------------------------------------------------------+',
    ],
  ],
])('%s: %s', async (format, _, error, lines) => {
  expect(await renderError(error, format, look)).toBe(lines.map((line) => `${line}\n`).join(''))
})

test('a coloured table does not reset the terminal behind each piece', async () => {
  expect(await renderError(notFound, 'table', { ...look, color: true })).toBe(
    [
      '---------------------------------------------------------------------------',
      '|                                  error                                  |',
      '+--------------------+------------------------------------+---------------+',
      '|        Code        |              Message               | ResourceType  |',
      '+--------------------+------------------------------------+---------------+',
      `|  ${blue('NotFoundException')} |  ${blue('Invalid API identifier specified')}  |  ${blue('api')}          |`,
      '+--------------------+------------------------------------+---------------+',
      '',
    ].join('\n'),
  )
})

function blue(text: string): string {
  return `\u001b[1m\u001b[34m${text}\u001b[0m`
}

test.each<[string, Json]>([
  ['empty', ''],
  ['a word of YAML', 'True'],
  ['a word of older YAML', 'no'],
  ['a number', '1e3'],
  ['a comment', 'a #b'],
  ['a pair', 'a: b'],
  ['a colon at the end', 'usage:'],
  ['a blank at the end', 'a '],
  ['an indicator', '* a'],
  ['control characters', 'a\tb\u0000\u007f\u0085\u2028\ufeff'],
  ['beyond ASCII', 'é😀'],
  ['a line break at the end', 'a\n'],
  ['a list', ['a', null, '1']],
])('a message reads back from YAML: %s', async (_, message) => {
  const text = await renderError(new Map([['Message', message]]), 'yaml', look)

  expect(load(text)).toEqual({ Message: message })
})
