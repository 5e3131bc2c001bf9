import { excerpt } from '../../grammar/excerpt.ts'
import type { Mistake } from './mistake.ts'

/** `${…}`, closed or not, with the mark before it that kept a template or a shell from reading it. */
const VARIABLE = /([\\$]?)\$\{([^{}]*)(\}?)/g
const SOUND = /^stageVariables\.[A-Za-z0-9_]+$/

interface Variable {
  readonly text: string
  readonly mark: string
  readonly inner: string
  readonly closed: boolean
}

/** What a variable should have been, or what to do about it. */
type Reading = { readonly says: string } & ({ readonly instead: string } | { readonly words: string })

/** What is wrong with the variables of a URI: the words are about the first, what is put is right in all. */
export function variableMistake(uri: string): Mistake | undefined {
  const readings = variablesOf(uri).flatMap((variable) => readingOf(variable, uri) ?? [])
  const [first] = readings
  if (first === undefined) return undefined
  const lost = readings.find((reading) => 'words' in reading)
  if (lost !== undefined) return { says: lost.says, fix: { words: lost.words } }
  const put = uri.replace(VARIABLE, (text: string, mark: string, inner: string, end: string) => {
    const reading = readingOf({ text, mark, inner, closed: end !== '' }, uri)
    return reading !== undefined && 'instead' in reading ? reading.instead : text
  })
  return { says: first.says, fix: { put } }
}

function variablesOf(uri: string): Variable[] {
  return Array.from(uri.matchAll(VARIABLE), ([text, mark = '', inner = '', end]) => {
    return { text, mark, inner, closed: end !== '' }
  })
}

function readingOf({ text, mark, inner, closed }: Variable, uri: string): Reading | undefined {
  if (!closed) return unclosed(text, inner)
  if (SOUND.test(inner)) {
    // A dollar might be meant; a backslash is in no URL and no ARN.
    if (mark !== '\\') return undefined
    return { says: `${excerpt(text)} has a backslash before it.`, instead: `\${${inner}}` }
  }
  // An ARN has no parameters of the path.
  const parameter = /^arn:/i.test(uri) ? undefined : pathParameter(text, inner)
  return nearStageVariable(text, inner) ?? parameter ?? foreign(text, inner)
}

function unclosed(text: string, inner: string): Reading {
  const says = `${excerpt(text)} is not closed.`
  const [name] = /^stageVariables\.[A-Za-z0-9_]+/.exec(inner) ?? []
  return name === undefined
    ? { says, words: 'close it with a brace' }
    : { says, instead: `\${${name}}${inner.slice(name.length)}` }
}

const NEAR = /^[ !$]*stage[_ -]?vars?(?:iables?)? *(?:[.:] *([A-Za-z0-9_]+)|\[ *["']?([A-Za-z0-9_]+)["']? *\]) *$/i

function nearStageVariable(text: string, inner: string): Reading | undefined {
  const [, name, indexed] = NEAR.exec(inner) ?? []
  const meant = name ?? indexed
  if (meant !== undefined)
    return { says: `${excerpt(text)} is not spelled as a stage variable is.`, instead: `\${stageVariables.${meant}}` }
  return inner.startsWith('stageVariables.')
    ? {
        says: `${excerpt(text)} has a name that no stage variable can have.`,
        words: 'name it with letters, digits and underscores only',
      }
    : undefined
}

const PATH_PARAMETER = /^\$?(?:(?:method\.|route\.|integration\.)?request\.)?path\.([A-Za-z0-9._-]+)\+?$/

function pathParameter(text: string, inner: string): Reading | undefined {
  const [, name] = PATH_PARAMETER.exec(inner) ?? []
  if (name === undefined || inner === 'path.module' || inner === 'path.root') return undefined
  return { says: `${excerpt(text)} is for RequestParameters; in a URI it is {${name}}.`, instead: `{${name}}` }
}

/** What else writes `${…}`, and would have put something in its place. Where two could be meant, the first is. */
const FOREIGN: readonly (readonly [RegExp, string, string])[] = [
  [
    /^\$?(?:method\.|route\.|integration\.)?(?:request|response|context|event|input)\b/,
    'belongs into RequestParameters, and a URI has stage variables only',
    'map it by RequestParameters',
  ],
  [
    /^!?(?:AWS::|[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9.]+)?$)/,
    'looks like a reference of CloudFormation that was not resolved',
    'put its value there; in a template, use !Sub',
  ],
  [
    /^(?:aws_|(?:var|local|data|module|each|count|path|terraform)\.)/,
    'looks like a reference of Terraform that was not resolved',
    'put its value there',
  ],
  [
    /^(?:self|opt|env|param|cf|ssm|sls|aws|file|Token)[:([]/,
    'looks like a reference that was not resolved',
    'put its value there',
  ],
  [
    /^[A-Z_][A-Z0-9_]*$/,
    'looks like a variable of the shell that was not filled in',
    'put its value there; the shell does it in double quotes only',
  ],
]

function foreign(text: string, inner: string): Reading {
  const [, what, words] = FOREIGN.find(([form]) => form.test(inner)) ?? []
  if (what !== undefined && words !== undefined) return { says: `${excerpt(text)} ${what}.`, words }
  const says = `${excerpt(text)} is no stage variable, and no other variable is filled in.`
  return /^[A-Za-z0-9_]+$/.test(inner)
    ? { says, words: `write {${inner}} for a parameter of the path, \${stageVariables.${inner}} for a stage variable` }
    : { says, words: 'write stage variables as ${stageVariables.NAME}' }
}
