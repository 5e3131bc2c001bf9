import { writeJson } from '../../output/json.ts'
import type { Json } from '../../value.ts'
import type { Item, Takeover, WrittenNote } from '../format.ts'
import { INTEGRATION } from './template.ts'

const FILE = 'resources-to-import.json'
const STACK = '--stack-name integrations --change-set-name import-integrations'

interface Taken {
  readonly takeover: Takeover
  readonly notes: readonly WrittenNote[]
}

/**
 * How a stack takes over integrations that exist: a change set of the kind IMPORT, which wants their ids in a file, and
 * in which nothing else may be made.
 *
 * Source: the user guide of CloudFormation, import of resources; the type's primary identifier.
 *
 * @param file what the commands call the template
 */
export function takeoverOf(
  items: readonly Item[],
  ids: readonly string[],
  parameters: readonly string[],
  file: string,
): Taken | undefined {
  const notes: WrittenNote[] = []
  const imports: Json[] = []
  if (items.every(({ id }) => id === undefined)) return undefined
  for (const [index, { draft, id }] of items.entries()) {
    const api = draft.get('ApiId')?.value
    const LogicalResourceId = ids[index] ?? ''
    if (id === undefined) notes.push(leftOut(index, 'It has no id yet, and an import makes nothing.'))
    else if (typeof api !== 'string') notes.push(leftOut(index, 'To be taken over it wants the id of its API.'))
    else
      imports.push(
        new Map<string, Json>([
          ['ResourceType', INTEGRATION],
          ['LogicalResourceId', LogicalResourceId],
          [
            'ResourceIdentifier',
            new Map([
              ['ApiId', api],
              ['IntegrationId', id],
            ]),
          ],
        ]),
      )
  }
  const values = parameters.map((name) => ` ParameterKey=${name},ParameterValue=VALUE`)
  const given = values.length === 0 ? '' : ` --parameters${values.join('')}`
  const commands = [
    `aws cloudformation create-change-set ${STACK} --change-set-type IMPORT --resources-to-import file://${FILE} --template-body file://${file}${given}`,
    `aws cloudformation wait change-set-create-complete ${STACK}`,
    `aws cloudformation execute-change-set ${STACK}`,
  ]
  return { takeover: { commands, file: { name: FILE, text: `${writeJson(imports)}\n` } }, notes }
}

function leftOut(item: number, says: string): WrittenNote {
  return { item, kind: 'told', member: 'id', says, instead: 'leave it out of the template until the import is done' }
}
