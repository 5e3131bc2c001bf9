import { CliError } from '../../errors.ts'
import { readJson } from '../../python/json.ts'
import { isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Reading } from './draft-of.ts'
import { isFile, markedJson } from './member.ts'
import { unmarked } from './unmarked.ts'

type DocumentFlag = '--cli-input-json' | '--cli-input-yaml'

const STDIN = ['-', 'file://-', 'file:///dev/stdin', 'file:///dev/fd/0']

/** The members in the document of a command, where the script holds it; what else there is of it is told. */
export async function readDocument(
  reading: Reading,
): Promise<{ readonly flag: DocumentFlag; readonly members: ValueMap } | undefined> {
  const flags = (['--cli-input-json', '--cli-input-yaml'] as const).filter((flag) => reading.tokens.has(flag))
  const [flag, other] = flags
  if (flag === undefined) return undefined
  if (other !== undefined) return skip(reading, other, 'There is another document already, and only one may be given.')
  const text = textOf(reading, flag)
  if (text === undefined) return undefined
  try {
    const value = flag === '--cli-input-json' ? readMarkedJson(text, reading) : await readYamlText(text)
    if (!isMap(value)) return skip(reading, flag, 'It is no map of members.')
    const members = Array.from(value, ([name, item]): [Value, Value] => [name, unmarked(item, String(name), reading)])
    return { flag, members: new Map(members) }
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    return skip(reading, flag, `It cannot be read: ${error.message}`)
  }
}

const readMarkedJson = (text: string, { marks }: Reading): Value => readJson(markedJson(text, marks.source))

/** The YAML parser is loaded by the runs that read YAML, no others. */
async function readYamlText(text: string): Promise<Value> {
  const { readYaml } = await import('../../yaml/read.ts')
  return readYaml(text)
}

function textOf(reading: Reading, flag: DocumentFlag): string | undefined {
  const { tokens, marks, marked, invocation } = reading
  const text = String(tokens.get(flag))
  if (STDIN.includes(text)) {
    if (invocation.stdin !== undefined) return marked(invocation.stdin)
    return skip(reading, flag, 'It comes from standard input, which is not at hand.', 'give that document itself')
  }
  if (isFile(text)) {
    const file = invocation.files.get(text.replace(/^fileb?:\/\//, ''))
    if (file !== undefined) return marked(file)
    return skip(reading, flag, 'It is in a file, which is not opened.', 'give that file itself')
  }
  const [first] = marks.parts(text.trimStart())
  return typeof first === 'object'
    ? skip(reading, flag, 'What it holds is not known.', 'give that document itself')
    : text
}

function skip({ notes, placeOf }: Reading, flag: DocumentFlag, says: string, instead?: string): undefined {
  const tip = instead === undefined ? { finding: 'error' as const } : { instead }
  notes.push({ kind: 'skipped', member: flag, says, ...tip, place: placeOf(flag) })
  return undefined
}
