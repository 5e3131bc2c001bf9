/**
 * API Gateway over loopback, in a process of its own, so that its work is not counted: it creates what it is sent, after
 * a while if so told, and its APIs have nothing before. Whoever forks it is told what arrived and when.
 */
import { createServer } from 'node:http'

let latency = 0
let seen = { requests: [], creations: [] }

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const now = performance.now()
  seen.requests.push(now)
  if (request.method === 'POST') seen.creations.push(now)
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    const answer = () => reply(request, Buffer.concat(chunks).toString(), response)
    if (latency === 0) answer()
    else setTimeout(answer, latency)
  })
})

/** As the service does it: the members that were sent, and those that it adds. */
function reply({ method, url }, body, response) {
  const headers = { 'content-type': 'application/json', 'x-amzn-requestid': '6d1f4b1c-5d0a-4d6e-9f3d-0f8a1d2c3b4a' }
  if (method === 'GET') return response.writeHead(200, headers).end('{"items":[]}')
  const apiId = url.split('/')[3]
  const id = `i${seen.creations.length.toString(36)}`
  response
    .writeHead(201, headers)
    .end(`{"apiId":"${apiId}","integrationId":"${id}","connectionType":"INTERNET",${body.slice(1)}`)
}

process.on('message', ({ latency: millis }) => {
  process.send(seen)
  seen = { requests: [], creations: [] }
  latency = millis
})
process.on('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () => process.send(server.address().port))
