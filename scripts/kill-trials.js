/**
 * Sends streams of integrations to services that fail in ways drawn at random, kills the built program while it is at it,
 * runs it again with the same journal until it is done, and judges what is there by the laws of test/kills/laws.ts. One
 * trial has one seed, so a story is told again by its seed and a count of 1, as far as clocks allow.
 *
 *     node scripts/kill-trials.js [--seed 1] [--count 200] [--abreast 4]
 */
import { parseArgs } from 'node:util'
import { loadTest } from './trials/load-test.js'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    count: { type: 'string', default: '200' },
    abreast: { type: 'string', default: '4' },
  },
})
const [seed, count, abreast] = [values.seed, values.count, values.abreast].map(Number)

const { story, tryMany } = await loadTest('./test/kills/trial.ts')

const sums = { broken: 0, kills: 0, runs: 0, requests: 0, faults: 0, lost: 0 }
let longest = 0
await tryMany(seed, count, abreast, (trial) => {
  const { runs, requests, faults, lost, millis, broken } = trial
  sums.kills += runs.filter(({ killed }) => killed).length
  sums.runs += runs.length
  sums.requests += requests
  sums.faults += faults
  sums.lost += lost
  longest = Math.max(longest, millis)
  if (broken.length === 0) return
  sums.broken++
  process.stdout.write(`${story(trial)}\n`)
})

process.stdout.write(
  `${count} trials with seeds from ${seed}: ${sums.broken} broke a law; ${sums.kills} kills in ${sums.runs} runs; ` +
    `${sums.requests} requests, ${sums.faults} of them met a fault; ${sums.lost} integrations were found whose reply ` +
    `was lost; the longest took ${Math.round(longest)} ms\n`,
)
process.exitCode = sums.broken === 0 ? 0 : 1
