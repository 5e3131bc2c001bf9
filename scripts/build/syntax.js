import ts from 'typescript'

/** @returns {ts.SourceFile} the syntax tree of a JavaScript file, each node knowing its parent */
export function parse(text, name) {
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS)
}

/** @returns {ts.Node[]} a node and all below it */
export function nodesIn(root) {
  const nodes = []
  const visit = (node) => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(root)
  return nodes
}

/** @param {{ start: number, end: number, text: string }[]} edits what to put in place of what; they do not overlap */
export function applyEdits(text, edits) {
  let result = ''
  let at = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}
