import type { Task } from '../../batch/task.ts'
import { writeCompactJson } from '../../output/json.ts'
import { readJson } from '../../python/json.ts'
import { isJsonMap, isList } from '../../value.ts'
import type { Json } from '../../value.ts'
import type { Request } from '../../model/request.ts'
import type { Spool } from '../../world.ts'

/** Tasks that have been looked at and wait to be done. */
export interface Stock {
  readonly add: (task: Task) => void
  /** Once all are there; to be read once. */
  readonly tasks: () => AsyncGenerator<Task>
}

/** Keeps tasks as lines of a spool, so that there may be more of them than memory holds. */
export function openStock(spool: Spool): Stock {
  return {
    add: (task) => spool.add(writeCompactJson(jsonOf(task))),
    async *tasks() {
      for await (const line of spool.lines()) yield taskOf(readJson(line))
    },
  }
}

function jsonOf(task: Task): Json {
  const index = BigInt(task.index)
  switch (task.is) {
    case 'new':
    case 'doubtful': {
      const name = task.name === undefined ? null : [task.name.digest, BigInt(task.name.ordinal)]
      return [task.is, index, task.request, task.apiId, name, task.is === 'doubtful' && task.isOlder === true]
    }
    case 'there':
      return [task.is, index, null, task.apiId ?? null, task.id ?? null]
    case 'wrong':
      return [task.is, index, task.asked ?? null, task.says]
  }
}

/** What it reads it has written itself. */
function taskOf(json: Json): Task {
  const [is, position, members, text, more, isOlder] = isList(json) ? json : []
  const index = Number(position)
  const asked = members !== undefined && isJsonMap(members) ? members : undefined
  const words = typeof text === 'string' ? text : undefined
  switch (is) {
    case 'new':
    case 'doubtful': {
      const name = isList(more) ? { digest: String(more[0]), ordinal: Number(more[1]) } : undefined
      const shared = { index, request: asked as Request, apiId: words ?? '', name }
      if (is === 'new') return { is, ...shared }
      return isOlder === true ? { is, ...shared, isOlder } : { is, ...shared }
    }
    case 'there':
      return { is, index, apiId: words, id: typeof more === 'string' ? more : undefined }
    default:
      return { is: 'wrong', index, asked, says: words ?? '' }
  }
}
