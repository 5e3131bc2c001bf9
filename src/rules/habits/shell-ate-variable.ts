import { excerpt } from '../../grammar/excerpt.ts'
import type { Draft } from '../../model/draft.ts'
import type { Facts } from '../../model/facts.ts'
import type { FieldName } from '../../model/fields.ts'
import type { Known } from '../known.ts'
import type { Breach, Fix, Rule } from '../rule.ts'
import { proxied } from '../mapping/proxied.ts'
import { backendUrl } from '../uri/http-backend.ts'
import { picksTemplates } from '../websocket/picks-templates.ts'
import { beforeShell, lacksVariables } from './trace.ts'

const QUOTE: Fix = { words: 'put single quotes around the value, in which the shell leaves $ alone' }
const OR_FILE: Fix = { words: 'put single quotes around the value, or give it as a file' }

export const shellAteVariable: Rule = {
  id: 'shell-ate-variable',
  refs: [],
  tier: 'advice',
  title: 'Values with a $ stand in single quotes on the command line.',
  why:
    'In double quotes and without any a shell reads $request as a variable of its own, finds none, and puts nothing there: ' +
    'of $request.body.id there is .body.id left. In a here-document the same happens unless its word is quoted.',
  source: 'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html',
  // They say that something is wrong, not how it came.
  supersedes: ['range', 'selected-template', 'subtype-parameter-plausible', 'template-key'],
  example: {
    fails: proxied({ RequestParameters: { 'overwrite:path': '/v2/.path.proxy' } }),
    passes: proxied({ RequestParameters: { 'overwrite:path': '/v2/$request.path.proxy' } }),
  },

  *check(known, facts, draft) {
    if (facts.protocol !== 'WEBSOCKET') yield* mappingBreaches(known, draft)
    if (facts.protocol !== 'HTTP') yield* templateBreaches(known, facts, draft)
    yield* uriBreaches(known, facts)
  },
}

const isTyped = (draft: Draft, field: FieldName): boolean => draft.get(field)?.as.startsWith('flag') ?? false

function* mappingBreaches(
  { RequestParameters: request, ResponseParameters: response }: Known,
  draft: Draft,
): Generator<Breach> {
  for (const [key, value] of request ?? []) {
    const place = { field: 'RequestParameters', path: [key] } as const
    const typed = isTyped(draft, 'RequestParameters')
    yield* emptied(place, key, value, typed)
    if (draft.get('RequestParameters')?.as === 'flag' && key === 'overwrite:path' && value === '/')
      yield {
        ...place,
        says: 'The path is / alone: if a $name stood behind it, the shell has taken it out.',
        fix: { words: 'put single quotes around the value; leave it where the root is meant' },
      }
    if (!key.startsWith('remove:')) yield* beheaded(place, value, beforeShell(value, 'request'))
  }
  for (const [status, pairs] of response ?? [])
    for (const [key, value] of pairs) {
      const place = { field: 'ResponseParameters', path: [status, key] } as const
      yield* emptied(place, key, value, isTyped(draft, 'ResponseParameters'))
      if (!key.startsWith('remove:')) yield* beheaded(place, value, beforeShell(value, 'response'))
    }
}

type Place = Pick<Breach, 'field' | 'path'>

/** An empty value is an error anyway; that it comes from a shell is a guess, so it is worded as one. */
function* emptied(place: Place, key: string, value: string, typed: boolean): Generator<Breach> {
  if (!typed || value !== '' || key.startsWith('remove:')) return
  const says = 'The value is empty: if a $name stood there, the shell has taken it out.'
  yield { ...place, tier: 'service', says, fix: QUOTE }
}

function* beheaded(place: Place, value: string, put: string | undefined): Generator<Breach> {
  if (put === undefined) return
  const [name = ''] = /\$(?:request|response|context)/.exec(put) ?? []
  yield {
    ...place,
    says: `${excerpt(value)} lacks ${name}, which a shell takes out unless it is in single quotes.`,
    fix: { put },
  }
}

function* templateBreaches(known: Known, facts: Facts, draft: Draft): Generator<Breach> {
  const { RequestTemplates: templates, TemplateSelectionExpression: expression } = known
  for (const [key, template] of templates ?? []) {
    const field = 'RequestTemplates'
    // Shorthand has no such key, and elsewhere no shell has read it.
    if (key === '' && draft.get(field)?.as === 'flag-json' && picksTemplates(facts))
      yield {
        field,
        path: [key],
        tier: 'service',
        says: 'A template has an empty key: in double quotes the shell takes $default out.',
        fix: { key: '$default' },
      }
    if (key !== '' && lacksVariables(template))
      yield {
        field,
        path: [key],
        says: 'The template lacks $input or $util before a dot; a shell takes them out unless they are in single quotes.',
        fix: OR_FILE,
      }
  }
  if (expression === undefined) return
  const field = 'TemplateSelectionExpression'
  const [, path] = /^\\?\.body((?:\.[\w-]+)+)$/.exec(expression) ?? []
  if (path !== undefined) yield* beheaded({ field }, expression, `$request.body${path}`)
  if (expression === '' && isTyped(draft, field))
    yield {
      field,
      says: 'The expression is empty: if it was $default, the shell has taken it out.',
      fix: { put: '\\$default' },
    }
}

function* uriBreaches(known: Known, facts: Facts): Generator<Breach> {
  const { IntegrationUri: uri = '' } = known
  const url = backendUrl(known, facts)
  // A URI that is too long is said by its length.
  if (url === undefined || uri.length > 2048) return
  const field = 'IntegrationUri'
  if (/^\.|\.\./.test(url.host) || url.host === '') {
    const says = `A part of the host is empty in ${excerpt(uri)}: a variable of the shell was perhaps not set.`
    yield { field, says, fix: { words: 'put its value there' } }
  }
  const [trace, place] = /\/\.(header|querystring|path|body)\.[\w-]+/.exec(url.target) ?? []
  if (trace === undefined) return
  const says = `${excerpt(trace)} is what a shell leaves of /$request${trace.slice(1)}, which would not be read in a URI either.`
  const put = uri.replace(/\/\.path\.([\w-]+)/g, '/{$1}')
  yield { field, says, fix: place === 'path' ? { put } : { words: 'map it by RequestParameters, in single quotes' } }
}
