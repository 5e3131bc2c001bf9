import { expect, test } from 'vitest'
import { runProgram } from '../../../src/shell/credentials/run-program.ts'

const run = async (code: string, ...words: string[]) => {
  const ended = await runProgram([process.execPath, '-e', code, ...words])
  if ('problem' in ended) return ended
  return {
    exit: ended.exit,
    stdout: Buffer.from(ended.stdout).toString(),
    stderr: Buffer.from(ended.stderr).toString(),
  }
}

test('what it prints, and how it ends', async () => {
  const code = 'process.stdout.write(process.argv[1]); process.stderr.write("noise"); process.exitCode = 3'

  expect(await run(code, 'two words; $x')).toEqual({ exit: 3, stdout: 'two words; $x', stderr: 'noise' })
})

test('a signal is no success', async () => {
  expect(await run('process.kill(process.pid, "SIGKILL")')).toMatchObject({ exit: 'SIGKILL' })
})

test.each([
  ['that is not there', '/does/not/exist', { code: 'ENOENT', number: 2 }],
  ['that is a folder', '/', { code: 'EACCES', number: 13 }],
])('a program %s', async (_, name, problem) => {
  expect(await runProgram([name])).toEqual({ problem })
})

test('a name that no program can have', async () => {
  expect(await runProgram(['a\0b'])).toHaveProperty('problem')
})
