/**
 * How fast and how lean create-integrations of the built program is, beside the AWS CLI in a loop and a bare client of the
 * SDK. The service is a process of its own on loopback.
 *
 *     npm run bench:many -- [--rounds N] [--items N] [--task NAME]… [--long] [--json]
 *
 * What is compared is measured in the same run, one after the other in turn, and each figure is a median; memory and pace
 * are measured once. `--long` measures memory up to the numbers that count, which takes half an hour.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { canMeasure } from './bench/measure.js'
import { measureCpu } from './bench/many-cpu.js'
import { itemPieces } from './bench/many-items.js'
import { measureLatency } from './bench/many-latency.js'
import { measureDryRun, measureMemory } from './bench/many-memory.js'
import { measurePace } from './bench/many-pace.js'
import { startServer } from './bench/many-run.js'
import { measureThroughput } from './bench/many-throughput.js'
import { columns } from './bench/table.js'
import { bareEnvironment, findAws } from './bench/tasks.js'

const TASKS = {
  throughput: measureThroughput,
  cpu: measureCpu,
  latency: measureLatency,
  pace: measurePace,
  memory: measureMemory,
  'dry-run': measureDryRun,
}

function tabulate({ title, head, rows, goals }) {
  const cell = (value) => (typeof value === 'number' ? shown(value) : value)
  const table = columns([head, ...rows.map((row) => row.map(cell))])
  const told = goals.map(({ what, is, least, most }) => {
    const isMet = least === undefined ? is <= most : is >= least
    const wanted = least === undefined ? `at most ${most}` : `at least ${least}`
    return `${isMet ? 'met ' : 'MISSED'}  ${shown(is)} ${what} (${wanted})\n`
  })
  return `${title}\n${table}${told.join('')}\n`
}

/** Three digits that count, and all of those before the point. */
function shown(value) {
  if (Number.isNaN(value)) return '-'
  return Number.isInteger(value) || value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)
}

/** Makes files of items as they are asked for. */
function openInputs(folder) {
  const made = new Map()
  return (count) => {
    const path = made.get(count) ?? join(folder, `items-${count}.ndjson`)
    if (!made.has(count)) for (const piece of itemPieces(count)) writeFileSync(path, piece, { flag: 'a' })
    made.set(count, path)
    return path
  }
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    items: { type: 'string', default: '10000' },
    task: { type: 'string', multiple: true },
    long: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const unknown = values.task?.find((name) => !Object.hasOwn(TASKS, name))
if (unknown !== undefined) throw new Error(`no task is called ${unknown}: ${Object.keys(TASKS).join(', ')}`)
if (!canMeasure()) throw new Error('bash measures here, and there is none')

const folder = mkdtempSync(join(tmpdir(), 'apigw-bench-'))
const server = await startServer()
try {
  const bench = {
    apigw: fileURLToPath(new URL('../bin/run.js', import.meta.url)),
    aws: findAws(),
    rounds: Number(values.rounds),
    items: Number(values.items),
    long: values.long,
    server,
    place: { cwd: folder, env: bareEnvironment(folder) },
    inputOf: openInputs(folder),
  }
  const results = {}
  for (const name of values.task ?? Object.keys(TASKS)) {
    results[name] = await TASKS[name](bench)
    if (!values.json) process.stdout.write(tabulate(results[name]))
  }
  if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
} finally {
  server.close()
  rmSync(folder, { recursive: true })
}
