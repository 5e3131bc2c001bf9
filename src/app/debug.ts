import type { World } from '../world.ts'

/** Tells one who asked for `--debug` what happens. The text is made only where somebody listens. */
export type Debug = (text: () => string) => void

/** To stderr, with the time since the start. What is told here must hold no secret, whoever reads the log later. */
export function debugTo(listens: boolean, { stderr, elapsed }: Pick<World, 'stderr' | 'elapsed'>): Debug {
  if (!listens) return () => {}
  return (text) => stderr.write(`apigw: [DEBUG]: ${elapsed().toFixed(1)} ms: ${text()}\n`)
}
