import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInnerLine, readOperation, readOuterLine } from '../../src/argv/command-line.ts'
import { routeOf } from '../../src/argv/route.ts'
import type { Tokens } from '../../src/argv/tokenize.ts'
import { CliError } from '../../src/errors.ts'
import { COMMAND_FLAGS, GLOBAL_FLAGS, OWN_FLAGS } from '../../src/model/flags.ts'
import type { Flag } from '../../src/model/flags.ts'
import { commandLine, nastyText } from './arbitrary.ts'

/** The tokens of both parsers, or the error of one of them. */
function read(argv: readonly string[]): Tokens | CliError {
  try {
    const line = readOuterLine(argv)
    if (line.globals.has('--version')) return line.globals
    return new Map([...line.globals, ...readInnerLine(readOperation(line))])
  } catch (error) {
    if (error instanceof CliError) return error
    throw error
  }
}

const TOPICS = ['', 'apigatewayv2', 'apigatewayv2 create-integration']

test('any words are read, or refused as a mistake of who wrote them', () => {
  fc.assert(
    fc.property(commandLine, (argv) => {
      const result = read(argv)
      const route = routeOf(argv)

      if (result instanceof CliError) expect(['usage', 'unknown-options']).toContain(result.fault)
      if (route.wants === 'help') expect(TOPICS).toContain(route.topic.join(' '))
    }),
    { numRuns: 3000 },
  )
})

const required = ['--api-id=a', '--integration-type=T']

const valuesOf = (flags: readonly Flag[]): fc.Arbitrary<[string, string][]> => {
  const names = flags.filter(({ takes, choices }) => takes !== 'nothing' && choices === undefined)
  return fc.uniqueArray(fc.tuple(fc.constantFrom(...names.map(({ name }) => name)), nastyText), {
    selector: ([name]) => name,
    maxLength: 4,
  })
}

test('behind equals signs the values come through, those of global options wherever they stand', () => {
  fc.assert(
    fc.property(
      valuesOf(COMMAND_FLAGS),
      valuesOf(GLOBAL_FLAGS),
      fc.infiniteStream(fc.nat(9)),
      (own, globals, places) => {
        const words = ['apigatewayv2', 'create-integration', ...required, ...own.map((pair) => pair.join('='))]
        for (const pair of globals) words.splice(places.next().value ?? 0, 0, pair.join('='))

        expect(read(words)).toEqual(new Map([['--api-id', 'a'], ['--integration-type', 'T'], ...own, ...globals]))
      },
    ),
    { numRuns: 500 },
  )
})

test('what is unknown is all named', () => {
  const names = [...COMMAND_FLAGS, ...OWN_FLAGS].map(({ name }) => name)
  const unknown = fc.array(fc.stringMatching(/^-[a-gi-z][a-z]{0,5}$/), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(unknown, fc.constantFrom(...names), (words, name) => {
      const error = read(['create-integration', ...words, ...required, `-${name}`])

      expect(error).toBeInstanceOf(CliError)
      expect(error).toHaveProperty('message', `Unknown options: ${[...words, `-${name}`].join(', ')}`)
    }),
    { numRuns: 200 },
  )
})

test.each([
  ['a word as long as a file', ['create-integration', ...required, `--${'descripton'.repeat(30_000)}`]],
  ['a value as long as a file', ['create-integration', ...required, `--description=${'a=b,'.repeat(300_000)}`]],
  ['a word of dashes', ['create-integration', ...required, '-'.repeat(300_000)]],
  ['a word of digits', ['create-integration', ...required, `-${'1'.repeat(300_000)}x`]],
  ['many words', ['create-integration', ...required, ...Array<string>(20_000).fill('--descripto=x')]],
  ['many unknown words', ['create-integration', ...required, ...Array<string>(5000).fill('--nope')]],
])('%s takes no longer than it should', (_, argv) => {
  const started = performance.now()

  read(argv)

  expect(performance.now() - started).toBeLessThan(5000)
})
