import ts from 'typescript'
import { PROSE } from './lazy-prose.js'
import { applyEdits, nodesIn, parse } from './syntax.js'

/** The chunk that holds the prose of all rules. */
export const CHUNK = 'prose.cjs'

/**
 * Moves what only people read of the rules into a chunk of its own, so that a run that asks all the rules does not even
 * read it from the disk.
 *
 *     get why() { return "Because." }    ->    get why() { return require("./prose.cjs").prose[7]() }
 *
 * @param {Map<string, string>} chunks CommonJS text by file name
 * @returns {Map<string, string>} the same, with one chunk more
 */
export function partProse(chunks) {
  const prose = []
  const left = [...chunks].map(([name, text]) => [name, /\bget why\(\)/.test(text) ? without(text, name, prose) : text])
  const texts = prose.map((text) => `() => (${text})`).join(',\n')
  return new Map([...left, [CHUNK, `exports.prose = [\n${texts}\n];\n`]])
}

function without(text, name, prose) {
  const edits = nodesIn(parse(text, name)).flatMap((node) => {
    const returned =
      ts.isGetAccessor(node) && PROSE.includes(node.name.getText()) ? node.body?.statements[0] : undefined
    const value = returned && ts.isReturnStatement(returned) ? returned.expression : undefined
    if (value === undefined || !standsAlone(value)) return []
    prose.push(value.getText())
    const put = `require("./${CHUNK}").prose[${prose.length - 1}]()`
    return [{ start: value.getStart(), end: value.end, text: put }]
  })
  return applyEdits(text, edits)
}

/** What names nothing of its chunk can be said anywhere. */
function standsAlone(value) {
  return nodesIn(value).every(
    (node) => !ts.isIdentifier(node) || (ts.isPropertyAssignment(node.parent) && node.parent.name === node),
  )
}
