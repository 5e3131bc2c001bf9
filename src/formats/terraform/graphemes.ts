const EXTENDING = String.raw`\p{Grapheme_Extend}\p{Emoji_Modifier}\u200d`
const VOWEL = String.raw`\u1160-\u11a7\ud7b0-\ud7c6`
const TRAILING = String.raw`\u11a8-\u11ff\ud7cb-\ud7fb`
const LEADING = String.raw`\u1100-\u115f\ua960-\ua97c`

const FLAG = String.raw`\p{Regional_Indicator}{2}`
const HANGUL = `[${LEADING}]*[\\uac00-\\ud7a3${VOWEL}][${VOWEL}]*[${TRAILING}]*|[${LEADING}]+|[${TRAILING}]+`
const PICTURE = String.raw`\p{Extended_Pictographic}(?:[\p{Grapheme_Extend}\p{Emoji_Modifier}]*\u200d\p{Extended_Pictographic})*`
/** Nothing is joined to what is not shown. */
const ALONE = String.raw`[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200c\u200d\u{e0020}-\u{e007f}])\p{Cf}`

const CLUSTER = new RegExp(`${ALONE}|(?:${FLAG}|${HANGUL}|${PICTURE}|[^])[${EXTENDING}\\p{Mc}]*`, 'gu')

/**
 * How many characters a text shows, as `terraform fmt` counts them. `Intl` would tell, but costs the start of the program.
 *
 * Source: Unicode's annex 29, extended grapheme clusters, without the few characters that are joined to the next one.
 */
export function graphemesIn(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : (text.match(CLUSTER)?.length ?? 0)
}
