import { expect, test } from 'vitest'
import { writeJson } from '../../src/output/json.ts'
import { printRequest } from '../../src/service/print-request.ts'

test('method, URL, the headers that are known beforehand, and the body', () => {
  const body = new Map([['description', 'é']])
  const shown = printRequest(
    { method: 'POST', path: '/v2/apis/a/integrations', body },
    { url: 'http://h:1/b', query: '?c' },
  )

  expect(JSON.parse(writeJson(shown))).toEqual({
    Method: 'POST',
    Url: 'http://h:1/b/v2/apis/a/integrations?c',
    Headers: { Host: 'h:1', 'Content-Type': 'application/json', 'Content-Length': 20 },
    Body: { description: 'é' },
  })
})

test.each([
  ['http://me:secret@h/b', 'http://h/b/p', 'h'],
  ['http://me@h', 'http://h/p', 'h'],
  ['https://h/@b', 'https://h/@b/p', 'h'],
])('no password: %s', (url, shown, host) => {
  const request = printRequest({ method: 'POST', path: '/p', body: new Map() }, { url, query: '' })

  expect(request.get('Url')).toBe(shown)
  expect(request.get('Headers')).toEqual(
    new Map<string, unknown>([
      ['Host', host],
      ['Content-Type', 'application/json'],
      ['Content-Length', 2n],
    ]),
  )
})
