import { batchCommand, runOnce } from './many-run.js'

const ITEMS = 100
const RATE = 8
const BURST = 20

/** How many requests the service sees in any second behind the first burst, where it is quick and where it is slow. */
export async function measurePace({ apigw, server, place, inputOf }) {
  const rows = []
  for (const latency of [0, 20, 300])
    for (const abreast of [4, 16]) {
      await server.set(latency)
      const words = ['--rate', String(RATE), '--concurrency', String(abreast), inputOf(ITEMS)]
      await runOnce(batchCommand(apigw, server.url, words), place)
      const { requests } = await server.set(0)
      const later = requests.slice(BURST)
      const rate = ((later.length - 1) * 1000) / (later.at(-1) - later[0])
      rows.push([`${latency} ms`, abreast, mostInSecond(requests.slice(0, BURST)), mostInSecond(later), rate])
    }
  return {
    title: `${ITEMS} items at --rate ${RATE}`,
    head: ['latency', '--concurrency', 'burst', 'most in 1 s', 'requests/s'],
    rows,
    goals: [
      { what: 'requests in any second behind the burst', is: Math.max(...rows.map((row) => row[3])), most: RATE },
    ],
  }
}

/** The most of some moments that lie in any one second. */
function mostInSecond(moments) {
  return Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + 1000).length))
}
