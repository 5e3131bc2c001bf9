/**
 * How fast the built program starts, beside the AWS CLI where that is installed and beside Node doing nothing.
 *
 *     npm run bench -- [--rounds N] [--task NAME]… [--json]
 *
 * The runs are interleaved, so that whatever else the machine does falls on all of them, and each figure is a median. CPU
 * time (user and system) is the figure to trust: wall time also shows who else was busy.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { canMeasure, peak, time } from './bench/measure.js'
import { columns, median } from './bench/table.js'
import { bareEnvironment, findAws, tasksIn } from './bench/tasks.js'

const APIGW = fileURLToPath(new URL('../bin/run.js', import.meta.url))
const NOTHING = [process.execPath, '-e', '0']
const REPLY = '{"apiId":"a1b2c3d4","integrationId":"abc1234","integrationType":"AWS_PROXY","timeoutInMillis":30000}'

/** What a wizard ends with whose person has gone away. */
const LEFT = 130

/** The command on a terminal whose input is at its end: a wizard comes as far as its first question. */
function onTerminal(command) {
  const line = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
  return ['script', '-qec', line, '/dev/null']
}

/** A service that accepts everything, in this process, so that its work is nobody's. */
async function startService() {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(201, { 'content-type': 'application/json' }).end(REPLY))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}

/** Runs the commands one after the other, round after round; the first round only warms the disk. */
async function measure(commands, rounds, place) {
  const runs = commands.map(() => [])
  for (let round = 0; round <= rounds; round++)
    for (const [index, command] of commands.entries()) {
      const run = await time(command, place)
      if (![0, LEFT].includes(run.status)) throw new Error(`exit ${run.status}: ${command.join(' ')}`)
      if (round > 0) runs[index].push(run)
    }
  const figures = []
  for (const [index, command] of commands.entries())
    figures.push({
      cpu: median(runs[index].map(({ cpu }) => cpu)),
      wall: median(runs[index].map(({ wall }) => wall)),
      peak: await peak(command, place),
    })
  return figures
}

async function measureTask({ ours, theirs, asks = false }, { aws, rounds, place }) {
  const compared = aws !== undefined && theirs !== undefined
  const plain = [NOTHING, [process.execPath, APIGW, ...ours], ...(compared ? [[aws, ...theirs]] : [])]
  const commands = asks ? plain.map(onTerminal) : plain
  const [node, apigw, other] = await measure(commands, rounds, place)
  return { apigw, node, ...(other && { aws: other }) }
}

function tabulate(results) {
  const cells = ({ cpu, wall, peak: mib }) => [cpu.toFixed(0), wall.toFixed(0), mib?.toFixed(0) ?? '-']
  const head = ['CPU ms', 'wall ms', 'MiB']
  const rows = Object.entries(results).map(([task, { node, apigw, aws }]) => [
    task,
    ...cells(apigw),
    (apigw.cpu / node.cpu).toFixed(2),
    aws ? (apigw.cpu / aws.cpu).toFixed(3) : '-',
    ...cells(node),
    ...(aws ? cells(aws) : ['-', '-', '-']),
  ])
  const title = ['', 'apigw', '', '', '', '', 'node -e 0', '', '', 'aws', '', '']
  return columns([title, ['task', ...head, '/ node', '/ aws', ...head, ...head], ...rows])
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    json: { type: 'boolean', default: false },
    task: { type: 'string', multiple: true },
  },
})
if (!canMeasure()) throw new Error('bash measures here, and there is none')
const folder = mkdtempSync(join(tmpdir(), 'apigw-bench-'))
const service = await startService()
try {
  const place = { cwd: folder, env: bareEnvironment(folder) }
  const tasks = Object.entries(tasksIn(folder, service.url)).filter(([name]) => values.task?.includes(name) ?? true)
  const aws = findAws()
  const results = {}
  for (const [name, task] of tasks)
    results[name] = await measureTask(task, { aws, rounds: Number(values.rounds), place })
  process.stdout.write(values.json ? `${JSON.stringify(results, null, 2)}\n` : tabulate(results))
} finally {
  service.close()
  rmSync(folder, { recursive: true })
}
