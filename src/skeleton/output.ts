import { REPLY_MEMBERS } from '../model/reply.ts'
import type { ReplyShape } from '../model/reply.ts'
import type { Json, JsonMap } from '../value.ts'

/**
 * A sample reply: every text holds its member's name. The AWS CLI invents a timeout of 0, which its own model refuses;
 * here it is the longest there is.
 */
export function sampleReply(): JsonMap {
  return new Map([...REPLY_MEMBERS].map(([name, shape]) => [name, sample(name, shape)]))
}

function sample(name: string, shape: ReplyShape): Json {
  switch (shape.kind) {
    case 'text':
      return name
    case 'boolean':
      return true
    case 'integer':
      return BigInt(shape.max)
    case 'map':
      return new Map([['KeyName', sample('Value', shape.of)]])
    case 'structure':
      return new Map(Object.entries(shape.members).map(([key, member]) => [key, sample(key, member.shape)]))
  }
}
