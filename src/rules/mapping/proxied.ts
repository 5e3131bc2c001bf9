import type { Example } from '../rule.ts'

/** An integration of an HTTP API that is right, and the members that an example is about. */
export const proxied = (members: Readonly<Record<string, unknown>>): Example => ({
  protocol: 'HTTP',
  draft: {
    ApiId: 'a1b2c3d4',
    IntegrationType: 'HTTP_PROXY',
    IntegrationMethod: 'ANY',
    IntegrationUri: 'https://example.com/pets',
    PayloadFormatVersion: '1.0',
    ...members,
  },
})
