import { describe, expect, test } from 'vitest'
import { answered, wrongWith } from '../../src/wizard/answer.ts'
import { fieldQuestion, parameterQuestion } from '../../src/wizard/questions.ts'
import { begin } from '../../src/wizard/tour.ts'
import { draftOf } from '../support/draft.ts'

const URL = begin(
  draftOf({
    ApiId: 'a1b2c3d4',
    IntegrationType: 'HTTP_PROXY',
    IntegrationUri: 'https://example.com',
    IntegrationMethod: 'GET',
    PayloadFormatVersion: '1.0',
  }),
  'HTTP',
)
const timeout = fieldQuestion(URL, 'TimeoutInMillis', undefined, true)

describe('an answer is wrong', () => {
  test.each([
    ['where it is no number', 'soon', 'A whole number is needed.'],
    ['where the rules refuse it, with what would be right', '40000', expect.stringMatching(/40000.*Rather: 30000/)],
    ['not where it is right', ' 5000 ', undefined],
    ['not where it is left out and may be', '  ', undefined],
  ])('%s', (_, text, says) => {
    expect(wrongWith(URL, timeout, text)).toEqual(says)
  })

  test('where it is left out and must not be', () => {
    expect(wrongWith(URL, fieldQuestion(URL, 'IntegrationUri'), ' ')).toBe('An answer is needed.')
  })

  test('with the fix in words', () => {
    expect(wrongWith(URL, fieldQuestion(URL, 'IntegrationUri'), 'http://a b')).toMatch(/ (?:Fix|Rather): /)
  })
})

describe('an answer becomes', () => {
  const after = (...[question, answer]: [Parameters<typeof answered>[1], Parameters<typeof answered>[2]]) =>
    answered(URL, question, answer)

  test('a number', () => {
    expect(after(timeout, ' 5000 ').draft.get('TimeoutInMillis')?.value).toBe(5000n)
  })

  test('nothing, and is not asked again', () => {
    const { draft, skipped } = after(timeout, ' ')

    expect([draft.has('TimeoutInMillis'), skipped]).toEqual([false, ['TimeoutInMillis']])
  })

  test('the member of a structure', () => {
    const { draft } = after(fieldQuestion(URL, 'TlsConfig'), 'api.example.com')

    expect(draft.get('TlsConfig')?.value).toEqual(new Map([['ServerNameToVerify', 'api.example.com']]))
  })

  test('a parameter, blanks and all', () => {
    const { draft } = after(parameterQuestion(URL, 'MessageBody'), ' x ')

    expect(draft.get('RequestParameters')?.value).toEqual(new Map([['MessageBody', ' x ']]))
  })

  test('a map, or none', () => {
    const question = fieldQuestion(URL, 'RequestParameters')
    const map = new Map([['append:header.x', 'y']])

    expect(after(question, map).draft.get('RequestParameters')?.value).toEqual(map)
    expect(after(question, new Map()).draft.has('RequestParameters')).toBe(false)
  })
})
