import type { Sources } from '../config/lookup.ts'
import { pager } from '../config/settings.ts'
import { shellWords } from '../config/shell-words.ts'
import type { World } from '../world.ts'

/**
 * Shows an answer on a terminal through the pager: AWS_PAGER, `cli_pager`, PAGER, else `less`; an empty name is none. The
 * AWS CLI loses the answer where there is no such program; here it is printed, and a pager that somebody asked for is
 * said to be missing.
 */
export async function page(text: string, sources: Sources, { page, stdout, stderr }: World): Promise<void> {
  const { value, from } = pager(false, sources)
  const words = shellWords(value)
  if (value.trim() === '') return stdout.write(text)
  const outcome = typeof words === 'string' ? words : await page(words, text)
  if (outcome === 'shown') return
  stdout.write(text)
  if (from !== 'default') stderr.write(`warning: the pager "${value}" (${from}) cannot be started: ${outcome}\n`)
}
