import type { Env } from './expand.ts'

/**
 * The proxy for a URL, as Python's urllib finds it: `http_proxy` for http and `https_proxy` for https, the lower-case name
 * before the upper-case one; ALL_PROXY counts for neither. HTTP_PROXY is left alone where REQUEST_METHOD is set: there a
 * stranger's header may have put it into the environment. One without a scheme is reached by http.
 *
 * @returns `undefined` for a straight connection
 */
export function proxyFor(url: string, env: Env): string | undefined {
  const [, scheme = '', authority = ''] = /^(https?):\/\/(?:[^/?#]*@)?([^/?#]*)/.exec(url) ?? []
  const upper =
    env('REQUEST_METHOD') !== undefined && scheme === 'http' ? undefined : env(`${scheme.toUpperCase()}_PROXY`)
  const proxy = env(`${scheme}_proxy`) ?? upper
  if (!proxy || isExempt(authority, env('no_proxy') ?? env('NO_PROXY') ?? '')) return undefined
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy.replace(/^\/\//, '')}`
}

/** NO_PROXY: names divided by commas, each the end of a host at a dot, with or without its port; `*` for all. */
function isExempt(authority: string, list: string): boolean {
  if (list === '*') return true
  const whole = authority.toLowerCase()
  const host = whole.replace(/:\d*$/, '')
  return list
    .split(',')
    .map((name) => name.trim().replace(/^\.+/, '').toLowerCase())
    .some((name) => name !== '' && [whole, host].some((known) => known === name || known.endsWith(`.${name}`)))
}

/** For messages: nobody's password is shown. */
export function maskedProxy(proxy: string): string {
  return proxy.replace(/^([a-z0-9+.-]+:\/\/)[^/@]*@/i, '$1***:***@')
}
