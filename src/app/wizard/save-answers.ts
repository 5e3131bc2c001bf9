import { shellWord } from '../../grammar/shell-quote.ts'
import type { Conversation } from '../../conversation.ts'
import type { World } from '../../world.ts'

/** Asks where to, and writes the document there. One that is there is replaced only by one who says so. */
export async function saveAnswers(text: string, talk: Conversation, world: World): Promise<undefined> {
  const path = await talk.ask({
    kind: 'text',
    message: 'Save it as?',
    default: 'integration.yaml',
    check: (answer) => (answer.trim() === '' ? 'A name is needed.' : undefined),
  })
  if (path.is !== 'answer') return
  const file = path.text.trim()
  const saved = await world.save(file, text, false)
  const outcome = saved === 'exists' && (await mayReplace(file, talk)) ? await world.save(file, text, true) : saved
  if (outcome === 'saved')
    talk.say(`Saved. To create it: apigw create-integration --cli-input-yaml ${shellWord(`file://${file}`)}\n`)
  else talk.say(outcome === 'exists' ? `${file} stays as it was.\n` : `${file} cannot be written: ${outcome.failed}\n`)
}

async function mayReplace(file: string, talk: Conversation): Promise<boolean> {
  const choices = [
    { value: 'keep', name: 'Leave it' },
    { value: 'replace', name: 'Replace it' },
  ]
  const chosen = await talk.ask({ kind: 'choice', message: `There is a file ${file}.`, choices })
  return chosen.is === 'answer' && chosen.text === 'replace'
}
