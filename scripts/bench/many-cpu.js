import { batchCommand, runOnce } from './many-run.js'
import { median } from './table.js'

const CALLS = 20
const ITEMS = 1000
const CREATE = [
  ...['apigatewayv2', 'create-integration', '--api-id', 'api0', '--integration-type', 'AWS_PROXY'],
  ...['--integration-uri', 'arn:aws:lambda:us-west-2:123456789012:function:orders-0', '--integration-method', 'POST'],
  ...['--payload-format-version', '2.0', '--timeout-in-millis', '12000', '--description', 'the integration of route 0'],
  ...['--request-parameters', 'overwrite:path=$request.path,append:header.from=$context.requestId'],
]

/** CPU for a creation, beside the AWS CLI called once for each. */
export async function measureCpu({ apigw, aws, rounds, server, place, inputOf }) {
  if (aws === undefined) return { title: 'the AWS CLI is not here', head: [], rows: [], goals: [] }
  const batch = batchCommand(apigw, server.url, ['--concurrency', '32', inputOf(ITEMS)])
  const alone = [process.execPath, apigw, ...CREATE, '--endpoint-url', server.url]
  const loop = [aws, ...CREATE, '--endpoint-url', server.url]
  for (const command of [batch, alone, loop]) await runOnce(command, place)
  const runs = { batch: [], alone: [], loop: [] }
  for (let round = 0; round < rounds; round++) {
    runs.batch.push(await runOnce(batch, place))
    for (let call = 0; call < CALLS / rounds; call++) {
      runs.alone.push(await runOnce(alone, place))
      runs.loop.push(await runOnce(loop, place))
    }
  }
  await server.set(0)
  const middle = (all, name) => median(all.map((run) => run[name]))
  const each = middle(runs.batch, 'cpu') / ITEMS
  const row = (name, all, count) => {
    const cpu = middle(all, 'cpu') / count
    return [name, count, cpu, cpu / each, middle(all, 'wall') / count]
  }
  return {
    title: `CPU for a creation, beside ${loop[0]} in a loop`,
    head: ['', 'items a run', 'CPU ms each', '/ batch', 'wall ms each'],
    rows: [
      row('apigw create-integrations', runs.batch, ITEMS),
      row('apigw in a loop', runs.alone, 1),
      row('aws in a loop', runs.loop, 1),
    ],
    goals: [
      { what: 'times the CPU of the batch that the AWS CLI takes', is: middle(runs.loop, 'cpu') / each, least: 300 },
    ],
  }
}
