import type { Tokens } from '../argv/tokenize.ts'
import { autoPrompt } from '../config/settings.ts'
import type { AutoPrompt } from '../config/settings.ts'
import type { Draft } from '../model/draft.ts'
import { FIELD_NAMES, isFieldName, isRequired } from '../model/fields.ts'
import { PROTOCOLS } from '../model/flags.ts'
import type { World } from '../world.ts'
import type { Setup } from './setup.ts'

/** `--no-validate` and `APIGW_VALIDATE=off` switch the service's rules off. */
export function validates(tokens: Tokens, { env }: World): boolean {
  return !tokens.has('--no-validate') && env('APIGW_VALIDATE')?.toLowerCase() !== 'off'
}

/** Whether a person is asked: always, for what is missing, or never. Where there is no terminal there is nobody to ask. */
export function promptMode({ globals, sources }: Setup, world: World): AutoPrompt {
  const flag = globals.has('--cli-auto-prompt') ? 'on' : globals.has('--no-cli-auto-prompt') ? 'off' : undefined
  const { value } = autoPrompt(flag, sources)
  return value !== 'off' && world.stdin.isTerminal && world.stderr.isTerminal ? value : 'off'
}

/** Members that there are none of cannot be asked for, so they are complained of instead. */
export async function asksAPerson(mode: AutoPrompt, given: Draft, tokens: Tokens, world: World): Promise<boolean> {
  if (mode === 'off' || ![...given.keys()].every(isFieldName)) return false
  if (mode === 'on' || FIELD_NAMES.some((field) => isRequired(field) && !given.has(field))) return true
  if (!validates(tokens, world)) return false
  const { isIncomplete } = await import('../wizard/next-question.ts')
  const protocol = PROTOCOLS.find((known) => known === tokens.get('--protocol-type'))
  return isIncomplete({ draft: given, protocol })
}
