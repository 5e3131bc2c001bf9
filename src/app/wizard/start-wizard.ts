import type { Tokens } from '../../argv/tokenize.ts'
import { switched } from '../../config/lookup.ts'
import { CliError } from '../../errors.ts'
import { shellWord } from '../../grammar/shell-quote.ts'
import type { Draft } from '../../model/draft.ts'
import { PROTOCOLS } from '../../model/flags.ts'
import type { Request } from '../../model/request.ts'
import { checkTypes } from '../../rules/client-checks.ts'
import { isJsonMap } from '../../value.ts'
import type { Json, JsonMap } from '../../value.ts'
import type { Choice, Lists } from '../../conversation.ts'
import type { World } from '../../world.ts'
import { dryRun, sent } from '../create-integration.ts'
import { judged } from '../judged.ts'
import { validates } from '../prompting.ts'
import { knownRegion, readConnection } from '../setup.ts'
import type { Ready, Setup } from '../setup.ts'
import { runWizard } from './run-wizard.ts'

/** The global options that decide what is called and how, and not how the answer looks. */
const ABOUT_THE_CALL = [
  '--endpoint-url',
  '--no-verify-ssl',
  '--profile',
  '--region',
  '--no-sign-request',
  '--ca-bundle',
]

/** What the command line gave. */
interface Given {
  readonly given: Draft
  readonly tokens: Tokens
  readonly setup: Setup
  readonly show: (value: Json) => Promise<void>
}

/** Starts the wizard on what the command line gave. @returns the exit code */
export async function startWizard({ given, tokens, setup, show }: Given, world: World): Promise<number> {
  const connected = once(() => readConnection(setup, world))
  const requestOf = async (draft: Draft): Promise<Request> => {
    const ranges = switched('parameter_validation', setup.sources, true).value
    if (!validates(tokens, world)) return checkTypes(draft, { ranges })
    return checkTypes((await judged(draft, { tokens, ranges }, world)).draft, { ranges })
  }
  // A code of a device is asked for on this terminal, and must not be asked for in the middle of another question.
  if (setup.sources.profile.get('mfa_serial') !== undefined && sendsAnything(tokens, setup))
    await (await connected()).keys()
  return runWizard(
    {
      draft: given,
      protocol: PROTOCOLS.find((protocol) => protocol === tokens.get('--protocol-type')),
      region: knownRegion(setup, world)?.value.name,
      dryRun: tokens.has('--dry-run') || tokens.has('--print-as'),
      resume: resumeLine(tokens, setup),
      options: new Map([...setup.globals].filter(([name]) => ABOUT_THE_CALL.includes(name))),
      lists: listsFor(tokens, setup, connected, world),
      create: async (draft) => mapOf(await sent(await requestOf(draft), await connected(), setup, world)),
      shownRequest: async (draft) => dryRun(await requestOf(draft), setup, world),
      show,
      formats: () => formatChoices(tokens.get('--print-as')),
      printAs: async (draft, format) => {
        const { printAs } = await import('../formats/print-as.ts')
        printAs({ name: '', draft }, new Map([...tokens, ['--print-as', format]]), world)
      },
    },
    world,
  )
}

async function formatChoices(wanted: string | true | undefined): Promise<readonly Choice[]> {
  const { FORMATS } = await import('../../formats/index.ts')
  const written = FORMATS.filter(({ write }) => write !== undefined)
  const named = written.filter(({ name }) => wanted === undefined || name === wanted)
  const usual = [...named].sort((a, b) => Number(b.name === 'aws-yaml') - Number(a.name === 'aws-yaml'))
  return usual.map(({ name, title }) => ({ value: name, name, description: title }))
}

/** The same command again, which asks for all; how the answer shall look is part of it. */
function resumeLine(tokens: Tokens, { globals }: Setup): string {
  const own = ['--protocol-type', '--dry-run', '--no-validate'].flatMap((name) => {
    const value = tokens.get(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  const given = [...globals].filter(([name]) => !['--cli-auto-prompt', '--no-cli-auto-prompt'].includes(name))
  const words = [...given, ...own].flatMap(([name, value]) => (value === true ? [name] : [name, shellWord(value)]))
  return ['apigw create-integration --cli-auto-prompt', ...words].join(' ')
}

const sendsAnything = (tokens: Tokens, { globals }: Setup): boolean =>
  !SILENT.some((flag) => tokens.has(flag)) && !globals.has('--no-sign-request')

/** With one of these nothing is sent. */
const SILENT = ['--dry-run', '--print-as']

/** Nothing is looked up where nothing shall be sent, or nothing be signed. */
function listsFor(tokens: Tokens, { globals }: Setup, connected: () => Promise<Ready>, world: World): Lists {
  const silent = [...SILENT, '--no-sign-request'].find((flag) => tokens.has(flag) || globals.has(flag))
  if (silent !== undefined) return async () => ({ failed: `nothing is looked up with ${silent}` })
  const opened = once(async () => world.lists(await connected()))
  return async (name) => {
    try {
      return await (
        await opened()
      )(name)
    } catch (error) {
      if (error instanceof CliError) return { failed: error.message.split('\n')[0] ?? '' }
      throw error
    }
  }
}

/** The same promise each time; one that failed is tried again, as credentials may have come meanwhile. */
function once<T>(start: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | undefined
  return () => {
    started ??= start().catch((error: unknown) => {
      started = undefined
      throw error
    })
    return started
  }
}

function mapOf(reply: Json): JsonMap {
  return isJsonMap(reply) ? reply : new Map()
}
