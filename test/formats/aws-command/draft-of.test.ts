import { expect, test } from 'vitest'
import { readCommand } from '../../../src/formats/aws-command/read.ts'
import { lookupOf } from '../../../src/formats/lookup.ts'
import { referencesIn } from '../../../src/formats/references/template.ts'
import { readScript } from './reading.ts'

const CALL = 'aws apigatewayv2 create-integration'

async function referencesOf(text: string): Promise<readonly (readonly [string, string])[]> {
  const settings = { lookup: lookupOf(new Map()), shipped: () => Promise.reject(new Error('nothing is wanted')) }
  const { found } = await readCommand({ kind: 'text', text }, settings)
  const values = found.flatMap((each) => (each.kind === 'rest' ? [] : [...each.draft.values()]))
  return referencesIn(values.map(({ value }) => value)).map(({ name, text: written }) => [name, written])
}

test.each<[string, string, readonly (readonly [string, string])[]]>([
  [
    'a document',
    `${CALL} --cli-input-json file://x.json --description a`,
    [
      ['ApiId', 'ApiId in file://x.json'],
      ['IntegrationType', 'IntegrationType in file://x.json'],
    ],
  ],
  ['a document that is none', `${CALL} --cli-input-json '{' --api-id a`, [['IntegrationType', 'IntegrationType in {']]],
  ['words', `${CALL} "${'$'}{args[@]}" --integration-type MOCK`, [['ApiId', 'ApiId in $args[@]']]],
  [
    'documents of several commands',
    `${CALL} --cli-input-json file://x.json --api-id a\n${CALL} --cli-input-json file://y.json --api-id a`,
    [
      ['IntegrationType', 'IntegrationType in file://x.json'],
      ['IntegrationType2', 'IntegrationType in file://y.json'],
    ],
  ],
  ['a word that is no option says nothing', `${CALL} --foo a`, []],
])('what may stand in what is not read is open: %s', async (_, script, references) => {
  expect(await referencesOf(script)).toEqual(references)
})

test('--set gives it', async () => {
  const { drafts } = await readScript(`${CALL} $MORE`, { ApiId: 'a', IntegrationType: 'MOCK' })

  expect(drafts).toEqual([{ ApiId: 'a', IntegrationType: 'MOCK' }])
})

test('a variable that is assigned anew is another reference', async () => {
  const get = 'D=$(get)'
  const call = `${CALL} --description "$D"`
  const described = async (script: string, set = {}) =>
    (await readScript(script, set)).drafts.map(({ Description }) => Description)

  expect(await described(`D=a\n${call}\nD=b\n${call}`)).toEqual(['a', 'b'])
  expect(await described(`${get}\n${call}\n${call}\n${get}\n${call}\nD=b\n${call}\nread D\n${call}`)).toEqual([
    '<D>',
    '<D>',
    '<D2>',
    'b',
    '<D3>',
  ])
  expect(await described(`${get}\n${call}\n${get}\n${call}`, { D: 'x', D2: 'y' })).toEqual(['x', 'y'])
  const later = CALL.replace('aws', 'PS C:\\> aws')
  expect(await described(`$D = (x)\n${later} --description $D\n$D = (y)\n${later} --description "$D"`)).toEqual([
    '<D>',
    '<D2>',
  ])
})
