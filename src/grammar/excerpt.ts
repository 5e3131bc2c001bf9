const MOST = 60

/** A value within a sentence: in quotes, on one line, and not the whole of a very long one. */
export function excerpt(text: string): string {
  const start = [...text.slice(0, 2 * MOST)].slice(0, MOST).join('')
  return JSON.stringify(start.length < text.length ? `${start}…` : text)
}
