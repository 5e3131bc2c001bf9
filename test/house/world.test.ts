import ts from 'typescript'
import { expect, test } from 'vitest'
import { nodesOf, placeOf, sourceOf, sourcesBelow } from './sources.ts'
import type { Source } from './sources.ts'

/** What only the `World` may reach: the process, the clock, chance, the network, the terminal. */
const OUTSIDE = [
  ...['process', 'globalThis', 'require', 'console', 'fetch', 'performance', 'crypto', 'navigator'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker'],
]

/** `Date.UTC(…)` and `new Date(0)` only compute; these look at the clock. `Intl` and its like cost the start. */
const MEMBERS = ['Date.now', 'Math.random', 'import.meta']

const SLOW = /^(Intl|localeCompare|toLocale\w+)$/

function breachesOf(source: Source): readonly string[] {
  const found = nodesOf(source.tree).filter((node) => reachesOut(node))
  return found.map((node) => `${placeOf(source, node)} says ${node.getText()}`)
}

function reachesOut(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node) || ts.isMetaProperty(node)) return MEMBERS.includes(node.getText())
  if (ts.isNewExpression(node) || ts.isCallExpression(node))
    return node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0
  if (!ts.isIdentifier(node)) return false
  return SLOW.test(node.text) || (OUTSIDE.includes(node.text) && !isMemberName(node))
}

/** `x.process` and `{ process: 1 }` are names of our own. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node
  const named =
    ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)
  return named && parent.name === node
}

test('nothing below the shell reaches out of the program', () => {
  const inside = sourcesBelow('src').filter(({ path }) => !/^src\/(shell|commands)\//.test(path))

  expect(inside.flatMap(breachesOf)).toEqual([])
})

test.each([
  ['process.exit(1)', ['process']],
  ["process.getBuiltinModule('node:fs')", ['process']],
  ['const now = Date.now()', ['Date.now']],
  ['const now = new Date()', ['new Date()']],
  ['const then = new Date(0).getTime() + Date.UTC(2020)', []],
  ['const dice = Math.random() + Math.floor(1)', ['Math.random']],
  ['await new Promise((done) => setTimeout(done, 5))', ['setTimeout']],
  ["['b', 'a'].sort((a, b) => a.localeCompare(b))", ['localeCompare']],
  ['const here = import.meta.url', ['import.meta']],
  ['const own = { process: 1 }; own.process', []],
])('the law reads %s', (text, found) => {
  expect(breachesOf(sourceOf({ path: 'src/x.ts', text }))).toEqual(found.map((words) => `src/x.ts:1 says ${words}`))
})
