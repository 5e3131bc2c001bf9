import type { Answer, Refusal, Stage } from './draw.ts'

/** The bytes of an answer. */
export function answerText(answer: Answer, status: number, body: string): string {
  const line = `HTTP/1.1 ${status} ${status === 201 ? 'Created' : 'OK'}\r\n`
  if (typeof answer !== 'string') return refusalText(answer)
  switch (answer) {
    case 'plain':
      return `${line}${sized(body)}`
    case 'chunked':
      return `${line}${TYPE}transfer-encoding: chunked\r\n\r\n${chunks(body)}0\r\n\r\n`
    case 'until-close':
      return `${line}${TYPE}connection: close\r\n\r\n${body}`
    case 'after-interim':
      return `HTTP/1.1 100 Continue\r\n\r\n${line}${sized(body)}`
    case 'with-more':
      return `${line}${sized(body)}HTTP/1.1 500 Nobody Asked\r\ncontent-length: 2\r\n\r\n{}`
    case 'bad-chunk':
      return `${line}${TYPE}transfer-encoding: chunked\r\n\r\n${chunks(body)}no size\r\n{}\r\n`
    case 'big-head':
      return `${line}x-big: ${'a'.repeat(40_000)}\r\n${sized(body)}`
    case 'garbage':
      return 'SSH-2.0-OpenSSH_9.6\r\n\u0000\u0001\u0002 this is another service\r\n\r\n'
    case 'not-json':
      return `${line}${sized('<html><body>Welcome to the hotel network</body></html>')}`
    case 'empty':
      return `${line}${sized('')}`
    case 'redirect':
      return `HTTP/1.1 307 Temporary Redirect\r\nlocation: /elsewhere\r\n${sized('')}`
  }
}

const TYPE = 'content-type: application/json\r\n'

const sized = (body: string): string => `${TYPE}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

function chunks(body: string): string {
  const half = Math.floor(body.length / 2)
  return [body.slice(0, half), body.slice(half)]
    .filter((chunk) => chunk !== '')
    .map((chunk) => `${Buffer.byteLength(chunk).toString(16)}\r\n${chunk}\r\n`)
    .join('')
}

function refusalText({ status, body }: Refusal): string {
  const name = status === 429 ? 'TooManyRequestsException' : `Fault${status}`
  const named = body === 'none' ? '' : `x-amzn-errortype: ${name}\r\n`
  const text = { json: '{"message":"no"}', html: '<html>no</html>', none: '' }[body]
  return `HTTP/1.1 ${status} No\r\n${named}${sized(text)}`
}

/** The answer up to somewhere within a stage; never all of it. */
export function cutText(text: string, stage: Stage): string {
  const line = text.indexOf('\r\n')
  const head = text.indexOf('\r\n\r\n') + 4
  const end = {
    nothing: 0,
    status: Math.floor(line / 2),
    head: Math.floor((line + head) / 2),
    body: (head + text.length) / 2,
  }
  return text.slice(0, Math.min(Math.floor(end[stage]), text.length - 1))
}
