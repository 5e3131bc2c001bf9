import { expect, test } from 'vitest'
import { readScript } from './reading.ts'

const CALL = 'PS C:\\> aws apigatewayv2 create-integration'

test.each<[string, string, Readonly<Record<string, unknown>>, Readonly<Record<string, string>>?]>([
  ['a backtick goes on', 'aws apigatewayv2 create-integration `\r\n  --api-id a', { ApiId: 'a' }],
  ['single quotes', `${CALL} --description 'it''s $x ‘’ "q"'`, { Description: 'it\'s $x ’ "q"' }],
  ['double quotes', `${CALL} --description "a \`"b\`" \`$c\`n""d"""`, { Description: 'a "b" $c\n"d"' }],
  [
    'variables',
    `${CALL} --api-id $ApiId --description "\${env:FOO}/$env:BAR"`,
    { ApiId: '<ApiId>', Description: '<Foo>/<Bar>' },
  ],
  ['those that are set', `$a = 'b'\n${CALL} --api-id $a`, { ApiId: 'b' }],
  ['those that --set gives', `${CALL} --api-id $env:API_ID`, { ApiId: 'c' }, { ApiId: 'c' }],
  [
    'an expression',
    `${CALL} --api-id $($api.Id) --description (Get-Content x)`,
    { ApiId: '<ApiId>', Description: '<Description>' },
  ],
  [
    'the old way with quotes',
    `${CALL} --request-parameters '{\\"a\\":\\"b\\\\\\"c\\"}'`,
    { RequestParameters: { a: 'b"c' } },
  ],
  ['the new way', `${CALL} --request-parameters '{"a":"b\\"c"}'`, { RequestParameters: { a: 'b"c' } }],
  ['a text of several lines', `${CALL} --cli-input-json @'\n{"ApiId":\n "a"}\n'@`, { ApiId: 'a' }],
  ['one with variables', `${CALL} --cli-input-json @"\n{"ApiId": "$a"}\n"@`, { ApiId: '<A>' }],
  [
    'the result is kept',
    `$r = aws apigatewayv2 create-integration --api-id $env:A | ConvertFrom-Json`,
    { ApiId: '<A>' },
  ],
  ['remarks', `<# x\n#>\n${CALL} --api-id a # --description b`, { ApiId: 'a' }],
])('%s', async (_, script, draft, set) => {
  expect(await readScript(script, set)).toEqual({ drafts: [draft], notes: [] })
})

test.each([
  ["'", "A single quote (')"],
  ['"', 'A double quote (")'],
  ['$(', 'A bracket (()'],
  ["@'", 'A text of several lines (@)'],
])('%s that nothing closes is told', async (open, what) => {
  const { notes } = await readScript(`${CALL} --api-id ${open}a`)

  expect(notes).toContain(
    `1:${what === 'A bracket (()' ? 55 : what.startsWith('A text') ? 55 : 54} skipped script: ${what} is opened here and never closed.`,
  )
})
