/**
 * Writes items of a batch, as fast as they are read, for inputs that are larger than a disk should hold.
 *
 *     node scripts/bench/many-items.js COUNT
 */
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Of the 300 integrations that an API may have, so that nobody is warned. */
const EACH = 250
const PIECE = 65_536

/** How many APIs a batch of so many items is spread over. */
export const apisOf = (count) => Math.ceil(count / EACH)

/** The line of an item: what people integrate most, with a mapping, and no two are equal. */
function itemAt(index, apis) {
  return `${JSON.stringify({
    ApiId: `api${index % apis}`,
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: `arn:aws:lambda:us-west-2:123456789012:function:orders-${index}`,
    IntegrationMethod: 'POST',
    PayloadFormatVersion: '2.0',
    TimeoutInMillis: 12000,
    Description: `the integration of route ${index}`,
    RequestParameters: { 'overwrite:path': '$request.path', 'append:header.from': '$context.requestId' },
  })}\n`
}

/** All lines, in pieces of some size. */
export function* itemPieces(count) {
  const apis = apisOf(count)
  let piece = ''
  for (let index = 0; index < count; index++) {
    piece += itemAt(index, apis)
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield piece
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.on('error', () => process.exit(1))
  for (const piece of itemPieces(Number(process.argv[2])))
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
}
