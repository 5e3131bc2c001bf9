/** What `str.isspace` accepts: wider than JavaScript's `\s` by U+001C–1F and U+0085, narrower by U+FEFF. */
export const SPACE = '\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'

/** What `int()` strips: as `SPACE`, without U+001C–1F. */
export const INT_SPACE = '\\t-\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'

const LEADING = new RegExp(`^[${SPACE}]+`)
const TRAILING = new RegExp(`[${SPACE}]+$`)

/** `str.lstrip()` */
export const stripStart = (text: string): string => text.replace(LEADING, '')

/** `str.rstrip()`. Blanks in the middle of a long text must not be looked at again and again, so no plain `$` search. */
export function stripEnd(text: string): string {
  let end = text.length
  while (end > 0 && TRAILING.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
