import type { Protocol } from '../model/facts.ts'
import { writeYaml } from '../yaml/write.ts'
import { isObject, plainValue } from './example.ts'
import { RULES } from './index.ts'
import { readable } from './readable.ts'
import type { Described } from './readable.ts'
import { REST_RULES } from './rest-index.ts'
import { isNamed } from './rule-filter.ts'
import type { RestRule, Rule, Tier } from './rule.ts'
import { toolTakesIt } from './tool-takes-it.ts'

/** What a breach of a rule means for the call. */
const TIERS: Readonly<Record<Tier, string>> = {
  client: 'Error: the AWS CLI itself refuses this before it sends.',
  service: 'Error: the service refuses this.',
  advice: 'Warning: the service takes this, and it is hardly what was meant.',
}

const APIS: Readonly<Record<Protocol, string>> = { HTTP: 'on an HTTP API', WEBSOCKET: 'on a WebSocket API' }

/** The rule with this id, or the first with this number of the rule book. */
export function findRule(name: string): Rule | RestRule | Described | undefined {
  return [...RULES, ...REST_RULES, readable, toolTakesIt].find((rule) => isNamed(rule, name))
}

/** All there is to know of a rule, in Markdown. */
export function rulePage(rule: Rule | RestRule | Described): string {
  const { id, refs, tier, title, why, source, serviceSays } = rule
  const parts = [
    `## ${id}`,
    title,
    TIERS[tier],
    why,
    ...(serviceSays === undefined ? [] : [`The service says: \`${serviceSays}\``]),
    ...('example' in rule ? examplesOf(rule) : []),
    `Source: ${source}${refs.length === 0 ? '' : `  \nNumbers in the rule book: ${refs.join(', ')}`}`,
  ]
  return `${parts.join('\n\n')}\n`
}

function examplesOf({ example: { fails, passes } }: Rule | RestRule): readonly string[] {
  return [['Fails', fails] as const, ['Passes', passes] as const].map(([word, { protocol, draft, ...integration }]) => {
    const where = protocol === 'HTTP' || protocol === 'WEBSOCKET' ? ` ${APIS[protocol]}` : ''
    const members = isObject(draft) ? draft : integration
    return `${word}${where}:\n\n\`\`\`yaml\n${writeYaml(plainValue(members))}\`\`\``
  })
}
