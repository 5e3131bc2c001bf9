import { expect, test } from 'vitest'
import { openNotes } from '../../../src/formats/aws/open-note.ts'
import { joined } from '../../../src/formats/references/template.ts'
import type { Value } from '../../../src/value.ts'
import { draftOf } from '../../support/draft.ts'

const openDraft = (field: string, count: number) => {
  const references = Array.from(
    { length: count },
    (_, at) => ({ kind: 'reference', name: `V${at}`, text: 'x' }) as const,
  )
  const value: Value = joined(references)
  return new Map([[field, { value, as: 'document' as const }]])
}

test('nothing where nothing is open, or no member is', () => {
  expect(openNotes(draftOf({ ApiId: '${A}' }))).toEqual([])
  expect(openNotes(openDraft('Foo', 1))).toEqual([])
})

test('of a great many, some are shown', () => {
  const shown = Array.from({ length: 10 }, (_, at) => `\${V${at}}`).join(', ')

  expect(openNotes(openDraft('Description', 12))).toEqual([
    {
      kind: 'told',
      member: 'Description',
      says: `What stays open stands in the text as ${shown} and 2 more.`,
      instead: 'put the values in with --set NAME=…',
    },
  ])
})
