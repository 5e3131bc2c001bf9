import { uriPlainParts } from '../../../src/rules/uri/uri-plain-parts.ts'
import { checkRule } from '../../support/check-rule.ts'

const http = (IntegrationUri: string) => ({ ApiId: 'a1b2c3d4', IntegrationType: 'HTTP_PROXY', IntegrationUri })
const field = 'IntegrationUri' as const

checkRule(uriPlainParts, {
  accepts: {
    'no port': { draft: http('https://example.com/a@b:81') },
    'port 80': { draft: http('http://example.com:80') },
    'port 443': { draft: http('https://example.com:443/') },
    'port 1025': { draft: http('https://example.com:1025') },
    'port 65535': { draft: http('https://example.com:65535') },
    'a variable for a port': { draft: http('https://example.com:${stageVariables.port}/x') },
    'an IPv6 address': { draft: http('http://[2001:db8::81]/') },
    'what is no URL': { draft: http('example.com:81#x') },
  },
  refuses: {
    'a low port': {
      draft: http('http://example.com:81/x'),
      breaches: [{ field, says: 'The port "81" is not 80, 443 or above 1024.', fix: { words: 'use another port' } }],
    },
    'port 1024, which is not above it': {
      draft: http('http://example.com:1024'),
      says: 'The port "1024" is not 80, 443 or above 1024.',
    },
    'a port that there is not': {
      draft: http('http://example.com:65536'),
      says: 'The port "65536" is not 80, 443 or above 1024.',
    },
    'user info': {
      draft: http('https://user:word@example.com'),
      breaches: [
        {
          field,
          says: 'The URL has user info before the host.',
          fix: { words: 'leave out what stands before the @' },
        },
      ],
    },
    'a fragment': {
      draft: http('https://example.com/a#/b'),
      breaches: [
        { field, says: 'The fragment "#/b" is not sent to the backend.', fix: { put: 'https://example.com/a' } },
      ],
    },
  },
})
