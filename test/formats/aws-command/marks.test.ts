import { expect, test } from 'vitest'
import { newMarks, textsIn } from '../../../src/formats/aws-command/marks.ts'
import { referTo } from '../../../src/formats/references/template.ts'

test('what is marked is found again, beside characters of the same kind', () => {
  const marks = newMarks<{ readonly is: string }>(['\ue000\ue002'])
  const [a, b] = [{ is: 'a' }, { is: 'b' }]
  const text = `\ue000${marks.mark(a)}${marks.mark(b)}5${marks.mark(a)}`

  expect(marks.parts(text)).toEqual(['\ue000', a, b, '5', a])
  expect([marks.has(text), marks.has('\ue000')]).toEqual([true, false])
  expect(text.replace(new RegExp(marks.source, 'g'), '-')).toBe('\ue000-5-')
})

test('all texts of a value', () => {
  const value = new Map([
    [
      'a',
      [
        referTo('A', 'x'),
        5n,
        { kind: 'template', parts: ['b', { kind: 'reference', name: 'C', text: 'c' }] } as const,
        'd',
      ],
    ],
  ])

  expect([...textsIn(value)]).toEqual(['a', 'b', 'd'])
})
