import { excerpt } from '../../grammar/excerpt.ts'
import { isStatus } from '../../grammar/mapping-key.ts'
import { isList, isMap } from '../../value.ts'
import type { Value, ValueMap } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import { changed, lost } from './fate.ts'
import type { Entry, Fate } from './fate.ts'
import { overwriting } from './http-parameters.ts'
import { NULL, dropped, eachOf, noMember, notText } from './shared-members.ts'
import { statusesOf } from './status-pattern.ts'
import { keyText } from './veil.ts'
import type { Convert, Way } from './way.ts'

/**
 * Mappings of headers, for the statuses of the backend that are known: that of a response without a pattern, and what a
 * pattern stands for where that is one status or some.
 */
export const responsesToMappings: Convert = (value, from, way) => {
  if (!isList(value)) return [lost(from, 'It is no list.', 'write it as a list')]
  if (value.length === 0) return [changed(from, 'Dropped: it is empty.')]
  return value.flatMap((response, at) => {
    const path = [...from, at]
    if (!isMap(response)) return [lost(path, 'It is no map.', 'write it as a map')]
    if (response.size === 0) return [changed(path, 'Dropped: it is empty.')]
    return responseFates(response, path, way)
  })
}

/** For which statuses of the backend a response is. */
interface Scope {
  readonly codes: readonly string[]
  /** What becomes of the pattern and of the status itself. */
  readonly pattern: Fate
  readonly status: Fate
}

function responseFates(response: ValueMap, from: Path, way: Way): readonly Fate[] {
  const scope = scopeOf(response, from, way)
  return Array.from(response).flatMap(([key, value]): readonly Fate[] => {
    const path = [...from, keyText(key)]
    if (value === null) return [changed(path, NULL)]
    switch (key) {
      case 'SelectionPattern':
        return [scope.pattern]
      case 'StatusCode':
        return [scope.status]
      case 'ResponseParameters':
        return eachOf(value, path, (name, mapping, at) => mapped({ name, mapping, from: at }, scope.codes, way))
      case 'ResponseTemplates':
        return eachOf(value, path, (_, template, at) => templateFate(template, at, way))
      case 'ContentHandling':
        return [lost(path, 'HTTP APIs do not convert payloads.', 'have the backend send what clients want')]
      default:
        return dropped('CreateIntegration has nothing for it.', 'lost', 'leave it out')(value, path, way)
    }
  })
}

function scopeOf(response: ValueMap, from: Path, way: Way): Scope {
  const { veil, statuses } = way
  const code = veil.hide(response.get('StatusCode'))
  const pattern = veil.hide(response.get('SelectionPattern'))
  const status = [...from, 'StatusCode']
  const at = [...from, 'SelectionPattern']
  const noPattern =
    response.has('SelectionPattern') && pattern === undefined ? notText(at) : changed(at, 'Dropped: it is empty.')
  if (pattern === undefined || pattern === '') return { ...defaultScope(code, status, response), pattern: noPattern }
  const codes = statusesOf(pattern, statuses)
  if (codes.length === 0) {
    const says = `${excerpt(pattern)} is a pattern, and an HTTP API maps the responses of single statuses.`
    const why = lost(at, says, 'map each status with a response of its own')
    return { codes, pattern: why, status: lost(status, 'It goes with its pattern.') }
  }
  return {
    codes,
    pattern: changed(at, `Becomes the status ${codes.join(', ')} of the backend.`),
    status: code === undefined ? notText(status) : statusFate(code, codes, status, way),
  }
}

/** A response without a pattern is for all that no other is for; its mappings go with its own status. */
function defaultScope(code: string | undefined, from: Path, response: ValueMap): Omit<Scope, 'pattern'> {
  if (code === undefined) return { codes: [], status: notText(from) }
  if (!isStatus(code))
    return { codes: [], status: lost(from, `${excerpt(code)} is no status from 200 to 599.`, 'give three digits') }
  const parameters = response.get('ResponseParameters')
  const says =
    isMap(parameters) && parameters.size > 0
      ? `Its mappings are for the status ${code} of the backend; each status is passed on as it is.`
      : 'Dropped: the status of the backend is passed on as it is.'
  return { codes: [code], status: changed(from, says) }
}

function statusFate(code: string, codes: readonly string[], from: Path, { veil }: Way): Fate {
  const others = codes.filter((each) => each !== code)
  if (others.length === 0) return changed(from, 'Dropped: it is the status of the backend.')
  const gives = others.map((each): Entry => ({
    to: ['ResponseParameters', each, 'overwrite:statuscode'],
    value: veil.show(code),
  }))
  if (isStatus(code)) return changed(from, `Becomes overwrite:statuscode for ${others.join(', ')}.`, ...gives)
  return lost(from, `${excerpt(code)} is no status from 200 to 599.`, 'give three digits')
}

interface ResponseMapping {
  readonly name: Value
  readonly mapping: Value
  readonly from: Path
}

function mapped({ name, mapping, from }: ResponseMapping, codes: readonly string[], way: Way): Fate {
  const key = way.veil.hide(name)
  const [first] = codes
  if (key === undefined) return noMember(from)
  if (first === undefined) return lost(from, 'It goes with its status.', 'map each status with a response of its own')
  const fate = overwriting({ key, value: mapping, from, to: ['ResponseParameters', first], side: 'response' }, way)
  const gives = fate.gives?.flatMap(({ to: [field, , ...rest], value }) =>
    codes.map((code): Entry => ({ to: [field, code, ...rest], value })),
  )
  return gives === undefined ? fate : { ...fate, gives }
}

/** Such a template passes the body on. */
const PLAIN = /^\s*(?:\$input\.(?:body|json\(\s*(['"])\$\1\s*\)))?\s*$/

export const passesBody = (template: Value, { veil }: Pick<Way, 'veil'>): boolean =>
  template === null || PLAIN.test(veil.hide(template) ?? 'unknown')

function templateFate(template: Value, from: Path, way: Way): Fate {
  if (passesBody(template, way)) return changed(from, 'Dropped: the body is passed on as it is.')
  return lost(from, 'HTTP APIs do not change bodies.', 'have the backend or a Lambda function make the body')
}
