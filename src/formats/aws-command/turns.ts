/** What is not known of a variable may be one thing here and another there, where it was assigned anew in between. */
export interface Turns {
  /** A name for what the variable holds here, from its own; the first keeps that. */
  readonly use: (variable: string) => (name: string, gap: string) => string
  /** The variable has got another value that is not known. */
  readonly next: (variable: string) => void
  /** The same name, where nothing is used by it. */
  readonly peek: (variable: string, name: string) => string
}

export function newTurns(): Turns {
  const numbers = new Map<string, number>()
  const used = new Set<string>()
  const named = (variable: string, name: string, gap: string): string => {
    const number = numbers.get(variable) ?? 1
    return number === 1 ? name : `${name}${gap}${number}`
  }
  return {
    use: (variable) => {
      used.add(variable)
      return (name, gap) => named(variable, name, gap)
    },
    next: (variable) => {
      if (used.delete(variable)) numbers.set(variable, (numbers.get(variable) ?? 1) + 1)
    },
    peek: (variable, name) => named(variable, name, ''),
  }
}
