import { uriBracesBalanced } from '../../../src/rules/uri/uri-braces-balanced.ts'
import { checkRule } from '../../support/check-rule.ts'

const http = (IntegrationUri: string) => ({ ApiId: 'a1b2c3d4', IntegrationType: 'HTTP_PROXY', IntegrationUri })
const field = 'IntegrationUri' as const
const OPENED = 'A brace is opened and not closed.'

checkRule(uriBracesBalanced, {
  accepts: {
    'path parameters': { draft: http('https://example.com/{a}/x/{b}') },
    'stage variables': { draft: http('https://${stageVariables.a}/${stageVariables.b}') },
    'a plus elsewhere': { draft: http('https://example.com/a+b/{c}') },
    'what is no URL, which is said elsewhere': { draft: http('example.com/{proxy+}') },
    'the ARN of a function': { draft: { ...http('arn:{x'), IntegrationType: 'AWS_PROXY' } },
  },
  refuses: {
    'the key of a route': {
      draft: http('https://example.com/{a}/{proxy+}?x={y+}'),
      breaches: [
        {
          field,
          says: '"{proxy+}" is how a route is written; in a URL the plus is left out.',
          fix: { put: 'https://example.com/{a}/{proxy}?x={y}' },
        },
      ],
    },
    'a brace that is not closed': {
      draft: http('https://example.com/{a/b'),
      breaches: [{ field, says: OPENED, fix: { put: 'https://example.com/{a}/b' } }],
    },
    'one that is not closed at the end': {
      draft: http('https://${stageVariables.a}/{b'),
      breaches: [{ field, says: OPENED, fix: { put: 'https://${stageVariables.a}/{b}' } }],
    },
    'one that was not opened': {
      draft: http('https://example.com/a}/b'),
      breaches: [{ field, says: 'A brace is closed that was not opened.', fix: { put: 'https://example.com/{a}/b' } }],
    },
    'what nobody can tell': {
      draft: http('https://example.com/a}b{'),
      breaches: [
        {
          field,
          says: 'A brace is closed that was not opened.',
          fix: { words: 'write path parameters as {name}' },
        },
      ],
    },
  },
})
