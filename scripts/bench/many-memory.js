import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { batchCommand, runOnce } from './many-run.js'

const GOALS = { grown: 1.25, most: 150 }

/** The peak of memory over the network, from a file and from a pipe, all checked first or as a stream. */
export function measureMemory({ long, ...bench }) {
  const counts = long ? [10_000, 100_000] : [10_000, 20_000]
  const ways = [
    { name: 'a pipe, --stream', words: ['--stream'], piped: true },
    { name: 'a pipe, checked first', words: [], piped: true },
    ...(long ? [{ name: 'a file, --stream', words: ['--stream'] }] : []),
    ...(long ? [{ name: 'a file, checked first', words: [] }] : []),
    { name: 'a pipe, checked first, --journal', words: [], piped: true, journal: true },
  ]
  return measureWays('the peak of memory over the network, 32 at once', ways, counts, bench)
}

/** The peak of memory, and the time, where nothing is sent. */
export function measureDryRun({ long, ...bench }) {
  const counts = long ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]
  const ways = [
    { name: 'a pipe, --dry-run --stream', words: ['--dry-run', '--stream'], piped: true },
    { name: 'a pipe, --dry-run', words: ['--dry-run'], piped: true },
  ]
  return measureWays('the peak of memory of a dry run', ways, counts, bench)
}

async function measureWays(title, ways, counts, bench) {
  const rows = []
  const goals = []
  for (const { name, ...way } of ways) {
    const peaks = []
    for (const count of counts) {
      const { peak, cpu, wall } = await runWay(way, count, bench)
      peaks.push(peak)
      rows.push([name, count, peak, peak / peaks[0], cpu / count, (count * 1000) / wall])
    }
    goals.push({ what: `times the memory of ${counts[0]}: ${name}`, is: peaks.at(-1) / peaks[0], most: GOALS.grown })
    goals.push({ what: `MiB: ${name}`, is: Math.max(...peaks), most: GOALS.most })
  }
  return { title, head: ['', 'items', 'MiB', `/ ${counts[0]}`, 'CPU ms each', 'items/s'], rows, goals }
}

async function runWay({ words, piped = false, journal = false }, count, { apigw, server, place, inputOf }) {
  const path = join(place.cwd, 'journal')
  rmSync(path, { force: true })
  const more = [...words, ...(journal ? ['--journal', path] : [])]
  await server.set(0)
  const command = batchCommand(apigw, server.url, ['--concurrency', '32', piped ? '-' : inputOf(count), ...more])
  const run = await runOnce(command, place, piped ? { piped: count } : {})
  const { creations } = await server.set(0)
  const expected = words.includes('--dry-run') ? 0 : count
  if (creations.length !== expected) throw new Error(`${creations.length} creations of ${expected}`)
  return run
}
