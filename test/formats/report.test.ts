import { expect, test } from 'vitest'
import { conversionReport, isLoss, openReport } from '../../src/formats/report.ts'

const PART = { title: 'Orders', file: 'a.yaml', place: { line: 2, column: 3 } }

test('each member has its line, under the place of the integration', () => {
  const text = conversionReport([
    {
      ...PART,
      notes: [
        { kind: 'carried', member: 'Uri', says: '' },
        { kind: 'lost', member: 'CacheNamespace', says: 'No cache.', instead: 'do without' },
      ],
      whole: true,
    },
    { ...PART, title: 'the file', place: undefined, notes: [{ kind: 'told', member: 'A\u001b[31m', says: 'B.' }] },
  ])

  expect(text).toBe(
    [
      'a.yaml:2:3: Orders',
      '  carried  Uri',
      '  lost     CacheNamespace  No cache. Instead: do without.',
      'a.yaml: the file',
      '  told     A\\u001b[31m  B.',
      '',
    ].join('\n'),
  )
})

test('where members are carried as they are there is nothing to say', () => {
  expect(conversionReport([{ ...PART, notes: [{ kind: 'carried', member: 'Uri', says: '' }] }])).toBe('')
})

test('open values are told with the words that give them', () => {
  expect(openReport([])).toBe('')
  expect(
    openReport([
      { kind: 'reference', name: 'Api', text: 'Api' },
      { kind: 'reference', name: 'FnArn', text: 'Fn.Arn' },
    ]),
  ).toBe('2 values stay open; what is given by --set is put in its place:\n  --set Api=…\n  --set FnArn=…  (Fn.Arn)\n')
})

test('what is lost and what was not read is a loss', () => {
  expect(
    (['carried', 'changed', 'assumed', 'lost', 'skipped', 'told'] as const).filter((kind) => isLoss({ kind })),
  ).toEqual(['lost', 'skipped'])
})
