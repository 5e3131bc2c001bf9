import { expect, test } from 'vitest'
import { readScript } from './reading.ts'

const CALL = '@echo off\r\naws apigatewayv2 create-integration'

test.each<[string, string, Readonly<Record<string, unknown>>, Readonly<Record<string, string>>?]>([
  ['a caret goes on', 'aws apigatewayv2 create-integration ^\r\n  --api-id a', { ApiId: 'a' }],
  ['a caret before a sign', `${CALL} --description a^&b^^ & echo x`, { Description: 'a&b^' }],
  ['quotes', `${CALL} --description "a & b | c ^ 'd'"`, { Description: "a & b | c ^ 'd'" }],
  ['quotes within', `${CALL} --description "\\"a\\\\\\" b\\\\"`, { Description: '"a\\" b\\' }],
  ['JSON', `${CALL} --request-parameters "{\\"a\\":\\"%B%\\"}"`, { RequestParameters: { a: '<B>' } }],
  ['variables', `${CALL} --api-id %API_ID% --description "x/%A:~0,2%"`, { ApiId: '<ApiId>', Description: 'x/<A>' }],
  [
    'those that are set',
    `set "A=b c"\r\nset D=e\r\n${CALL} --api-id "%a%" --description %D%`,
    { ApiId: 'b c', Description: 'e' },
  ],
  ['those that --set gives', `${CALL} --api-id %API_ID%`, { ApiId: 'c' }, { ApiId: 'c' }],
  ['brackets', `@echo off\r\n(aws apigatewayv2 create-integration --api-id a)`, { ApiId: 'a)' }],
])('%s', async (_, script, draft, set) => {
  expect(await readScript(script, set)).toEqual({ drafts: [draft], notes: [] })
})
