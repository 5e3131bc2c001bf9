import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftArbitrary, plainOf } from '../arbitrary.ts'
import { readAll, write } from '../read-all.ts'

test.each(['aws-json', 'aws-yaml'])('%s: what is written is read back, one or several', async (format) => {
  await fc.assert(
    fc.asyncProperty(fc.array(draftArbitrary(), { minLength: 1, maxLength: 3 }), async (drafts) => {
      const { text, notes } = write(
        format,
        drafts.map((draft) => ({ name: '', draft })),
      )
      const back = await readAll(text)

      expect(notes.filter(({ kind }) => kind !== 'told')).toEqual([])
      expect(back).toMatchObject({ notes: [], failed: [] })
      expect(new Set(back.formats)).toEqual(new Set([format]))
      expect(back.found.map((each) => each.kind === 'integration' && plainOf(each.draft))).toEqual(drafts.map(plainOf))
    }),
    { numRuns: 300 },
  )
})
