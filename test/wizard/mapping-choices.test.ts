import { expect, test } from 'vitest'
import { judge } from '../../src/rules/judge.ts'
import { isError } from '../../src/rules/rule.ts'
import { isRemoval, REMOVED, sideOf, sourceChoices, targetChoices } from '../../src/wizard/mapping-choices.ts'
import { draftOf } from '../support/draft.ts'

const URL = {
  ApiId: 'a1b2c3d4',
  IntegrationUri: 'https://example.com',
  IntegrationMethod: 'GET',
  PayloadFormatVersion: '1.0',
}

test('the side of a map', () => {
  expect([
    sideOf('RequestParameters', 'HTTP'),
    sideOf('ResponseParameters', 'HTTP'),
    sideOf('RequestParameters', 'WEBSOCKET'),
  ]).toEqual(['request', 'response', 'websocket'])
})

test.each(['request', 'response', 'websocket'] as const)(
  'every target and source that is offered for a %s is legal',
  (side) => {
    const protocol = side === 'websocket' ? 'WEBSOCKET' : 'HTTP'
    const whole = (text: string): string => (text.endsWith('.') ? `${text}x` : text === "'" ? "'x'" : text || 'x')
    for (const target of targetChoices(side))
      for (const source of sourceChoices(side)) {
        const key = target.value.endsWith('.') ? `${target.value}x-a` : target.value
        const pair = { [key]: isRemoval(key) ? REMOVED : key === 'overwrite:statuscode' ? '204' : whole(source.value) }
        const members = side === 'response' ? { ResponseParameters: { 200: pair } } : { RequestParameters: pair }
        const draft = draftOf({ ...URL, IntegrationType: 'HTTP_PROXY', ...members })

        expect(judge(draft, { protocol }).filter(isError), `${key} ${source.value}`).toEqual([])
      }
  },
)
