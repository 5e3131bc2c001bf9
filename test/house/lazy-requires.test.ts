import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../support/program.ts'

interface Transforms {
  readonly lazyRequires: (text: string, file: string) => { readonly text: string; readonly names: readonly string[] }
  readonly dropCall: (text: string, file: string, callee: string) => string
  readonly markPure: (text: string, file: string) => string
}

const load = (name: string): Promise<Transforms> =>
  import(pathToFileURL(join(ROOT, 'scripts', 'build', `${name}.js`)).href)

const { lazyRequires } = await load('lazy-requires')
const { dropCall } = await load('drop-call')
const { markPure } = await load('mark-pure')

/** Runs a CommonJS module whose `require` gives objects with a `name`, and tells what was required and when. */
function run(text: string): { readonly exports: Record<string, unknown>; readonly required: readonly string[] } {
  const required: string[] = []
  const module = { exports: {} }
  const require = (id: string): object => {
    required.push(id)
    return { name: id, Thing: function Thing() {} }
  }
  new Function('module', 'exports', 'require', text)(module, module.exports, require)
  return { exports: module.exports, required }
}

describe('lazyRequires', () => {
  const lazy = (text: string) => run(lazyRequires(text, 'x.js').text)

  test('a module is required when it is first used, and once', () => {
    const { exports, required } = lazy(
      "const x_1 = require('x');\nconst y_1 = require('y');\nexports.f = () => x_1.name + x_1.name;",
    )

    expect(required).toEqual([])
    expect((exports['f'] as () => string)()).toBe('xx')
    expect(required).toEqual(['x'])
  })

  test.each([
    ['a call', "const x_1 = require('x');\nexports.got = (0, x_1.name.trim)", 'x'],
    ['a new object', "const x_1 = require('x');\nexports.got = new x_1.Thing() && 'x'", 'x'],
    ['a base class', "const x_1 = require('x');\nclass A extends x_1.Thing {}\nexports.got = new A() && 'x'", 'x'],
    ['a template', "const x_1 = require('x');\nexports.got = `${x_1.name}`", 'x'],
    ['the module itself', "const x = require('x');\nexports.got = Object.keys(x) && 'x'", 'x'],
    ['another by the same name', "const x = require('x');\nexports.got = ({ x: 1 }).x && x.name", 'x'],
    [
      'an interop function',
      "const __importDefault = (m) => ({ default: m });\nconst x = __importDefault(require('x'));\nexports.got = x.default.name",
      'x',
    ],
  ])('what is used may be %s', (_, text, got) => {
    const { exports, required } = lazy(text)

    expect(required).toEqual(['x'])
    expect(typeof exports['got'] === 'function' ? got : exports['got']).toBe(got)
  })

  test('an import of a fixed name becomes a require', async () => {
    const { exports, required } = lazy("exports.f = async () => (await import('x')).name")

    expect(required).toEqual([])
    expect(await (exports['f'] as () => Promise<string>)()).toBe('x')
  })

  test.each([
    ['declared again', "const x = require('x');\n{ const x = 1; f(x) }"],
    ['a parameter', "const x = require('x');\nfunction f(x) { return x }"],
    ['assigned to', "var x = require('x');\nx = 1"],
    ['a shorthand', "const x = require('x');\nf({ x })"],
  ])('a name that is also %s is refused', (_, text) => {
    expect(() => lazyRequires(text, 'x.js')).toThrow('x.js: x is not only required')
  })

  test('what is no plain require stays', () => {
    const text = "const { a } = require('x');\nconst b = require('y').b;\nrequire('z');\n"

    expect(lazyRequires(text, 'x.js')).toEqual({ text, names: [] })
  })
})

describe('@oclif/core', () => {
  const core = join(ROOT, 'node_modules', '@oclif', 'core', 'lib')
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  const textOf = (name: string): string => readFileSync(join(core, name), 'utf8')

  /** The calls of `require` that run when the file is loaded. */
  function eager(text: string): readonly string[] {
    const visit = (node: ts.Node): readonly string[] => {
      if (ts.isFunctionLike(node)) return []
      const own = ts.isCallExpression(node) && node.expression.getText() === 'require' ? [node.getText()] : []
      const below: string[] = []
      ts.forEachChild(node, (child) => void below.push(...visit(child)))
      return [...own, ...below]
    }
    return visit(ts.createSourceFile('x.js', text, ts.ScriptTarget.Latest, true))
  }

  test('is written so that all its requires can be made lazy', () => {
    // index.js exports all the others and is not in the bundle.
    const used = files.filter((name) => name !== 'index.js')
    const left = used.flatMap((name) => eager(lazyRequires(textOf(name), name).text).map((call) => `${name}: ${call}`))

    expect(left).toEqual([])
    expect(eager("const { a } = require('x')")).toEqual(["require('x')"])
  })

  test.each(['main.js', 'command.js', 'config/config.js'])('%s requires what a run does not need', (name) => {
    expect(lazyRequires(textOf(name), name).names).toContain('ux_1')
  })

  test('command.js listens on standard output, once', () => {
    const text = dropCall(textOf('command.js'), 'command.js', 'process.stdout.on')

    expect(text).not.toContain('process.stdout')
    expect(text.split('class Command')).toHaveLength(2)
  })
})

test.each([
  ['none', 'g()', 0],
  ['two', 'f.g(1)\nf.g(2)', 2],
  ['one that is not at the top', 'if (a) f.g()', 0],
])('a call to drop: %s', (_, text, count) => {
  expect(() => dropCall(text, 'x.js', 'f.g')).toThrow(`x.js: ${count} calls of f.g, and there should be one`)
})

test('lists are marked as free of effects', () => {
  expect(markPure("const k = 'a'\nexport var X = [3, { [k]: 0 }], y = k", 'x.js')).toBe(
    "const k = 'a'\nexport var X = /* @__PURE__ */ (() => [3, { [k]: 0 }])(), y = k",
  )
  expect(() => markPure('f([])', 'x.js')).toThrow('x.js: no lists')
})
