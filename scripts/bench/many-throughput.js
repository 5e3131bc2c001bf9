import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { batchCommand, runOnce } from './many-run.js'
import { median } from './table.js'

const BARE = fileURLToPath(new URL('./many-bare.js', import.meta.url))
const ABREAST = 32
const FEW = 200

/**
 * Creations a second and CPU for each, beside a bare client of the SDK. `whole`: with the start of the program; `after
 * start`: without what one item takes; `steady`: as the service sees them, the first and the last tenth left out.
 */
export async function measureThroughput({ apigw, items, rounds, server, place, inputOf }) {
  const ways = waysOf(apigw, server.url, place, inputOf)
  for (const way of ways) await runWay(way, FEW, { server, place })
  const runs = ways.map(() => [])
  const starts = ways.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (const [at, way] of ways.entries()) {
      starts[at].push(await runWay(way, 1, { server, place }))
      runs[at].push(await runWay(way, items, { server, place }))
    }
  const figures = ways.map((_, at) => figuresOf(runs[at], starts[at], items))
  const bare = figures.at(-1)
  const rows = ways.map(({ name }, at) => [name, ...cells(figures[at], bare)])
  return {
    title: `${items} creations, ${ABREAST} at once`,
    head: [
      'creations/s',
      'whole',
      '/ bare',
      'after start',
      '/ bare',
      'steady',
      '/ bare',
      'CPU ms each',
      'after start',
      'MiB',
    ],
    rows,
    goals: [
      { what: 'creations a second, of those of the bare client', is: figures[0].whole / bare.whole, least: 0.9 },
      { what: 'the same of a stream', is: figures[1].whole / bare.whole, least: 0.9 },
      { what: 'CPU ms a creation', is: figures[0].cpu, most: 2.5 },
    ],
  }
}

function waysOf(apigw, url, { cwd }, inputOf) {
  const batch = (count, ...words) =>
    batchCommand(apigw, url, ['--concurrency', String(ABREAST), inputOf(count), ...words])
  const journal = join(cwd, 'journal')
  return [
    { name: 'apigw', command: (count) => batch(count) },
    { name: 'apigw --stream', command: (count) => batch(count, '--stream') },
    { name: 'apigw --journal', command: (count) => batch(count, '--journal', journal), journal },
    { name: 'bare SDK', command: () => [process.execPath, BARE, url, String(ABREAST)], stdin: inputOf },
  ]
}

async function runWay({ command, stdin, journal }, count, { server, place }) {
  if (journal !== undefined) rmSync(journal, { force: true })
  await server.set(0)
  const run = await runOnce(command(count), place, stdin === undefined ? {} : { stdin: stdin(count) })
  const { creations } = await server.set(0)
  if (creations.length !== count) throw new Error(`${creations.length} creations of ${count}`)
  const [from, to] = [Math.floor(count * 0.1), Math.floor(count * 0.9)]
  return { ...run, steady: ((to - from) * 1000) / (creations[to] - creations[from]) }
}

function figuresOf(runs, starts, items) {
  const middle = (all, name) => median(all.map((run) => run[name]))
  const wall = middle(runs, 'wall')
  const cpu = middle(runs, 'cpu')
  return {
    whole: (items * 1000) / wall,
    afterStart: ((items - 1) * 1000) / (wall - middle(starts, 'wall')),
    steady: middle(runs, 'steady'),
    cpu: cpu / items,
    cpuAfterStart: (cpu - middle(starts, 'cpu')) / (items - 1),
    peak: middle(runs, 'peak'),
  }
}

function cells({ whole, afterStart, steady, cpu, cpuAfterStart, peak }, bare) {
  return [
    whole,
    whole / bare.whole,
    afterStart,
    afterStart / bare.afterStart,
    steady,
    steady / bare.steady,
    cpu,
    cpuAfterStart,
    peak,
  ]
}
