import { describe, expect, test } from 'vitest'
import { fieldQuestion, kindQuestion, parameterQuestion } from '../../src/wizard/questions.ts'
import { begin } from '../../src/wizard/tour.ts'
import type { Tour } from '../../src/wizard/tour.ts'
import { draftOf } from '../support/draft.ts'

const tour = (given: Record<string, unknown>, more: Partial<Tour> = {}): Tour => ({
  ...begin(draftOf(given), 'HTTP'),
  ...more,
})

describe('the question for', () => {
  test('a text offers what is there, and a list', () => {
    expect(fieldQuestion(tour({ ApiId: 'a1b2c3d4' }), 'ApiId')).toEqual({
      id: 'ApiId',
      place: { field: 'ApiId' },
      asks: 'text',
      message: 'Which API?',
      note: 'The API that gets the integration.',
      default: 'a1b2c3d4',
      examples: ['a1b2c3d4'],
      list: 'apis',
      optional: false,
    })
  })

  test('the URI speaks of what is called', () => {
    expect(fieldQuestion(tour({}, { kind: 'lambda' }), 'IntegrationUri')).toMatchObject({
      message: 'Which Lambda function?',
      list: 'functions',
    })
    expect(fieldQuestion(tour({}, { kind: 'private' }), 'IntegrationUri')).toMatchObject({ list: 'listeners' })
    expect(fieldQuestion(tour({}, { kind: 'url' }), 'IntegrationUri')).not.toHaveProperty('list')
  })

  test('a VPC link lists the links of the kind that the API takes', () => {
    expect(fieldQuestion(tour({}), 'ConnectionId')).toMatchObject({ list: 'vpc-links' })
    expect(fieldQuestion(tour({}, { protocol: 'WEBSOCKET' }), 'ConnectionId')).toMatchObject({ list: 'rest-vpc-links' })
  })

  test('what has a few values offers these', () => {
    const lambda = { ApiId: 'a1b2c3d4', IntegrationType: 'AWS_PROXY' }

    expect(fieldQuestion(tour(lambda), 'PayloadFormatVersion')).toMatchObject({
      asks: 'choice',
      choices: [{ value: '2.0' }, { value: '1.0' }],
    })
  })

  test.each([
    ['RequestParameters', 'mappings'],
    ['ResponseParameters', 'responses'],
    ['RequestTemplates', 'templates'],
    ['TlsConfig', 'text'],
  ] as const)('%s asks for %s', (field, asks) => {
    expect(fieldQuestion(tour({}), field)).toMatchObject({ asks })
  })

  test('what is wrong says so', () => {
    const wrong = { rule: 'r', refs: [], tier: 'service', field: 'Description', says: 'Too long.' } as const

    expect(fieldQuestion(tour({}), 'Description', wrong)).toMatchObject({ note: 'Too long.' })
    expect(kindQuestion(tour({ IntegrationType: 'MOCK' }), wrong)).toMatchObject({ note: 'Too long.' })
  })

  test('a parameter of a service action explains it', () => {
    expect(parameterQuestion(tour({ IntegrationSubtype: 'SQS-SendMessage' }), 'QueueUrl')).toMatchObject({
      id: 'RequestParameters.QueueUrl',
      message: 'QueueUrl?',
      note: expect.stringMatching(/^The URL of the queue\. For example https:/),
      list: 'queues',
    })
  })
})
