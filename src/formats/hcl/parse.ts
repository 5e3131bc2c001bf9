import type { Language, Node, Parser } from 'web-tree-sitter'
import { CliError } from '../../errors.ts'
import { boundedParse } from './bounded-parse.ts'
import { failAt, nearby, placesIn } from './fail.ts'
import { bodyOf, childrenOf, expressionOf } from './from-tree.ts'
import type { Parsed } from './from-tree.ts'
import { maskTemplates } from './mask.ts'
import type { Body, Expression, Where } from './tree.ts'

/** The bytes of a file that comes with the program. */
type Shipped = (name: 'web-tree-sitter.wasm' | 'tree-sitter-terraform.wasm') => Promise<Uint8Array>

/** A parser of HCL, to be closed. All of its functions throw CliError `param` with the place of what cannot be read. */
export interface Hcl {
  readonly body: (text: string) => Body
  readonly expression: (text: string) => Expression
  /** A text with `${}` and `%{}` in it, as Terraform's JSON has them. */
  readonly template: (text: string, place: Where) => Expression
  readonly close: () => void
}

/**
 * Loads the parser, which is a program of its own in WebAssembly.
 *
 * @throws CliError `general` where it does not start: it wants more memory than some systems let a process address
 */
export async function openHcl(shipped: Shipped): Promise<Hcl> {
  const [{ Parser, Language }, engine, grammar] = await Promise.all([
    import('web-tree-sitter'),
    shipped('web-tree-sitter.wasm'),
    shipped('tree-sitter-terraform.wasm'),
  ])
  const parser = await started(async () => {
    await Parser.init({ wasmBinary: engine })
    const language: Language = await Language.load(grammar)
    return new Parser().setLanguage(language)
  })
  return {
    body: (text) => parsed(parser, text, 0, (root) => bodyOf(childOf(root), start(text, 0, undefined))),
    expression: (text) => valueOf(parser, `x = ${text}`, 4, undefined),
    template: (text, place) => templateOf(parser, text, place),
    close: () => parser.delete(),
  }
}

async function started<T>(start: () => Promise<T>): Promise<T> {
  try {
    return await start()
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error)
    throw new CliError('general', `HCL cannot be read: its parser does not start: ${says}`, { cause: error })
  }
}

/** A heredoc has no escapes but the doubled signs, and neither has the text. It ends with a line break that is ours. */
function templateOf(parser: Parser, text: string, place: Where): Expression {
  const marker = freeMarker(text)
  const head = `x = <<${marker}\n`
  const whole = valueOf(parser, `${head}${text}\n${marker}`, head.length, place)
  if (whole.kind !== 'template') return whole
  const last = whole.parts.at(-1)
  const parts = typeof last === 'string' ? [...whole.parts.slice(0, -1), last.replace(/\n$/, '')] : whole.parts
  return { ...whole, parts: parts.filter((part) => part !== ''), text }
}

function freeMarker(text: string): string {
  let longest = 0
  for (const [run] of text.matchAll(/E+/g)) longest = Math.max(longest, run.length)
  return 'E'.repeat(longest + 1)
}

function valueOf(parser: Parser, text: string, shift: number, place: Where | undefined): Expression {
  return parsed(parser, text, shift, (root) => {
    const body = childOf(root)
    const attribute = body === undefined ? undefined : childrenOf(body)[0]
    const value = attribute === undefined ? undefined : childrenOf(attribute)[2]
    if (value === undefined) return failAt(text, shift, 'A value was expected here.')
    return expressionOf(value, start(text, shift, place))
  })
}

const start = (text: string, shift: number, place: Where | undefined): Parsed => ({
  text,
  placeAt: placesIn(text),
  shift,
  place,
  depth: 0,
})

const childOf = (root: Node): Node | undefined =>
  root.namedChildren.find((child) => child?.type === 'body') ?? undefined

function parsed<T>(parser: Parser, text: string, shift: number, read: (root: Node) => T): T {
  const { tree, isStopped } = boundedParse(parser, maskTemplates(text))
  if (tree === null) return failAt(text, shift, 'It cannot be parsed.')
  try {
    const broken = brokenIn(tree.rootNode)
    if (broken !== undefined || isStopped) return failBroken(text, broken === undefined ? 0 : offsetOf(broken))
    return read(tree.rootNode)
  } finally {
    tree.delete()
  }
}

/** The first node that is an error, or is not there. */
function brokenIn(root: Node): Node | undefined {
  let node = root
  while (node.hasError && !node.isError && !node.isMissing) {
    const next = node.children.find((child) => child !== null && (child.hasError || child.isError || child.isMissing))
    if (next === undefined || next === null) return node
    node = next
  }
  return node.isError || node.isMissing ? node : undefined
}

const offsetOf = (broken: Node): number => (broken.isMissing ? broken.startIndex : deepest(broken).startIndex)

function failBroken(text: string, offset: number): never {
  failAt(text, offset, `This cannot be read, near ${nearby(text, offset)}.`)
}

/** What was understood stands at the front of an error; what was not, at its end. */
function deepest(error: Node): Node {
  return childrenOf(error).at(-1) ?? error
}
