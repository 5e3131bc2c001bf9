import { excerpt } from '../../grammar/excerpt.ts'
import { readMapping } from '../../grammar/mapping.ts'
import { isMap } from '../../value.ts'
import type { Path } from '../../yaml/places.ts'
import { changed, lost } from './fate.ts'
import type { Fate } from './fate.ts'
import { readRestValue } from './mapped-value.ts'
import type { RestValue } from './mapped-value.ts'
import { hasMark, keyText } from './veil.ts'
import type { Way } from './way.ts'

/** What an entry `integration.request.path.NAME` puts in the place of `{NAME}`. */
export interface Filling {
  readonly from: Path
  readonly value: RestValue
}

/** The entries of RequestParameters that fill in the path, by the hidden names of what they fill. */
export function fillingsOf({ integration, veil }: Way): ReadonlyMap<string, Filling> {
  const parameters = integration.get('RequestParameters')
  const fillings = new Map<string, Filling>()
  if (!isMap(parameters)) return fillings
  for (const [key, value] of parameters) {
    const name = fillingName(veil.hide(key) ?? '')
    const text = veil.hide(value)
    if (name === undefined || text === undefined) continue
    fillings.set(name, { from: ['RequestParameters', keyText(key)], value: readRestValue(text, 'request') })
  }
  return fillings
}

export const fillingName = (key: string): string | undefined => /^integration\.request\.path\.([^]+)$/.exec(key)?.[1]

/** `{name}`, also with the plus that belongs to the path of the method; not `${…}`. */
const PLACEHOLDER = /(?<!\$)\{([^{}]+?)\+?\}/g

export const placeholdersIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(PLACEHOLDER), ([, name = '']) => name)

/** What stands in the URI itself for a filling; `undefined` where nothing of the kind can. */
function inUri({ value }: Filling): string | undefined {
  if (value.kind === 'static') return /^[\w.~-]+$/.test(value.text) ? value.text : undefined
  if (value.kind !== 'source') return undefined
  const [, parameter] = /^request\.path\.([\w.-]+)$/.exec(value.source) ?? []
  if (parameter !== undefined) return `{${parameter}}`
  return /^stageVariables\.\w+$/.test(value.source) ? `\${${value.source}}` : undefined
}

/** The URI with all in it that can be; what cannot stays a placeholder. */
export function filledUri(uri: string, fillings: ReadonlyMap<string, Filling>): string {
  return uri.replace(PLACEHOLDER, (whole: string, name: string) => {
    const filling = fillings.get(name)
    return (filling && inUri(filling)) ?? whole
  })
}

/** A source, or a text, for a value in which the path is put together. */
function inPath({ value }: Filling, name: string): string {
  if (value.kind === 'static') return value.text
  return `\${${value.kind === 'source' ? value.source : `request.path.${name}`}}`
}

/** The value of `overwrite:path`; `undefined` where an HTTP API would not read it as it is meant. */
export function composedPath(path: string, fillings: ReadonlyMap<string, Filling>): string | undefined {
  const known = (name: string): Filling => fillings.get(name) ?? { from: [], value: { kind: 'open' } }
  const sources = path.replace(PLACEHOLDER, (_, name: string) => inPath(known(name), name))
  const read = readMapping(sources).filter((piece) => piece.kind === 'source')
  const wanted = [...placeholdersIn(path).map((name) => inPath(known(name), name)), ...stageVariables(path)]
  const meant = wanted.filter((text) => text.startsWith('${'))
  if (read.length !== meant.length || read.some(({ text }) => !meant.includes(text))) return undefined
  return sources.length > 512 ? undefined : sources
}

const stageVariables = (text: string): readonly string[] => text.match(/\$\{stageVariables\.\w+\}/g) ?? []

/** Whether a filling is of use in the URI, and can only be put together with others in `overwrite:path`. */
export function wantsPath(filling: Filling | undefined): boolean {
  return (filling?.value.kind === 'static' || filling?.value.kind === 'source') && inUri(filling) === undefined
}

/** What becomes of an entry, by the URI that was and whether the path was put together. */
export function fillingFate(name: string, filling: Filling, uri: string, composed: boolean): Fate {
  const { from, value } = filling
  if (value.kind === 'lost') return lost(from, value.says, value.instead)
  if (!placeholdersIn(uri).includes(name))
    return hasMark(uri)
      ? lost(from, `Whether the Uri has {${name}} is not known.`, 'write the parameters of the route into the URI')
      : changed(from, `Dropped: the Uri has no {${name}}.`)
  if (value.kind === 'open')
    return lost(from, 'What it stands for is not known.', 'set its value, or write it into the URI')
  if (composed) return changed(from, 'Becomes a part of overwrite:path.')
  const written = inUri(filling)
  if (written === undefined)
    return lost(
      from,
      'On an HTTP API only the path as a whole can be made of such a value.',
      'map overwrite:path, or name a parameter of the route in the URI',
    )
  const says =
    written === `{${name}}` ? 'the parameter of the route has the same name' : `the Uri has ${excerpt(written)}`
  return changed(from, `Dropped: ${says}.`)
}
