import { excerpt } from '../../grammar/excerpt.ts'
import { readUrl } from '../../grammar/url.ts'
import { closeMatches } from '../../python/difflib.ts'
import type { Mistake } from './mistake.ts'

const TWICE = /^https?:\/\/(?=https?:\/\/)/i
const OTHER_SCHEME = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is
/** A slip between `https` and the host. */
const SLIP = /^(https?)(?:[:;]?[/\\]*)(?=[^/\\:;\s])/i
/** A host with a dot or a port, or one of this computer, and then the end or more of a URL. */
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)+|\[[0-9a-f:.]+\]|localhost|[a-z0-9_-]+(?=:\d))(?::\d+)?(?:[/?#]|$)/i
const USE_HTTP = { words: 'give the http:// or https:// URL of the backend' }

/** Why a text is no absolute http(s) URL; `undefined` where it is, or may be. */
export function urlMistake(uri: string): Mistake | undefined {
  // What stands for the scheme is said of the variable.
  if (uri.startsWith('${')) return undefined
  if (TWICE.test(uri)) return { says: `${excerpt(uri)} has two schemes.`, fix: { put: uri.replace(TWICE, '') } }
  if (readUrl(uri) !== undefined) return undefined
  const text = uri.trim()
  if (/\s/.test(text)) return innerBlank(text)
  if (text !== uri && readUrl(text) !== undefined) return { says: 'Blanks stand around the URL.', fix: { put: text } }
  return schemeMistake(text)
}

function innerBlank(text: string): Mistake {
  const says = `${excerpt(text)} has a blank in it.`
  const joined = text.replace(/[\r\n\t]+/g, '').replace(/\{ *([A-Za-z0-9._-]+) *\}/g, '{$1}')
  const [authority = ''] = /^https?:\/\/[^/?#]*/i.exec(joined) ?? []
  const put =
    authority.replace(/(?<=\/\/)\s+/, '').trimEnd() + joined.slice(authority.length).replace(/\s/g, encodeURIComponent)
  return readUrl(put) === undefined ? { says, fix: USE_HTTP } : { says, fix: { put } }
}

function schemeMistake(text: string): Mistake {
  const [, scheme, rest = ''] = OTHER_SCHEME.exec(text) ?? []
  if (scheme !== undefined && !/^https?$/i.test(scheme)) return otherScheme(scheme, rest)
  const [slip = '', meant = ''] = SLIP.exec(text) ?? []
  if (slip.length > meant.length && HOST.test(text.slice(slip.length)))
    return {
      says: `${excerpt(slip)} should be ${excerpt(`${meant}://`)}.`,
      fix: { put: `${meant}://${text.slice(slip.length)}` },
    }
  if (/^https?:(?:\/*$|\/\/[/?#])/i.test(text)) return { says: `${excerpt(text)} has no host.`, fix: USE_HTTP }
  const says = `${excerpt(text)} is no absolute URL: it does not begin with http:// or https://.`
  const bare = text.replace(/^:?\/\//, '')
  return HOST.test(bare) ? { says, fix: { put: `https://${bare}` } } : { says, fix: USE_HTTP }
}

function otherScheme(scheme: string, rest: string): Mistake {
  const [near] = closeMatches(scheme.toLowerCase(), ['http', 'https'], 0.75, 1)
  const put = `${near ?? ''}://${rest}`
  return {
    says: `${excerpt(`${scheme}://`)} is not http:// or https://, and no other scheme is called.`,
    fix: near !== undefined && readUrl(put) !== undefined ? { put } : USE_HTTP,
  }
}
