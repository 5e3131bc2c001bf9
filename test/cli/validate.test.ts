import { describe, expect, test } from 'vitest'
import { runProgram } from '../support/program.ts'

const RIGHT = '{"ApiId":"a1b2c3d4","IntegrationType":"MOCK"}'
const WRONG = '{"ApiId":"a1b2c3d4","IntegrationType":"MOCK","TimeoutInMillis":30000}'

describe('validate', () => {
  test('reads standard input to its end', async () => {
    expect(await runProgram(['validate'], { stdin: `${RIGHT}\n${WRONG}\n` })).toEqual({
      exit: 252,
      stdout:
        '-:2:46: error: TimeoutInMillis: 30000 ms is more than the 29000 ms that WEBSOCKET APIs allow. [timeout-within-protocol]\n' +
        '    fix: "TimeoutInMillis": 29000\n',
      stderr: '2 documents: 1 error, 0 warnings\n',
    })
  })

  test('reads YAML', async () => {
    const yaml = 'ApiId: a1b2c3d4\nIntegrationType: MOCK\n---\nApiId: a1b2c3d4\nIntegrationType: MOCK\n'

    expect(await runProgram(['validate', '-'], { stdin: yaml })).toEqual({
      exit: 0,
      stdout: '',
      stderr: '2 documents: 0 errors, 0 warnings\n',
    })
  })

  test('explains a rule, and has help', async () => {
    expect(await runProgram(['validate', '--explain', 'R70'])).toMatchObject({ exit: 0, stderr: '' })
    const { exit, stdout } = await runProgram(['validate', 'x', '--help'])
    expect(exit).toBe(0)
    expect(stdout).toMatch(/validate \[FILE…\|-\] \[options\]/)
    expect(stdout).toContain('--explain')
  })

  test('of a thousand documents ends soon, and holds on to none', async () => {
    const { exit, stderr } = await runProgram(['validate', '--strict'], { stdin: `${RIGHT}\n`.repeat(1000) })

    expect([exit, stderr]).toEqual([0, '1000 documents: 0 errors, 0 warnings\n'])
  })
})

describe('schema', () => {
  test('prints a JSON Schema', async () => {
    const { exit, stdout, stderr } = await runProgram(['schema'])

    expect([exit, stderr]).toEqual([0, ''])
    expect(Object.keys((JSON.parse(stdout) as { properties: object }).properties)).toHaveLength(18)
  })
})
