import { readReply } from '../service/reply.ts'
import type { JsonMap } from '../value.ts'
import type { Gateway, WireRequest, World } from '../world.ts'

/** What the service says when it wants less of us. Nothing was created then, so it may be asked again. */
const THROTTLED = [
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'RequestThrottled',
  'RequestThrottledException',
  'RequestLimitExceeded',
  'TooManyRequestsException',
  'LimitExceededException',
  'BandwidthLimitExceeded',
  'SlowDown',
]

/** The longest wait between two requests. */
const PATIENCE = 20_000

/**
 * Sends the request, again after a while where the service was too busy to look at it, and reads the answer.
 *
 * @param allowed requests in total
 * @throws CliError `service` where it refuses.
 */
export async function send(wire: WireRequest, gateway: Gateway, allowed: number, world: World): Promise<JsonMap> {
  for (let made = 1; ; made++) {
    const reply = await gateway.createIntegration(wire)
    if (reply.status >= 200 && reply.status < 300) return readReply(reply)
    const { refusal } = await import('../service/faults.ts')
    const error = refusal(reply, { made, allowed })
    if (made >= allowed || !THROTTLED.includes(error.code ?? '')) throw error
    await world.sleep(Math.min(world.random() * 1000 * 2 ** (made - 1), PATIENCE))
  }
}
