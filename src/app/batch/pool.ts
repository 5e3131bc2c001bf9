import { openOrder } from './in-order.ts'

/** How work is shared out. */
export interface Sharing<Task, Result> {
  readonly work: (task: Task) => Promise<Result>
  /** Called in the order of the tasks. */
  readonly emit: (result: Result) => void
  /** So many are worked on at once. */
  readonly abreast: number
  /** So far the work may be ahead of what has been emitted: one slow task does not make results pile up. */
  readonly lead: number
}

export interface Pool {
  /** Resolves when all is done. @throws what reading or working threw first, when the rest of the work is done */
  readonly done: Promise<void>
  /** No more tasks are taken. */
  readonly end: () => void
}

/** Works on tasks as they come, some at once, and emits the results in order. A task is taken when there is room for it. */
export function startPool<Task, Result>(tasks: AsyncIterable<Task>, sharing: Sharing<Task, Result>): Pool {
  const source = tasks[Symbol.asyncIterator]()
  const { work, emit, abreast, lead } = sharing
  const order = openOrder(emit)
  const bell = openBell()
  const failures: unknown[] = []
  let [taken, running, ended] = [0, 0, false]

  const end = (): void => {
    ended = true
    bell.ring()
  }
  const fail = (error: unknown): void => {
    failures.push(error)
    end()
  }
  const start = async (task: Task): Promise<void> => {
    const at = taken++
    running++
    const result = await work(task).catch(fail)
    running--
    try {
      order.settle(at, result ?? undefined)
    } catch (error) {
      fail(error)
    }
    bell.ring()
  }
  const run = async (): Promise<void> => {
    for (;;) {
      await bell.waitWhile(() => !ended && (running >= abreast || taken - order.next() >= lead))
      const next = ended ? undefined : await takeNext(source, { bell, ended: () => ended, fail })
      if (next === undefined || next.done === true) break
      void start(next.value)
    }
    await bell.waitWhile(() => running > 0)
    if (failures.length > 0) throw failures[0]
  }
  return { done: run(), end }
}

interface Taking {
  readonly bell: ReturnType<typeof openBell>
  readonly ended: () => boolean
  readonly fail: (error: unknown) => void
}

/** The end may come while a source has nothing to give; then it is left waiting. */
async function takeNext<Task>(source: AsyncIterator<Task, unknown>, { bell, ended, fail }: Taking) {
  const waiting: { result?: IteratorResult<Task, unknown> } = {}
  source.next().then((result) => {
    waiting.result = result
    bell.ring()
  }, fail)
  await bell.waitWhile(() => !ended() && waiting.result === undefined)
  return waiting.result
}

/** For one who waits until others have brought something about. */
function openBell() {
  let ring = (): void => {}
  return {
    ring: () => ring(),
    waitWhile: async (isSo: () => boolean): Promise<void> => {
      while (isSo()) await new Promise<void>((resolve) => (ring = resolve))
    },
  }
}
