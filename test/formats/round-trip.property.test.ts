import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FORMATS } from '../../src/formats/index.ts'
import { plainOf, draftArbitrary } from './arbitrary.ts'
import { readAll, write } from './read-all.ts'

const BOTH = FORMATS.filter(({ read, write: writes }) => read && writes).map(({ name }) => name)

test.each(BOTH)(
  'what is written as %s is taken for it, and read back as it was',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(draftArbitrary(), async (draft) => {
        const { text, notes } = write(name, [{ name: 'orders', draft }])
        const { found, formats, failed } = await readAll(text)
        const lost = notes.filter(({ kind }) => kind === 'lost').map(({ member }) => member)

        expect({ formats, failed }).toEqual({ formats: [name], failed: [] })
        // What a format cannot say at all is told of, and is not looked for.
        if (lost.length === 0)
          expect(found.map((each) => each.kind === 'integration' && plainOf(each.draft))).toEqual([plainOf(draft)])
        else expect(found.length).toBe(1)
      }),
      { numRuns: 150 },
    )
  },
  120_000,
)

test.each(BOTH)(
  'several items are several integrations as %s, in their order',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.array(draftArbitrary(), { minLength: 2, maxLength: 4 }), async (drafts) => {
        const items = drafts.map((draft, at) => ({ name: at % 2 === 0 ? 'orders' : '', draft }))
        const { text, notes } = write(name, items)
        const { found, failed } = await readAll(text)
        const whole = items.filter((_, at) => !notes.some(({ item, kind }) => item === at && kind === 'lost'))

        expect({ failed, count: found.length }).toEqual({ failed: [], count: items.length })
        const plain = found.map((each) => each.kind === 'integration' && plainOf(each.draft))
        for (const { draft } of whole) expect(plain).toContainEqual(plainOf(draft))
      }),
      { numRuns: 30 },
    )
  },
  120_000,
)
