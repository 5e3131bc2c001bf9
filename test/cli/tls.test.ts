import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pemPath, startSecure } from '../support/certificates.ts'
import type { Secure } from '../support/certificates.ts'
import { runProgram } from '../support/program.ts'
import { startService } from '../support/service.ts'
import type { Service } from '../support/service.ts'

const PATIENCE = 60_000

/** One request is enough where it is the certificate that matters. */
const ONCE = { AWS_MAX_ATTEMPTS: '1' }

const OURS = ['--ca-bundle', pemPath('authority')]
const UNKNOWN = 'unable to get local issuer certificate'

let folder: string
let good: Secure
let otherHost: Secure
let expired: Secure
let plain: Service

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'apigw-tls-'))
  writeFileSync(join(folder, 'empty.pem'), '')
  writeFileSync(join(folder, 'words.pem'), 'these are no certificates\n')
  writeFileSync(join(folder, 'broken.pem'), '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n')
  writeFileSync(join(folder, 'config'), `[default]\nca_bundle = ${pemPath('authority')}\n`)
  writeFileSync(join(folder, 'stray-config'), `[default]\nca_bundle = ${pemPath('stranger')}\n`)
  good = await startSecure('good')
  otherHost = await startSecure('other-host')
  expired = await startSecure('expired')
  plain = await startService()
})

afterAll(async () => {
  await Promise.all([good, otherHost, expired, plain].map((server) => server[Symbol.asyncDispose]()))
  rmSync(folder, { recursive: true })
})

function call(url: string, options: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const argv = ['apigatewayv2', 'create-integration', '--api-id', 'a1', '--integration-type', 'MOCK']
  return runProgram([...argv, '--endpoint-url', url, ...options], { env: { ...ONCE, ...env }, cwd: folder })
}

const urlOf = ({ port }: Secure, host = 'localhost'): string => `https://${host}:${port}`

const says = (message: string): string => `\napigw: [ERROR]: ${message}\n`

const unverified = (url: string, detail: string): string =>
  says(
    `SSL validation failed for ${url}/v2/apis/a1/integrations [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify ` +
      `failed: ${detail}`,
  )

const CREATED = { exit: 0, stdout: '{\n    "IntegrationId": "0abcdef"\n}\n' }

describe('authorities that vouch for the service', () => {
  test.each<[string, readonly string[], () => Record<string, string>]>([
    ['--ca-bundle', OURS, () => ({})],
    ['AWS_CA_BUNDLE', [], () => ({ AWS_CA_BUNDLE: pemPath('authority') })],
    ['REQUESTS_CA_BUNDLE', [], () => ({ REQUESTS_CA_BUNDLE: pemPath('authority') })],
    ['ca_bundle in the configuration', [], () => ({ AWS_CONFIG_FILE: join(folder, 'config') })],
    ['--ca-bundle before AWS_CA_BUNDLE', OURS, () => ({ AWS_CA_BUNDLE: pemPath('stranger') })],
    [
      'AWS_CA_BUNDLE before ca_bundle',
      [],
      () => ({ AWS_CA_BUNDLE: pemPath('authority'), AWS_CONFIG_FILE: join(folder, 'stray-config') }),
    ],
  ])(
    '%s',
    async (_, options, env) => {
      const before = good.received.length

      expect(await call(urlOf(good), options, env())).toEqual({ ...CREATED, stderr: '' })
      expect(good.received.slice(before)).toEqual(['POST /v2/apis/a1/integrations'])
    },
    PATIENCE,
  )

  test('a service known by its address', { timeout: PATIENCE }, async () => {
    expect(await call(urlOf(good, '127.0.0.1'), OURS)).toEqual({ ...CREATED, stderr: '' })
  })

  test('plain HTTP asks for none', { timeout: PATIENCE }, async () => {
    expect(await call(plain.url, ['--ca-bundle', join(folder, 'nowhere.pem')])).toMatchObject({ exit: 0, stderr: '' })
  })
})

describe('a certificate that does not convince', () => {
  test.each<[string, () => string, readonly string[], string]>([
    ['of an authority that nobody named', () => urlOf(good), [], UNKNOWN],
    ['of another authority', () => urlOf(good), ['--ca-bundle', pemPath('stranger')], UNKNOWN],
    ['trusted itself, but not who signed it', () => urlOf(good), ['--ca-bundle', pemPath('good')], UNKNOWN],
    ['expired', () => urlOf(expired), OURS, 'certificate has expired'],
    ['of another host', () => urlOf(otherHost), OURS, "Hostname mismatch, certificate is not valid for 'localhost'."],
  ])(
    '%s',
    async (_, url, options, detail) => {
      expect(await call(url(), options)).toEqual({ exit: 255, stdout: '', stderr: unverified(url(), detail) })
    },
    PATIENCE,
  )

  test(
    'nothing is sent to a service that does not convince, however often it may be',
    { timeout: PATIENCE },
    async () => {
      const { exit } = await call(urlOf(expired), OURS, { AWS_MAX_ATTEMPTS: '3' })

      expect(exit).toBe(255)
      expect(expired.received).toEqual([])
    },
  )
})

/** At most a line of warning. */
const QUIET = /^(?:[^\n]+\n)?$/

describe('--no-verify-ssl', () => {
  test.each<[string, () => Secure, readonly string[]]>([
    ['an unknown authority', () => good, []],
    ['another host', () => otherHost, []],
    ['it outweighs a bundle that is not there', () => good, ['--ca-bundle', '/nowhere.pem']],
  ])(
    '%s',
    async (_, server, options) => {
      const { stderr, ...rest } = await call(urlOf(server()), ['--no-verify-ssl', ...options])

      expect(rest).toEqual(CREATED)
      expect(stderr).toMatch(QUIET)
    },
    PATIENCE,
  )

  test('an expired one', { timeout: PATIENCE }, async () => {
    await using late = await startSecure('expired')
    const { exit, stderr } = await call(urlOf(late), ['--no-verify-ssl'])

    expect({ exit, received: late.received }).toEqual({ exit: 0, received: ['POST /v2/apis/a1/integrations'] })
    expect(stderr).toMatch(QUIET)
  })
})

describe('a bundle that cannot be used', () => {
  test.each<[string, () => string, string]>([
    ['not there', () => join(folder, 'nowhere.pem'), '[Errno 2] No such file or directory'],
    ['a folder', () => folder, '[Errno 21] Is a directory'],
  ])(
    '%s',
    async (_, path, detail) => {
      expect(await call(urlOf(good), ['--ca-bundle', path()])).toEqual({
        exit: 255,
        stdout: '',
        stderr: says(`SSL validation failed for ${urlOf(good)}/v2/apis/a1/integrations ${detail}`),
      })
    },
    PATIENCE,
  )

  test.each(['empty.pem', 'words.pem', 'broken.pem'])(
    '%s vouches for nobody',
    async (name) => {
      const before = good.received.length
      const { exit, stdout, stderr } = await call(urlOf(good), ['--ca-bundle', join(folder, name)])

      expect({ exit, stdout, received: good.received.slice(before) }).toEqual({ exit: 255, stdout: '', received: [] })
      expect(stderr).toMatch(/^\napigw: \[ERROR\]: SSL validation failed for https:\S+\/integrations \[[^\n]+\n$/)
    },
    PATIENCE,
  )

  test('a blank name', { timeout: PATIENCE }, async () => {
    const { exit, stderr } = await call(urlOf(good), ['--ca-bundle', ' '])

    expect(exit).toBe(255)
    expect(stderr).toMatch(/^\napigw: \[ERROR\]: Invalid CA bundle: /)
  })
})

describe('a handshake that fails', () => {
  const startBare = async (meet: (socket: Socket) => void) => {
    const server = createServer(meet)
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const address = server.address()
    const url = `https://localhost:${address !== null && typeof address === 'object' ? address.port : 0}`
    return { url, [Symbol.asyncDispose]: () => new Promise<void>((closed) => server.close(() => closed())) }
  }

  test.each<[string, (socket: Socket) => void]>([
    ['nobody answers it', (socket) => socket.on('error', () => {}).resume()],
    ['it is hung up on', (socket) => socket.on('error', () => {}).once('data', () => socket.destroy())],
  ])(
    '%s',
    async (_, meet) => {
      await using bare = await startBare(meet)
      const began = performance.now()
      const ended = await call(bare.url, ['--cli-connect-timeout', '1', '--cli-read-timeout', '1'])

      expect(ended).toMatchObject({ exit: 255, stdout: '' })
      expect(ended.stderr).toMatch(/^\napigw: \[ERROR\]: (?:Connect timeout on|Connection was closed before) [^\n]+\n$/)
      expect(performance.now() - began).toBeLessThan(10_000)
    },
    PATIENCE,
  )
})

describe('the wrong protocol', () => {
  test('https where plain HTTP is spoken', { timeout: PATIENCE }, async () => {
    const url = plain.url.replace('http:', 'https:')

    expect(await call(url, OURS)).toEqual({
      exit: 255,
      stdout: '',
      stderr: says(
        `SSL validation failed for ${url}/v2/apis/a1/integrations [SSL: WRONG_VERSION_NUMBER] wrong version number`,
      ),
    })
  })

  test('plain HTTP where TLS is spoken', { timeout: PATIENCE }, async () => {
    const url = `http://localhost:${good.port}`
    const { exit, stdout, stderr } = await call(url)

    expect({ exit, stdout }).toEqual({ exit: 255, stdout: '' })
    expect(stderr).toContain(
      `Connection was closed before we received a valid response from endpoint URL: "${url}/v2/apis/a1/integrations".\n`,
    )
  })
})
