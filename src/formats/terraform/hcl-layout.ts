import type { Bracket, Code } from '../code/layout.ts'
import { graphemesIn } from './graphemes.ts'

/** A block of HCL: its head, as in `tls_config`, and what is in it. */
export interface Block {
  readonly head: string
  readonly attributes: readonly (readonly [string, Code])[]
  readonly blocks: readonly Block[]
}

/**
 * A block as `terraform fmt` leaves it: in each run of attributes of one line their `=` stand in one column, counted in
 * graphemes; one of several lines ends the run and has no part in it; an empty line stands before a block within.
 */
export function blockText({ head, attributes, blocks }: Block, margin = ''): string {
  if (attributes.length === 0 && blocks.length === 0) return `${margin}${head} {}\n`
  const inner = `${margin}  `
  const parts = [attributesText(attributes, inner), ...blocks.map((block) => blockText(block, inner))]
  return `${margin}${head} {\n${parts.filter((part) => part !== '').join('\n')}${margin}}\n`
}

function attributesText(attributes: Block['attributes'], margin: string): string {
  let text = ''
  let run: [string, string][] = []
  const endRun = (): void => {
    const widest = run.reduce((most, [name]) => Math.max(most, graphemesIn(name)), 0)
    for (const [name, value] of run) text += `${margin}${name}${' '.repeat(widest - graphemesIn(name))} = ${value}\n`
    run = []
  }
  for (const [name, value] of attributes) {
    const bracket = onLines(value)
    if (bracket === undefined) {
      run.push([name, onOneLine(value)])
      continue
    }
    endRun()
    text += `${margin}${name} = ${bracket.open}\n${attributesText(bracket.parts, `${margin}  `)}${margin}${bracket.close}\n`
  }
  endRun()
  return text
}

const onLines = (code: Code): Bracket | undefined =>
  typeof code !== 'string' && code.parts.length > 0 ? code : undefined

const onOneLine = (code: Code): string => (typeof code === 'string' ? code : code.open + code.close)
