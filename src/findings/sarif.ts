import { writeCompactJson } from '../output/json.ts'
import { RULES } from '../rules/index.ts'
import { readable } from '../rules/readable.ts'
import type { Described } from '../rules/readable.ts'
import { REST_RULES } from '../rules/rest-index.ts'
import { toolTakesIt } from '../rules/tool-takes-it.ts'
import { severityOf, wordFix } from '../rules/word-finding.ts'
import type { Json, JsonMap } from '../value.ts'
import type { Located, Report } from './report.ts'

const LISTED = [...RULES, ...REST_RULES, readable, toolTakesIt]

/**
 * SARIF 2.1.0, as code scanning takes it: every rule described, every result with a region.
 *
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html and
 * https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning
 */
export function sarifReport(version: string): Report {
  let first = true
  return {
    begin: () => `${headOf(version)}\n`,
    finding: (located) => {
      const text = `${first ? '' : ',\n'}${writeCompactJson(resultOf(located))}`
      first = false
      return text
    },
    end: () => `${first ? '' : '\n'}]}]}\n`,
  }
}

/** All but the results, which follow one by one. */
function headOf(version: string): string {
  const driver = object({ name: 'apigw', semanticVersion: version, version, rules: LISTED.map(ruleOf) })
  const run = writeCompactJson(object({ tool: object({ driver }), columnKind: 'unicodeCodePoints' })).slice(0, -1)
  return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[${run},"results":[`
}

function ruleOf({ id, refs, tier, title, why, source }: Described): JsonMap {
  return object({
    id,
    shortDescription: message(title),
    fullDescription: message(why),
    help: message(`${why}\n\nSource: ${source}`),
    ...(source.startsWith('https://') && !/\s/.test(source) && { helpUri: source }),
    defaultConfiguration: object({ level: severityOf(tier) }),
    properties: object({ tags: ['api-gateway', ...refs] }),
  })
}

function resultOf({ finding, where, draft }: Located): JsonMap {
  const { rule, tier, field, path = [], says, fix } = finding
  const names = [field, ...path].filter((name) => name !== '').join(' ')
  const fixed = fix === undefined ? '' : ` Fix: ${wordFix(finding, fix, where, draft)}`
  const index = LISTED.findIndex(({ id }) => id === rule)
  const region = object({ startLine: BigInt(where.line ?? 1), startColumn: BigInt(where.column ?? 1) })
  return object({
    ruleId: rule,
    ...(index !== -1 && { ruleIndex: BigInt(index) }),
    level: severityOf(tier),
    message: message(`${names === '' ? '' : `${names}: `}${says}${fixed}`),
    locations: [
      object({
        physicalLocation: object({ artifactLocation: object({ uri: uriOf(where.file) }), region }),
        ...(names !== '' && { logicalLocations: [object({ fullyQualifiedName: names, kind: 'member' })] }),
      }),
    ],
  })
}

/** A path relative to the folder that the run was started in, or `file:` and the whole path. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin'
  const path = file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? `file://${encoded}` : encoded
}

const message = (text: string): JsonMap => object({ text })

const object = (members: Readonly<Record<string, Json>>): JsonMap => new Map(Object.entries(members))
