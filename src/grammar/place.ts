export interface Place {
  readonly line: number
  readonly column: number
}

/** Where characters stand, as people count: both from 1. To be asked of one after the other, from the first to the last. */
export function placesIn(text: string): (at: number) => Place {
  let [from, line, column] = [0, 1, 1]
  return (at) => {
    const lines = text.slice(from, at).split('\n')
    const last = [...(lines.at(-1) ?? '')].length
    column = lines.length === 1 ? column + last : 1 + last
    line += lines.length - 1
    from = at
    return { line, column }
  }
}
