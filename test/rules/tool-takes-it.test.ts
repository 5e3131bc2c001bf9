import { expect, test } from 'vitest'
import { RULES } from '../../src/rules/index.ts'
import { readable } from '../../src/rules/readable.ts'
import { REST_RULES } from '../../src/rules/rest-index.ts'
import { toolTakesIt } from '../../src/rules/tool-takes-it.ts'

test('its id is no other rule’s', () => {
  expect([...RULES, ...REST_RULES, readable].map(({ id }) => id)).not.toContain(toolTakesIt.id)
})
