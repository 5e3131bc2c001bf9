import { describe, expect, test } from 'vitest'
import { INVOCATION } from '../support/api-gateway.ts'
import { HAS_TERMINAL } from '../support/terminal.ts'
import { createdOne, tour } from '../support/tour.ts'
import type { Typist } from '../support/typist.ts'

const SERVICE = 'arn:aws:apigateway:us-east-1:sqs:path/123456789012/orders'
const ROLE = 'arn:aws:iam::123456789012:role/apigateway'

interface Kind {
  readonly name: string
  readonly steps: (person: Typist) => Promise<void>
  /** What is chosen on top, and how it is answered. */
  readonly body: object
}

const KINDS: Readonly<Record<string, Kind>> = {
  'a Lambda function': {
    name: 'A Lambda function',
    steps: ({ choose }) => choose('Which Lambda function?', 'orders'),
    body: { integrationType: 'AWS_PROXY', integrationUri: INVOCATION },
  },
  'a Lambda function, with templates': {
    name: 'A Lambda function, with templates',
    steps: ({ choose }) => choose('Which Lambda function?', 'orders'),
    body: { integrationType: 'AWS', integrationUri: INVOCATION },
  },
  'an HTTP endpoint': {
    name: 'An HTTP endpoint on the internet',
    steps: async ({ reply, choose }) => {
      await reply('Which URL?', 'https://api.example.com/orders')
      await choose('Which HTTP method', 'POST')
    },
    body: {
      integrationType: 'HTTP_PROXY',
      integrationUri: 'https://api.example.com/orders',
      integrationMethod: 'POST',
    },
  },
  'an HTTP endpoint, with templates': {
    name: 'An HTTP endpoint, with templates',
    steps: async ({ reply, choose }) => {
      await reply('Which URL?', 'https://api.example.com/orders')
      await choose('Which HTTP method', 'PUT')
    },
    body: { integrationType: 'HTTP', integrationUri: 'https://api.example.com/orders', integrationMethod: 'PUT' },
  },
  'a private service over a VPC link': {
    name: 'A private service, behind a VPC link',
    steps: async ({ reply, choose }) => {
      await choose('Which VPC link?', 'within (zyx987) AVAILABLE')
      await reply('Which URL?', 'http://internal.example.com/orders')
      await choose('Which HTTP method', 'GET')
    },
    body: {
      connectionId: 'zyx987',
      connectionType: 'VPC_LINK',
      integrationType: 'HTTP_PROXY',
      integrationUri: 'http://internal.example.com/orders',
      integrationMethod: 'GET',
    },
  },
  'an AWS service': {
    name: 'An AWS service',
    steps: async ({ choose, reply }) => {
      await reply('Which action of which service?', SERVICE)
      await choose('Which HTTP method', 'POST')
      await reply('Which IAM role', ROLE)
    },
    body: { credentialsArn: ROLE, integrationMethod: 'POST', integrationType: 'AWS', integrationUri: SERVICE },
  },
  'nothing, a mock': {
    name: 'Nothing',
    steps: async () => {},
    body: { integrationType: 'MOCK' },
  },
}

describe.runIf(HAS_TERMINAL).concurrent('a tour for a WebSocket API', () => {
  test.each(Object.entries(KINDS))('%s', async (_, { name, steps, body }) => {
    const { shown, asked, outcome } = await tour(async (person) => {
      await person.choose('Which API?', 'chat')
      await person.choose('What should it call?', name)
      await steps(person)
      await person.mark('Anything else?')
      await person.choose('What now?', 'Create it')
    })

    expect(outcome).toEqual(createdOne('w5x6y7z8', body))
    expect(shown).toContain('create-deployment')
    expect(asked).not.toContain('/v2/vpclinks')
  })
})
