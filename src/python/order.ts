/**
 * Python's order of strings: by code point. JavaScript's own `<` goes by UTF-16 unit and so puts an emoji, whose units
 * are surrogates, before U+FF5E.
 *
 * @returns less than, equal to or greater than 0, for `sort`.
 */
export function byCodePoint(left: string, right: string): number {
  if (left === right) return 0
  let at = 0
  while (left.charCodeAt(at) === right.charCodeAt(at)) at++
  // The two halves of a pair are one character, which begins before the half that differs.
  if (isPair(left, at - 1) || isPair(right, at - 1)) at--
  return (left.codePointAt(at) ?? -1) - (right.codePointAt(at) ?? -1)
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff
}
