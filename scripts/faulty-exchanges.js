/**
 * Runs the built program against services that fail in ways drawn at random, and judges each exchange by the laws of
 * test/faults/judged.ts. One exchange has one seed, so a story is told again by its seed and a count of 1.
 *
 *     node scripts/faulty-exchanges.js [--seed 1] [--count 100] [--abreast 4]
 */
import { parseArgs } from 'node:util'
import { loadTest } from './trials/load-test.js'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    count: { type: 'string', default: '100' },
    abreast: { type: 'string', default: '4' },
  },
})
const [seed, count, abreast] = [values.seed, values.count, values.abreast].map(Number)

const { judgeMany, story } = await loadTest('./test/faults/judged.ts')

const exits = new Map()
let broken = 0
let saved = 0
let longest = 0
await judgeMany(seed, count, abreast, (judged) => {
  const { ended, created, millis } = judged
  exits.set(ended.exit, (exits.get(ended.exit) ?? 0) + 1)
  longest = Math.max(longest, millis)
  if (ended.stderr.includes('the API has the integration that was asked for')) saved++
  if (ended.exit !== 0 && created.length === 1 && !ended.stderr.includes('may have been created')) tellUnsaid(judged)
  if (judged.broken.length === 0) return
  broken++
  process.stdout.write(`${story(judged)}\n`)
})

const shares = [...exits].map(([exit, times]) => `${times} times ${exit}`).join(', ')
process.stdout.write(
  `${count} exchanges with seeds from ${seed}: ${broken} broke a law; exits: ${shares}; ${saved} found what a lost ` +
    `reply had created; the longest took ${Math.round(longest)} ms\n`,
)
process.exitCode = broken === 0 ? 0 : 1

/** No law, but worth knowing: an integration is there and the user is not told. */
function tellUnsaid(judged) {
  process.stdout.write(`without a word of what may exist: ${story(judged)}\n`)
}
