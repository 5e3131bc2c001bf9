import ts from 'typescript'
import { applyEdits } from './syntax.js'

/** What only people read of a rule: where it is printed, not where it is asked. */
const PROSE = ['title', 'why', 'source', 'serviceSays', 'example']

/**
 * Lets what a rule tells people be made when it is read. A run that asks all the rules would make it for nothing.
 *
 *     why: 'Because.',    ->    get why() { return 'Because.' },
 *
 * @throws where a file that looks like a rule's holds none
 */
export function lazyProse(text, file) {
  if (!/^export const \w+: (?:Rest)?Rule = \{$/m.test(text)) return text
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const members = tree.statements.flatMap(ruleIn).flatMap(({ properties }) => [...properties])
  const prose = members.filter((member) => ts.isPropertyAssignment(member) && PROSE.includes(member.name.getText()))
  if (prose.length < 4) throw new Error(`${file}: no rule`)
  const edits = prose.map(({ name, initializer }) => ({
    start: name.getStart(),
    end: initializer.end,
    text: `get ${name.getText()}() { return ${initializer.getText()} }`,
  }))
  return applyEdits(text, edits)
}

function ruleIn(statement) {
  if (!ts.isVariableStatement(statement)) return []
  const rules = statement.declarationList.declarations.filter(({ type }) =>
    /^(?:Rest)?Rule$/.test(type?.getText() ?? ''),
  )
  return rules.map(({ initializer }) => initializer).filter((value) => value && ts.isObjectLiteralExpression(value))
}
