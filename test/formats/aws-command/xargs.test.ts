import { expect, test } from 'vitest'
import { readScript } from './reading.ts'

const CALL = 'aws apigatewayv2 create-integration --integration-type MOCK'

test.each<[string, readonly unknown[]]>([
  [`ls | xargs -I{} ${CALL} --api-id {}`, [{ IntegrationType: 'MOCK', ApiId: '<ApiId>' }]],
  [
    `ls | xargs -n 1 -I '%' ${CALL} --api-id a --description "x-%-%"`,
    [{ IntegrationType: 'MOCK', ApiId: 'a', Description: 'x-<Description>-<Description>' }],
  ],
  [`ls | xargs -i ${CALL} --api-id {}`, [{ IntegrationType: 'MOCK', ApiId: '<ApiId>' }]],
  [`ls | xargs -n 1 ${CALL} --api-id`, [{ IntegrationType: 'MOCK', ApiId: '<ApiId>' }]],
  [`${CALL} --api-id {}`, [{ IntegrationType: 'MOCK', ApiId: '{}' }]],
  [
    `ls | xargs -I{} ${CALL} --api-id {}\nls | xargs -I{} ${CALL} --api-id {}`,
    [
      { IntegrationType: 'MOCK', ApiId: '<ApiId>' },
      { IntegrationType: 'MOCK', ApiId: '<ApiId2>' },
    ],
  ],
])('what xargs reads is open: %s', async (script, drafts) => {
  expect(await readScript(script)).toEqual({ drafts, notes: [] })
})

test('what goes behind the last word may be options', async () => {
  expect(await readScript(`ls | xargs ${CALL}`)).toEqual({
    drafts: [{ IntegrationType: 'MOCK', ApiId: '<ApiId>' }],
    notes: ['1:6 skipped $the input of xargs: What this word stands for is not known, so neither is what it says.'],
  })
})
