import { describe, expect, test } from 'vitest'
import { sarifReport } from '../../src/findings/sarif.ts'
import { RULES } from '../../src/rules/index.ts'
import { readable } from '../../src/rules/readable.ts'
import { REST_RULES } from '../../src/rules/rest-index.ts'
import { toolTakesIt } from '../../src/rules/tool-takes-it.ts'
import { BARE, FULL } from './reports.ts'

/** The parts of a log that code scanning reads. */
interface Log {
  readonly $schema: string
  readonly version: string
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly name: string; readonly version: string; readonly rules: readonly Rule[] }
    }
    readonly columnKind: string
    readonly results: readonly Result[]
  }[]
}

interface Rule {
  readonly id: string
  readonly shortDescription: { readonly text: string }
  readonly fullDescription: { readonly text: string }
  readonly help: { readonly text: string }
  readonly defaultConfiguration: { readonly level: string }
}

interface Result {
  readonly ruleId: string
  readonly ruleIndex?: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly unknown[]
}

function written(located: readonly (typeof FULL)[]): Log {
  const { begin, finding, end } = sarifReport('1.2.3')
  const counts = { documents: 1, errors: 0, warnings: 0 }
  return JSON.parse([begin(), ...located.map(finding), end(counts)].join('')) as Log
}

describe('a log', () => {
  const log = written([FULL, BARE])
  const [run] = log.runs
  const rules = run?.tool.driver.rules ?? []

  test('is SARIF 2.1.0 with one run', () => {
    expect([log.$schema, log.version, log.runs.length]).toEqual([
      'https://json.schemastore.org/sarif-2.1.0.json',
      '2.1.0',
      1,
    ])
    expect(run?.tool.driver).toMatchObject({ name: 'apigw', version: '1.2.3' })
    expect(run?.columnKind).toBe('unicodeCodePoints')
  })

  test('describes every rule, each once, with all that code scanning shows', () => {
    expect(rules.map(({ id }) => id)).toEqual([...RULES, ...REST_RULES, readable, toolTakesIt].map(({ id }) => id))
    for (const { shortDescription, fullDescription, help, defaultConfiguration } of rules) {
      // GitHub cuts descriptions there.
      for (const { text } of [shortDescription, fullDescription]) expect(text.length).toBeLessThanOrEqual(1024)
      expect(help.text).toContain('Source: ')
      expect(['error', 'warning', 'note']).toContain(defaultConfiguration.level)
    }
  })

  test('has a result for each finding, with a place that code scanning can show', () => {
    expect(run?.results).toEqual([
      {
        ruleId: 'timeout-within-protocol',
        ruleIndex: rules.findIndex(({ id }) => id === 'timeout-within-protocol'),
        level: 'error',
        message: {
          text: 'TimeoutInMillis: 60000 ms is more: 100 %\nthan allowed. Fix: TimeoutInMillis: 29000',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'a%20b/in%2C1.yaml' },
              region: { startLine: 4, startColumn: 3 },
            },
            logicalLocations: [{ fullyQualifiedName: 'TimeoutInMillis', kind: 'member' }],
          },
        ],
      },
      {
        ruleId: 'readable',
        ruleIndex: rules.findIndex(({ id }) => id === 'readable'),
        level: 'warning',
        message: { text: 'Something.' },
        locations: [
          {
            physicalLocation: { artifactLocation: { uri: 'stdin' }, region: { startLine: 1, startColumn: 1 } },
          },
        ],
      },
    ])
  })

  test('without findings says that there are none', () => {
    expect(written([]).runs[0]?.results).toEqual([])
  })
})

test.each([
  ['./in.yaml', 'in.yaml'],
  ['../up/ä.yaml', '../up/%C3%A4.yaml'],
  ['/tmp/in.yaml', 'file:///tmp/in.yaml'],
  ['dir\\in.yaml', 'dir/in.yaml'],
])('the file %s is told as %s', (file, uri) => {
  const [result] = written([{ ...FULL, where: { ...FULL.where, file } }]).runs[0]?.results ?? []

  expect(result?.locations[0]).toMatchObject({ physicalLocation: { artifactLocation: { uri } } })
})
