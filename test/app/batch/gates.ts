/** Work that goes on until somebody lets it end. */
export function openGates() {
  const begun: string[] = []
  const opened = new Set<string>()
  const waiting = new Map<string, () => void>()
  let all = false
  return {
    /** The tasks, as they were begun. */
    begun,
    work: async (task: string): Promise<string> => {
      begun.push(task)
      if (!all && !opened.has(task)) await new Promise<void>((resolve) => waiting.set(task, resolve))
      return `${task} done`
    },
    open: (task: string): void => {
      opened.add(task)
      waiting.get(task)?.()
    },
    openAll: (): void => {
      all = true
      for (const open of waiting.values()) open()
    },
  }
}

/** Lets everything happen that waits for nothing. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A source that gives its tasks at once when it is asked. */
export async function* sourceOf(...tasks: readonly string[]): AsyncGenerator<string> {
  yield* tasks
}

/** The same; `asked` are those that it was asked for. */
sourceOf.asked = async function* (asked: string[], ...tasks: readonly string[]): AsyncGenerator<string> {
  for (const task of tasks) {
    asked.push(task)
    yield task
  }
}
