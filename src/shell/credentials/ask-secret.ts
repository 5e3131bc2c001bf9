import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { ReadStream, isatty } from 'node:tty'
import { CliError } from '../../errors.ts'
import { typeMore } from './typed-line.ts'

/**
 * Asks on the terminal of the process, wherever its standard streams go, and does not show what is typed. Without a
 * terminal the question goes to stderr, and the answer is a line of standard input.
 *
 * @returns `undefined` where the input ends before an answer
 * @throws CliError `interrupt` for Ctrl-C
 */
export async function askSecret(prompt: string): Promise<string | undefined> {
  const terminal = openTerminal()
  try {
    writeSync(terminal ?? 2, prompt)
    if (terminal === undefined && !isatty(0)) return readLine()
    const typed = await typedLine(new ReadStream(terminal ?? 0))
    writeSync(terminal ?? 2, '\n')
    return typed
  } finally {
    if (terminal !== undefined) closeSync(terminal)
  }
}

function openTerminal(): number | undefined {
  try {
    return openSync('/dev/tty', 'r+')
  } catch {
    return undefined
  }
}

function typedLine(keys: ReadStream): Promise<string | undefined> {
  return new Promise((done, failed) => {
    let line = ''
    const finish = (): void => {
      keys.setRawMode(false)
      keys.destroy()
    }
    keys.setRawMode(true)
    keys.on('data', (input) => {
      const { text, end } = typeMore(line, input.toString())
      line = text
      if (end === undefined) return
      finish()
      if (end === 'interrupt') failed(new CliError('interrupt', 'interrupted'))
      else done(end === 'enter' ? line : undefined)
    })
    keys.on('error', failed)
  })
}

/** Byte by byte: what follows the line is not ours to read. */
function readLine(): string | undefined {
  const bytes: number[] = []
  for (;;) {
    const byte = readByte()
    if (byte === LF || (byte === undefined && bytes.length > 0)) break
    if (byte === undefined) return undefined
    bytes.push(byte)
  }
  return Buffer.from(bytes).toString('utf8').replace(/\r$/, '')
}

const LF = 0x0a

/** `undefined` at the end. An empty pipe that does not block is worth another try. */
function readByte(): number | undefined {
  const byte = new Uint8Array(1)
  for (;;)
    try {
      return readSync(0, byte) === 1 ? byte[0] : undefined
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) return undefined
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
}
