import { CliError } from '../../errors.ts'
import { readJson } from '../../python/json.ts'
import { isList, isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path, Place } from '../../yaml/places.ts'
import type { Note, Source } from '../format.ts'
import { isResourceType, kindOf } from './detect.ts'
import type { Resource, Sections } from './scope.ts'

/** A template out of what holds it. */
export interface Template {
  readonly sections: Omit<Sections, 'resources'>
  /** Maps of resources, in which loops may stand. */
  readonly groups: readonly Group[]
  readonly place: (path: Path) => Place | undefined
  readonly notes: readonly Note[]
}

export interface Group {
  readonly map: ValueMap
  readonly at: Path
}

type Document = Pick<Extract<Source, { kind: 'document' }>, 'value' | 'place'>

export const INTEGRATION = 'AWS::ApiGatewayV2::Integration'

const EMPTY: ValueMap = new Map()
/** Macros that only work out functions, or make resources that are read as they are written. */
const KNOWN_MACROS = ['AWS::Serverless-2016-10-31', 'AWS::LanguageExtensions']

/** @throws CliError `param` for a `TemplateBody` that cannot be read */
export async function templateIn({ value, place }: Document): Promise<Template> {
  switch (kindOf(value)) {
    case 'reply':
      return templateIn(await bodyOf(value.get('TemplateBody') ?? null, place))
    case 'serverless':
      return serverlessTemplate(value, place)
    case 'template':
      return wholeTemplate(value, place)
    default:
      return { sections: sectionsOf(EMPTY, false), groups: [{ map: value, at: [] }], place, notes: [] }
  }
}

/** What `get-template` gives: an object, or the text as it was uploaded. */
async function bodyOf(body: Value, place: Document['place']): Promise<Document> {
  const at = ['TemplateBody']
  if (isMap(body)) return { value: body, place: (path) => place([...at, ...path]) ?? place(at) }
  const text = typeof body === 'string' ? body : ''
  const read = /^\s*\{/.test(text) ? readJson(text) : (await import('../../yaml/read.ts')).readTemplateYaml(text).value
  if (isMap(read) && kindOf(read) !== undefined && kindOf(read) !== 'reply')
    return { value: read, place: () => place(at) }
  throw new CliError('param', 'The TemplateBody holds no template of CloudFormation.')
}

function wholeTemplate(value: ValueMap, place: Document['place']): Template {
  const resources = sectionOf(value, 'Resources')
  const macros = macrosOf(value.get('Transform'))
  const isClosed = macros.length === 0 && ![...resources.keys()].some((key) => String(key).startsWith('Fn::'))
  const foreign = macros.filter((name) => !KNOWN_MACROS.includes(name))
  const notes = foreign.map((name): Note => {
    const says = `The macro ${name} may change the template when it is deployed; it is read as it is written.`
    const at = place(['Transform'])
    return { kind: 'told', member: 'Transform', says, ...(at !== undefined && { place: at }) }
  })
  return { sections: sectionsOf(value, isClosed), groups: [{ map: resources, at: ['Resources'] }], place, notes }
}

function macrosOf(transform: Value | undefined): readonly string[] {
  const all = isList(transform) ? transform : transform === undefined ? [] : [transform]
  return all.map((macro) =>
    typeof macro === 'string' ? macro : String((isMap(macro) && macro.get('Name')) || 'Transform'),
  )
}

/** The Framework adds resources of its own. `resources` is a map of the parts of a template, or a list of these. */
function serverlessTemplate(value: ValueMap, place: Document['place']): Template {
  const given = value.get('resources') ?? null
  const parts = isList(given)
    ? given.map((part, index) => ({ part, at: ['resources', index] }))
    : [{ part: given, at: ['resources'] }]
  const groups: Group[] = []
  const notes: Note[] = []
  const merged = new Map<Value, Value>()
  const note = (at: Path, says: string, instead?: string): void => {
    const found = place(at)
    const rest = { ...(instead !== undefined && { instead }), ...(found !== undefined && { place: found }) }
    notes.push({ kind: 'skipped', member: at.join('.'), says, ...rest })
  }
  for (const { part, at } of parts) {
    if (typeof part === 'string') note(at, `It stands in another file, ${part}.`, 'give that file')
    if (!isMap(part)) continue
    for (const name of ['Parameters', 'Mappings', 'Conditions'])
      merged.set(name, new Map([...sectionOf(merged, name), ...sectionOf(part, name)]))
    const inner = part.get('Resources') ?? null
    if (typeof inner === 'string') note([...at, 'Resources'], `It stands in another file, ${inner}.`, 'give that file')
    if (isMap(inner)) groups.push({ map: inner, at: [...at, 'Resources'] })
    if (part.has('extensions')) note([...at, 'extensions'], 'It changes resources that the Framework makes.')
  }
  return { sections: { ...sectionsOf(merged, false), serverless: value }, groups, place, notes }
}

function sectionsOf(value: ValueMap, isClosed: boolean): Template['sections'] {
  return {
    parameters: sectionOf(value, 'Parameters'),
    mappings: sectionOf(value, 'Mappings'),
    conditions: sectionOf(value, 'Conditions'),
    isClosed,
    serverless: undefined,
  }
}

function sectionOf(value: ValueMap, name: string): ValueMap {
  const section = value.get(name)
  return isMap(section) ? section : EMPTY
}

/**
 * The resources in a map of them. A copy that lost its indentation has the members of one beside its name, as in
 * `{MyIntegration: null, Type: …, Properties: …}`; and a map of nothing but properties is one without a name.
 */
export function resourcesIn({ map, at }: Group): readonly Resource[] {
  if (isResourceType(map.get('Type'))) {
    const [lost = ''] = [...map].filter(([, value]) => value === null).map(([key]) => String(key))
    return [{ name: lost === 'Properties' ? '' : lost, body: map, at }]
  }
  if (at.length === 0 && kindOf(map) === 'properties')
    return [
      {
        name: '',
        body: new Map<Value, Value>([
          ['Type', INTEGRATION],
          ['Properties', map],
        ]),
        at,
        propertiesAt: at,
      },
    ]
  return Array.from(map).flatMap(([key, body]): readonly Resource[] =>
    isMap(body) ? [{ name: String(key), body, at: [...at, String(key)] }] : [],
  )
}
