import { batchCommand, runOnce } from './many-run.js'
import { median } from './table.js'

const ITEMS = 400
const LATENCY = 50

/** What it brings to send some at once to a service that takes its time. */
export async function measureLatency({ apigw, rounds, server, place, inputOf }) {
  const abreast = [1, 8]
  const walls = abreast.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (const [at, count] of abreast.entries()) {
      await server.set(LATENCY)
      const command = batchCommand(apigw, server.url, ['--concurrency', String(count), inputOf(ITEMS)])
      walls[at].push((await runOnce(command, place)).wall)
    }
  await server.set(0)
  const [alone, eight] = walls.map((all) => (ITEMS * 1000) / median(all))
  return {
    title: `${ITEMS} creations by a service that takes ${LATENCY} ms`,
    head: ['--concurrency', 'creations/s', '/ one'],
    rows: [
      ['1', alone, 1],
      ['8', eight, eight / alone],
    ],
    goals: [{ what: 'times as fast by eight as by one', is: eight / alone, least: 6 }],
  }
}
