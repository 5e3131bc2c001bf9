import { spawnSync } from 'node:child_process'

/**
 * Runs a pager, which gets the text on its standard input, and reads the keys from the terminal. `less` shows a short text
 * without taking the screen, and colours as they are.
 */
export function page([program = '', ...words]: readonly string[], text: string): 'shown' | string {
  // Ctrl-C is for the pager.
  const ignore = (): void => {}
  process.on('SIGINT', ignore)
  const { error }: { error?: NodeJS.ErrnoException } = spawnSync(program, words, {
    input: text,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { LESS: 'FRX', ...process.env },
  })
  process.off('SIGINT', ignore)
  // It may have been left before it read all.
  return error === undefined || error.code === 'EPIPE' ? 'shown' : (error.code ?? error.message)
}
