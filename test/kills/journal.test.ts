import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Ended } from '../support/program.ts'
import { startRun } from './start-run.ts'
import type { Run } from './start-run.ts'
import { GOOD, startKillService } from './service.ts'
import type { Fault, KillService, Setting } from './service.ts'

const POST = 'POST /v2/apis/a1/integrations'

const item = (Description: string): object => ({
  ...{ ApiId: 'a1', IntegrationType: 'HTTP_PROXY', IntegrationMethod: 'GET', IntegrationUri: 'https://example.com/' },
  ...{ PayloadFormatVersion: '1.0', Description },
})

const lost = (creates: Fault['creates']): Fault => ({ creates, answers: 0, answer: 'nothing' })

/** An answer that nobody lives to see. */
const ENDLESS: Fault = { creates: 0, answers: 20_000, answer: 'whole' }

/** A service, and a folder for the runs against it. */
interface Stage extends KillService {
  readonly home: string
  readonly journal: string
}

async function setStage(setting: Setting): Promise<Stage> {
  const service = await startKillService(setting)
  const home = mkdtempSync(join(tmpdir(), 'apigw-'))
  const clear = async (): Promise<void> => {
    await service[Symbol.asyncDispose]()
    rmSync(home, { recursive: true, force: true })
  }
  return { ...service, home, journal: join(home, 'run.journal'), [Symbol.asyncDispose]: clear }
}

/** A run over items of these descriptions, one after the other. */
function start(service: Stage, names: readonly string[], path = service.journal): Run {
  const input = names.map((name) => `${JSON.stringify(item(name))}\n`).join('')
  const options = ['--concurrency', '1', '--rate', '0', '--journal', path, '--endpoint-url', service.url]
  return startRun(['create-integrations', '-', ...options], service.home, input)
}

/** A service that treats its first requests to create as told. */
function startWith(faults: readonly Fault[], before: readonly string[] = []): Promise<Stage> {
  let dealt = 0
  const deal = (method: string): Fault => (method === 'POST' ? (faults[dealt++] ?? GOOD) : GOOD)
  return setStage({ deal, before: before.map((name) => ({ ApiId: 'a1', ...item(name) })) })
}

/** Kills the run as soon as something has come to be. */
async function killedAtCreation(service: KillService, run: Run, at = 1): Promise<Ended> {
  let seen = 0
  service.watch((moment) => moment === 'created' && ++seen === at && run.kill())
  return run.ended
}

const statuses = ({ stdout }: Ended): readonly unknown[] =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line).Status)

const posts = (service: KillService): number => service.met.filter((request) => request === POST).length

/** What came to be since the service stands, by description. */
const made = (service: KillService): readonly unknown[] =>
  [...service.kept.values()].filter(({ old }) => !old).map(({ body }) => body['description'])

describe.concurrent('a reply is lost', () => {
  test('killed between the creation and its answer: the next run finds it', async () => {
    await using service = await startWith([])
    const killed = await killedAtCreation(service, start(service, ['one', 'two', 'three']), 2)
    const next = await start(service, ['one', 'two', 'three']).ended

    expect(killed.exit).toBe('SIGKILL')
    expect(next).toMatchObject({ exit: 0 })
    expect(statuses(next)).toEqual(['exists', 'exists', 'created'])
    expect(made(service)).toEqual(['one', 'two', 'three'])
    expect(posts(service)).toBe(3)
  })

  test.each<[string, readonly Fault[], number]>([
    ['the first with what it made', [lost(0)], 2],
    ['the first with nothing made', [lost('never')], 3],
    ['the first, which is made later', [lost(300)], 2],
    ['the second with what it made', [GOOD, lost(0)], 2],
    ['the second with nothing made', [GOOD, lost('never')], 3],
    ['both with what they made', [lost(0), lost(0)], 2],
  ])('of two equal items, %s', async (_, faults, sent) => {
    await using service = await startWith(faults)
    const ran = await start(service, ['same', 'same']).ended

    expect(ran).toMatchObject({ exit: 0 })
    expect(statuses(ran)).toEqual(['created', 'created'])
    expect(made(service)).toEqual(['same', 'same'])
    expect(posts(service)).toBe(sent)
  })

  test('one like it was there before: it is not taken for what was lost', async () => {
    await using service = await startWith([lost('never')], ['same'])
    const ran = await start(service, ['same']).ended

    expect(ran).toMatchObject({ exit: 0 })
    expect(statuses(ran)).toEqual(['created'])
    expect(made(service)).toEqual(['same'])
  })

  test('what was there before could not be seen: nothing is taken for what was lost', async () => {
    const blind: Fault = { creates: 'never', answers: 0, answer: { status: 500, body: 'json' } }
    let [looks, sent] = [0, 0]
    const deal = (method: string): Fault => {
      if (method === 'GET') return looks++ < 5 ? blind : GOOD
      return sent++ === 0 ? lost('never') : GOOD
    }
    await using service = await setStage({ deal, before: [{ ApiId: 'a1', ...item('same') }] })
    const ran = await start(service, ['same']).ended
    const [old = ''] = service.kept.keys()

    expect(ran.stdout).toContain('"Index":0')
    expect(ran.stdout).not.toContain(`"IntegrationId":"${old}"`)
  })

  test('one like it was there before, and a first run was killed: the second does not take it either', async () => {
    await using service = await startWith([lost('never'), ENDLESS], ['same', 'other'])
    await killedAtCreation(service, start(service, ['same', 'other']))
    const next = await start(service, ['same', 'other']).ended

    expect(next).toMatchObject({ exit: 0 })
    expect([...made(service)].sort()).toEqual(['other', 'same'])
  })
})

describe.concurrent('the journal', () => {
  test('its last line torn anywhere: what it said is looked for, and nothing is sent', async () => {
    await using service = await startWith([])
    const first = await start(service, ['one', 'two']).ended
    const whole = readFileSync(service.journal)
    const from = whole.lastIndexOf('\n', whole.length - 2) + 1
    const anywhere = from + Math.floor(Math.random() * (whole.length - from))
    const cuts = [...new Set([from, from + 1, anywhere, whole.length - 1])]
    const nexts = cuts.map(async (cut) => {
      const torn = join(service.home, `torn-${cut}.journal`)
      writeFileSync(torn, whole.subarray(0, cut))
      const next = await start(service, ['one', 'two'], torn).ended
      return { cut, exit: next.exit, statuses: statuses(next), journal: readFileSync(torn, 'utf8') }
    })

    expect(first).toMatchObject({ exit: 0 })
    expect(await Promise.all(nexts)).toEqual(
      cuts.map((cut) => ({
        cut,
        exit: 0,
        statuses: ['exists', 'exists'],
        journal: whole.toString('utf8'),
      })),
    )
    expect(posts(service)).toBe(2)
  })

  test('the user alone may read it', async () => {
    await using service = await startWith([])
    await start(service, ['one']).ended

    expect((statSync(service.journal).mode & 0o777).toString(8)).toBe(process.platform === 'win32' ? '666' : '600')
  })

  test('a journal of another input is refused, and nothing is sent', async () => {
    await using service = await startWith([])
    await start(service, ['one', 'two']).ended
    const before = readFileSync(service.journal, 'utf8')
    const sent = service.met.length
    const other = await start(service, ['one', 'three']).ended

    expect(other).toMatchObject({ exit: 252, stdout: '' })
    expect(other.stderr).toContain(
      `${service.journal} is the journal of another input: it knows an integration that is not in this one`,
    )
    expect(service.met).toHaveLength(sent)
    expect(readFileSync(service.journal, 'utf8')).toBe(before)
  })

  test.each([
    ['of a newer version', '"Version":1', '"Version":2', 'was written by a newer apigw (version 2 of the journal)'],
    ['of another endpoint', 'http://127.0.0.1:', 'http://127.0.0.2:', 'is the journal of another endpoint: http://127'],
  ])('a journal %s is refused, and nothing is sent', async (_, is, becomes, says) => {
    await using service = await startWith([])
    await start(service, ['one', 'two']).ended
    const changed = readFileSync(service.journal, 'utf8').replace(is, becomes)
    writeFileSync(service.journal, changed)
    const sent = service.met.length
    const next = await start(service, ['one', 'two']).ended

    expect(next).toMatchObject({ exit: 252, stdout: '' })
    expect(next.stderr).toContain(`${service.journal} ${says}`)
    expect(service.met).toHaveLength(sent)
    expect(readFileSync(service.journal, 'utf8')).toBe(changed)
  })
})

describe.concurrent('two runs on one journal', () => {
  test('the second is refused at once, and sends nothing', async () => {
    await using service = await startWith([ENDLESS])
    const first = start(service, ['one'])
    await new Promise<void>((created) => service.watch((moment) => moment === 'created' && created()))
    const second = await start(service, ['one']).ended
    const sent = service.met.length
    first.kill()
    await first.ended

    expect(second).toMatchObject({ exit: 252, stdout: '' })
    expect(second.stderr).toContain(`${service.journal} is in use: another run is writing this journal`)
    expect(sent).toBe(2)
  })

  test('after a SIGKILL the journal is free at once', async () => {
    await using service = await startWith([ENDLESS])
    const killed = await killedAtCreation(service, start(service, ['one']))
    const next = await start(service, ['one']).ended

    expect(killed.exit).toBe('SIGKILL')
    expect(next).toMatchObject({ exit: 0 })
    expect(statuses(next)).toEqual(['exists'])
    expect(existsSync(service.journal)).toBe(true)
  })
})
