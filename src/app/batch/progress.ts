import type { Bar, Sink, World } from '../../world.ts'

/** Tells people on standard error how far a run is. */
export interface Progress {
  readonly show: (done: number, total: number | undefined, words: () => string) => void
  /** Makes room for something else on the terminal. */
  readonly hide: () => void
  /** To be called in any case: a bar keeps the process alive. */
  readonly end: () => void
}

/** The same world; where a bar is on the terminal, it makes room for what else is written there. */
export function besideBar(world: World, { hide }: Progress): World {
  return { ...world, stdout: makingRoom(world.stdout, hide), stderr: makingRoom(world.stderr, hide) }
}

function makingRoom(sink: Sink, hide: () => void): Sink {
  if (!sink.isTerminal) return sink
  return {
    get isTerminal() {
      return sink.isTerminal
    },
    get columns() {
      return sink.columns
    },
    get isGone() {
      return sink.isGone
    },
    write: (text) => {
      hide()
      sink.write(text)
    },
  }
}

/** Where nobody looks at a terminal, a line is written once in so many milliseconds. */
const SELDOM = 10_000

/** A bar on a terminal, which is loaded for nothing else; elsewhere a line now and then, which a short run never sees. */
export async function openProgress(world: World): Promise<Progress> {
  const { stderr, env } = world
  // Such a terminal cannot take back what it shows.
  if (stderr.isTerminal && env('TERM') !== 'dumb') return onTerminal(await world.openBar())
  let last = world.elapsed()
  return {
    show: (done, total, words) => {
      const now = world.elapsed()
      if (now - last < SELDOM) return
      last = now
      stderr.write(`${done}${total === undefined ? '' : ` of ${total}`}: ${words()}\n`)
    },
    hide: () => {},
    end: () => {},
  }
}

const onTerminal = (bar: Bar): Progress => ({
  show: (done, total, words) => bar.show(done, total, words()),
  hide: bar.hide,
  end: bar.end,
})
