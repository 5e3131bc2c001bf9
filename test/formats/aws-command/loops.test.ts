import { expect, test } from 'vitest'
import { readCommand } from '../../../src/formats/aws-command/read.ts'
import { lookupOf } from '../../../src/formats/lookup.ts'
import { readScript } from './reading.ts'

const CALL = 'aws apigatewayv2 create-integration'
const LOOP = 'This is a loop, and what each of its rounds asks for is not known, so it is read as one round.'

async function namesIn(text: string): Promise<readonly string[]> {
  const settings = { lookup: lookupOf(new Map()), shipped: () => Promise.reject(new Error('nothing is wanted')) }
  return (await readCommand({ kind: 'text', text }, settings)).found.map(({ name }) => name)
}

test('a loop over words is followed, and each round has a name', async () => {
  const script = `for x in a 'b c'; do\n  y="$x!"\n  ID=$(${CALL} --api-id $y)\n  ${CALL} --api-id "$ID"\ndone\n${CALL} --api-id "$y"`

  expect(await readScript(script)).toEqual({
    drafts: [{ ApiId: 'a!' }, { ApiId: '<Id>' }, { ApiId: 'b' }, { ApiId: '<Id2>' }, { ApiId: 'b c!' }],
    notes: ['3:53 skipped c!: The AWS CLI does not know this option.'],
  })
  expect(await namesIn(script)).toEqual(['a', 'a', 'b c', 'b c', ''])
})

test('loops in loops, and words of a list', async () => {
  const script = `L=(1 2)\nfor x in "\${L[@]}"; do for y in a b; do ${CALL} --api-id $x$y; done; done`

  expect((await readScript(script)).drafts).toEqual([
    { ApiId: '1a' },
    { ApiId: '1b' },
    { ApiId: '2a' },
    { ApiId: '2b' },
  ])
  expect(await namesIn(script)).toEqual(['1-a', '1-b', '2-a', '2-b'])
})

test('options that are added', async () => {
  expect(await readScript(`A=()\nA+=(--api-id a)\nA+=(--description "b c")\n${CALL} "\${A[@]}"`)).toEqual({
    drafts: [{ ApiId: 'a', Description: 'b c' }],
    notes: [],
  })
})

test.each([
  ['words that are not known', `for x in $(ls) b; do ${CALL} --api-id $x; done`],
  ['a pattern', `for x in *.json; do ${CALL} --api-id $x; done`],
  ['a sequence', `for x in {1..3}; do ${CALL} --api-id $x; done`],
  ['too many', `for x in ${'a '.repeat(101)}; do ${CALL} --api-id $x; done`],
  ['the arguments', `for x; do ${CALL} --api-id $x; done`],
  ['lines', `while read -r x; do ${CALL} --api-id $x; done`],
  ['a loop within', `while read -r x; do for y in $(ls); do ${CALL} --api-id $x; done; done`],
])('another loop is told of: %s', async (_, script) => {
  expect(await readScript(script)).toEqual({ drafts: [{ ApiId: '<X>' }], notes: [expect.stringContaining(LOOP)] })
})

test('a loop that asks for nothing is none to tell of', async () => {
  const script = `for x in *; do echo $x; done\nuntil ${CALL} --api-id a; do sleep 1; done`

  expect(await readScript(script)).toEqual({ drafts: [{ ApiId: 'a' }], notes: [] })
})

test.each([
  ['that nothing closes', `${'for x in a b; do '.repeat(20_000)}\n${CALL} --api-id a`, 1],
  ['in loops', `${'for x in a b; do '.repeat(90)} ${CALL} --api-id a${'; done'.repeat(90)}`, 2000],
  ['in a row', `for x in ${'a '.repeat(100)}; do ${CALL} --api-id a; done\n`.repeat(1000), 12_000],
])('hostile, and read in time: loops %s', async (_, script, most) => {
  const { drafts } = await readScript(script)

  expect(drafts.length).toBeGreaterThan(0)
  expect(drafts.length).toBeLessThanOrEqual(most)
})
