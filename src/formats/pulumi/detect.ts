import { isList, isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Source } from '../format.ts'

/** A program in YAML, or what `pulumi stack export` and `pulumi preview --json` print. */
export type Form = 'program' | 'state' | 'preview'

export type DocumentSource = Extract<Source, { kind: 'document' }>

/** Two colons in a row are a type of CloudFormation. */
const TYPE = /^[A-Za-z][\w.-]*:(?!:)[\w./-]+(?::[\w./-]+)?$/

/** Whether a source is a program of Pulumi in YAML, or one of its lists of resources. */
export function isPulumi(source: Source): source is DocumentSource {
  return source.kind === 'document' && formOf(source.value) !== undefined
}

export function formOf(document: ValueMap): Form | undefined {
  if (isList(resourcesOfState(document))) return 'state'
  if (isList(document.get('steps')) && document.has('config')) return 'preview'
  if (isList(document.get('steps')) && stepsOf(document).some((step) => isMap(step.get('newState')))) return 'preview'
  const runtime = document.get('runtime')
  const name = isMap(runtime) ? runtime.get('name') : runtime
  if (name === 'yaml') return 'program'
  const resources = document.get('resources')
  return isMap(resources) && [...resources.values()].some(isResource) ? 'program' : undefined
}

const isResource = (value: Value): boolean => isMap(value) && isTypeToken(value.get('type'))

const isTypeToken = (type: Value | undefined): boolean => typeof type === 'string' && TYPE.test(type)

export function stepsOf(document: ValueMap): readonly ValueMap[] {
  const steps = document.get('steps')
  return isList(steps) ? steps.filter(isMap) : []
}

/** The resources in what `stack export` prints, or in a file of the state as it lies on the disk. */
function resourcesOfState(document: ValueMap): Value | undefined {
  return stateIn(document)?.resources
}

export function stateIn(
  document: ValueMap,
): { readonly resources: Value; readonly path: readonly string[] } | undefined {
  for (const path of [['deployment'], ['checkpoint', 'latest'], ['checkpoint', 'Latest']]) {
    let value: Value | undefined = document
    for (const name of path) value = isMap(value) ? value.get(name) : undefined
    const resources = isMap(value) ? value.get('resources') : undefined
    if (resources !== undefined) return { resources, path: [...path, 'resources'] }
  }
  return undefined
}
