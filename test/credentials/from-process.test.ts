import { expect, test } from 'vitest'
import { findCredentials } from '../../src/credentials/find-credentials.ts'
import { find, finding, inMinutes, outsideOf, searchOf, signing } from './support.ts'
import type { Told } from './support.ts'

const CONFIG = '[default]\ncredential_process = /bin/p "two words" arg\n'
const printed = (members: object): string =>
  JSON.stringify({ Version: 1, AccessKeyId: 'AKIDPROC', SecretAccessKey: 's', ...members })
const says = (text: string): string => `Error when retrieving credentials from custom-process: ${text}`
const keys = { accessKeyId: 'AKIDPROC', secretAccessKey: 's' }

test('the command is split like a shell does', async () => {
  const { outcome, said } = await find({ config: CONFIG, ended: [printed({ SessionToken: 'PTOKEN' })] })

  expect(outcome).toEqual({ ...keys, sessionToken: 'PTOKEN' })
  expect(said.ran).toEqual([['/bin/p', 'two words', 'arg']])
})

const failed = (exit: number | string, stderr: string): Told => ({
  ended: [{ exit, stdout: new Uint8Array(), stderr: Buffer.from(stderr) }],
})

test.each<[string, Told, unknown]>([
  ['no token', { ended: [printed({})] }, keys],
  ['null where something may be missing', { ended: [printed({ SessionToken: null, Expiration: null })] }, keys],
  ['a time to come', { ended: [printed({ Expiration: inMinutes(60) })] }, keys],
  ['version 1.0', { ended: [printed({}).replace(':1,', ':1.0,')] }, keys],
  [
    'a time that has passed, twice',
    { ended: [printed({ Expiration: inMinutes(-1) }), printed({ Expiration: inMinutes(-1) })] },
    signing('Credentials were refreshed, but the refreshed credentials are still expired.'),
  ],
  [
    'a time that has passed, then none',
    { ended: [printed({ Expiration: inMinutes(-1) }), printed({})] },
    signing(says('Credential refresh failed, response did not contain: expiry_time')),
  ],
  ['no time', { ended: [printed({ Expiration: 'soon' })] }, finding('Unknown string format: soon')],
  [
    'version 2',
    { ended: [printed({ Version: 2 })] },
    finding(says("Unsupported version '2' for credential process provider, supported versions: 1")),
  ],
  [
    'no version',
    { ended: [printed({ Version: undefined })] },
    finding(
      says("Unsupported version '<Version key not provided>' for credential process provider, supported versions: 1"),
    ),
  ],
  [
    'no key',
    { ended: [printed({ AccessKeyId: undefined })] },
    finding(says("Missing required key in response: 'AccessKeyId'")),
  ],
  [
    'no secret',
    { ended: [printed({ SecretAccessKey: null })] },
    finding(says("Missing required key in response: 'SecretAccessKey'")),
  ],
  ['no JSON', { ended: ['AKID secret'] }, finding('Expecting value: line 1 column 1 (char 0)')],
  ['nothing', { ended: [''] }, finding('Expecting value: line 1 column 1 (char 0)')],
  ['a list', { ended: ['[1]'] }, finding("'list' object has no attribute 'get'")],
  ['a failure, and why', failed(3, 'no ticket\n'), finding(says('no ticket\n'))],
  ['a failure in silence', failed('SIGKILL', ''), finding(says(''))],
])('a process that prints %s', async (_, told, expected) => {
  expect((await find({ config: CONFIG, ...told })).outcome).toEqual(expected)
})

test.each([
  ['that is not there', '/none x', "[Errno 2] No such file or directory: '/none'"],
  ['in an open quote', 'p "x', 'No closing quotation'],
  ['of nothing', '', 'list index out of range'],
])('a command %s', async (_, command, text) => {
  const { outcome } = await find({
    config: `[default]\ncredential_process = ${command}\n`,
    ended: [{ problem: { code: 'ENOENT', number: 2 } }],
  })

  expect(outcome).toEqual(finding(text))
})

test('the process runs again before its keys expire', async () => {
  const told = {
    config: CONFIG,
    ended: [printed({ Expiration: inMinutes(60) }), printed({ AccessKeyId: 'SECOND', Expiration: inMinutes(120) })],
  }
  const { outside, said } = outsideOf(told)
  const found = await findCredentials(searchOf(told, outside), outside)

  expect(await found?.()).toMatchObject({ accessKeyId: 'AKIDPROC' })
  said.pass(46)
  expect(await found?.()).toMatchObject({ accessKeyId: 'SECOND' })
  expect(said.ran).toHaveLength(2)
})
