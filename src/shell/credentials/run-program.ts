import type { Ended } from '../../world.ts'
import { spawn } from 'node:child_process'

/** Runs a program, whose standard input is ours, so that it can ask the user something, and waits for its end. */
export function runProgram([program = '', ...words]: readonly string[]): Promise<Ended> {
  return new Promise((done) => {
    const fail = ({ code = 'EIO', errno = -5 }: NodeJS.ErrnoException): void =>
      done({ problem: { code, number: Math.abs(errno) } })
    try {
      const child = spawn(program, words, { stdio: ['inherit', 'pipe', 'pipe'] })
      const stdout: Uint8Array[] = []
      const stderr: Uint8Array[] = []
      child.stdout.on('data', (chunk: Uint8Array) => stdout.push(chunk))
      child.stderr.on('data', (chunk: Uint8Array) => stderr.push(chunk))
      child.on('error', fail)
      child.on('close', (code, signal) =>
        done({ exit: code ?? signal ?? 1, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) }),
      )
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)))
    }
  })
}
