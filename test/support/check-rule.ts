import { describe, expect, test } from 'vitest'
import type { Given } from '../../src/model/draft.ts'
import type { Protocol } from '../../src/model/facts.ts'
import { factsOf } from '../../src/rules/facts-of.ts'
import { knownOf } from '../../src/rules/known.ts'
import type { Breach, RestBreach, RestRule, Rule } from '../../src/rules/rule.ts'
import { draftOf, mapOf } from './draft.ts'

type Plain = Readonly<Record<string, unknown>>

interface Accepted {
  readonly draft: Plain
  readonly protocol?: Protocol
  readonly as?: Given['as']
}

/** Whole breaches, or the words of the only one. */
interface Refused extends Accepted {
  readonly says?: string
  readonly breaches?: readonly Breach[]
}

interface Examples<A, R> {
  readonly accepts: Readonly<Record<string, A>>
  readonly refuses: Readonly<Record<string, R>>
}

/** Holds a rule against drafts that it lets pass and drafts that it does not. */
export function checkRule(rule: Rule, { accepts, refuses }: Examples<Accepted, Refused>): void {
  const found = ({ draft: plain, protocol, as }: Accepted): Breach[] => {
    const draft = draftOf(plain, as)
    const known = knownOf(draft)
    return [...rule.check(known, factsOf(known, draft, protocol), draft)]
  }
  describe(rule.id, () => {
    test.each(Object.entries(accepts))('accepts %s', (_, given) => {
      expect(found(given)).toEqual([])
    })
    test.each(Object.entries(refuses))('refuses %s', (_, given) => {
      const breaches = found(given)

      if (given.breaches) expect(breaches).toEqual(given.breaches)
      else expect(breaches.map(({ says }) => says)).toEqual([given.says])
    })
  })
}

interface RestRefused {
  readonly integration: Plain
  readonly says?: string
  readonly breaches?: readonly RestBreach[]
}

/** The same for the integration of a REST API. */
export function checkRestRule(rule: RestRule, { accepts, refuses }: Examples<Plain, RestRefused>): void {
  describe(rule.id, () => {
    test.each(Object.entries(accepts))('accepts %s', (_, integration) => {
      expect([...rule.check(mapOf(integration))]).toEqual([])
    })
    test.each(Object.entries(refuses))('refuses %s', (_, { integration, says, breaches }) => {
      const found = [...rule.check(mapOf(integration))]

      if (breaches) expect(found).toEqual(breaches)
      else expect(found.map((breach) => breach.says)).toEqual([says])
    })
  })
}
