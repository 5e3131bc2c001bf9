/** Control characters, and those that turn the direction of writing or break lines. */
export const OBEYED = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/
const OBEYED_IN_LINES = new RegExp(`(?![\\n\\t])${OBEYED.source}`, 'g')
const OBEYED_IN_A_LINE = new RegExp(`(?!\\t)${OBEYED.source}`, 'g')

/** The text as it can be shown on a terminal: what that would obey is shown by its number. Lines and tabs stay. */
export const harmless = (text: string): string => text.replace(OBEYED_IN_LINES, unitEscape)

/** The same for what has to stay on one line: a text from elsewhere could otherwise forge the next one. */
export const harmlessLine = (text: string): string => text.replace(OBEYED_IN_A_LINE, unitEscape)

export const unitEscape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
