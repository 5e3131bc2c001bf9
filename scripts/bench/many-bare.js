/**
 * The least that a script for the same work is, to compare with: the SDK's client over lines of JSON, nothing checked,
 * nothing looked at, nothing sent again. It takes the whole input at once, which is fast and no way for a million.
 *
 *     node scripts/bench/many-bare.js URL ABREAST < items.ndjson
 */
import { readFileSync, writeSync } from 'node:fs'
import { ApiGatewayV2Client, CreateIntegrationCommand } from '@aws-sdk/client-apigatewayv2'

const [url, abreast] = process.argv.slice(2)
const client = new ApiGatewayV2Client({
  endpoint: url,
  region: 'us-west-2',
  maxAttempts: 1,
  credentials: { accessKeyId: process.env.AWS_ACCESS_KEY_ID, secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY },
  requestHandler: { httpAgent: { keepAlive: true, maxSockets: Number(abreast) } },
})
const lines = readFileSync(0, 'utf8').trimEnd().split('\n')
let next = 0

async function work() {
  while (next < lines.length) {
    const index = next++
    const made = await client.send(new CreateIntegrationCommand(JSON.parse(lines[index])))
    writeSync(1, `${JSON.stringify({ Index: index, ...made, $metadata: undefined })}\n`)
  }
}

await Promise.all(Array.from({ length: Number(abreast) }, work))
