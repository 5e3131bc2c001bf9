import { expect, test } from 'vitest'
import { holds } from '../../src/model/facts.ts'
import type { Facts, When } from '../../src/model/facts.ts'

const UNKNOWN: Facts = {
  protocol: undefined,
  told: false,
  type: undefined,
  connection: undefined,
  subtype: undefined,
  lambda: undefined,
}

test.each<[When, Partial<Facts>, boolean | undefined]>([
  [{}, {}, true],
  [{ protocol: 'HTTP' }, { protocol: 'HTTP' }, true],
  [{ protocol: 'HTTP' }, { protocol: 'WEBSOCKET' }, false],
  [{ protocol: 'HTTP' }, {}, undefined],
  [{ type: ['AWS', 'HTTP'] }, { type: 'HTTP' }, true],
  [{ type: ['AWS', 'HTTP'] }, { type: 'MOCK' }, false],
  [{ type: ['AWS', 'HTTP'] }, {}, undefined],
  [{ subtype: false }, { subtype: false }, true],
  [{ subtype: false, lambda: true }, { subtype: false, lambda: false }, false],
  // One part that does not hold decides, whatever is not known of the rest.
  [{ connection: 'VPC_LINK', protocol: 'HTTP' }, { connection: 'INTERNET' }, false],
  [{ connection: 'VPC_LINK', protocol: 'HTTP' }, { connection: 'VPC_LINK' }, undefined],
])('%j with %j', (when, known, expected) => {
  expect(holds(when, { ...UNKNOWN, ...known })).toBe(expected)
})
