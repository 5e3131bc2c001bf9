import { expect, test } from 'vitest'
import { usedIn } from '../../../src/formats/references/used.ts'
import { referTo } from '../../../src/formats/references/template.ts'
import type { Draft } from '../../../src/model/draft.ts'
import type { Value } from '../../../src/value.ts'

const given = (value: Value) => ({ value, as: 'document' }) as const

test('each reference comes once, with the kind of value it stands for', () => {
  const api = referTo('Api', 'api.id')
  const first: Draft = new Map([
    ['ApiId', given(api)],
    ['TimeoutInMillis', given(referTo('Wait', 'var.wait'))],
    ['RequestParameters', given(new Map([['a', { kind: 'template', parts: ['x', ...referTo('Name', 'n').parts] }]]))],
  ])
  const second: Draft = new Map([
    ['ApiId', given(api)],
    ['RequestTemplates', given(referTo('Templates', 'var.t'))],
    ['ResponseParameters', given(referTo('Responses', 'var.r'))],
    ['Unknown', given(referTo('Other', 'o'))],
  ])

  const used = usedIn([{ draft: first }, { draft: second }])

  expect(used.map(({ reference, of }) => [reference.name, of])).toEqual([
    ['Api', 'text'],
    ['Wait', 'integer'],
    ['Name', 'text'],
    ['Templates', 'map'],
    ['Responses', 'maps'],
    ['Other', 'text'],
  ])
})
