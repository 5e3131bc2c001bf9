import { apiIdShape } from '../../../src/rules/protocol/api-id-shape.ts'
import { checkRule } from '../../support/check-rule.ts'

const WORDS = { words: 'put the ApiId that get-apis shows' }

const of = (id: unknown): { draft: { ApiId: unknown } } => ({ draft: { ApiId: id } })
const error = (id: string, says: string, fix: { words: string } | { put: string }) => ({
  ...of(id),
  breaches: [{ field: 'ApiId' as const, says, fix }],
})
const warning = (id: string, says: string, fix: { words: string } | { put: string }) => ({
  ...of(id),
  breaches: [{ field: 'ApiId' as const, says, fix, tier: 'advice' as const }],
})
const unlike = (id: string): string =>
  `${JSON.stringify(id)} does not look like the ID of an API, which is lower-case letters and digits.`
const more = (id: string): string => `${JSON.stringify(id)} is more than the ID of the API.`
const breaks = (id: string): string =>
  `${JSON.stringify(id)} is no ID of an API: it goes into a path, which blanks and / ? # % would break.`

const ARN = 'arn:aws:apigateway:us-east-1::/apis/a1b2c3d4'
const ROUTE = 'arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4/*/GET/a'
const URL = 'https://a1b2c3d4.execute-api.us-east-1.amazonaws.com/prod'
const CONSOLE = 'https://console.aws.amazon.com/apigateway/main/develop/routes?api=a1b2c3d4&region=us-east-1'
const REST = 'arn:aws:apigateway:us-east-1::/restapis/a1b2c3d4'

checkRule(apiIdShape, {
  accepts: {
    'an ID of eight': of('a1b2c3d4'),
    'an ID of ten': of('aabbccddee'),
    'an ID of nine': of('abcdef123'),
    'no ID': { draft: {} },
    'what is no text': of(5),
  },
  refuses: {
    nothing: error('', 'ApiId is empty.', WORDS),
    blanks: error('  ', breaks('  '), WORDS),
    'an ID with a blank behind': error('a1b2c3d4\n', breaks('a1b2c3d4\n'), { put: 'a1b2c3d4' }),
    'a path': error('../apis', breaks('../apis'), WORDS),
    'an ARN': error(ARN, more(ARN), { put: 'a1b2c3d4' }),
    'the ARN of a route': error(ROUTE, more(ROUTE), { put: 'a1b2c3d4' }),
    'the URL of a stage': error(URL, more(URL), { put: 'a1b2c3d4' }),
    'a page of the console': error(CONSOLE, `"${CONSOLE.slice(0, 60)}…" is more than the ID of the API.`, {
      put: 'a1b2c3d4',
    }),
    'a REST API': error(REST, breaks(REST), { words: 'use put-integration of apigateway: this is a REST API' }),
    'the path of an API': error('/v2/apis/a1b2c3d4/integrations', more('/v2/apis/a1b2c3d4/integrations'), {
      put: 'a1b2c3d4',
    }),
    'the host of an API': warning(
      'a1b2c3d4.execute-api.us-east-1.amazonaws.com',
      more('a1b2c3d4.execute-api.us-east-1.amazonaws.com'),
      { put: 'a1b2c3d4' },
    ),
    capitals: warning('A1B2C3D4', unlike('A1B2C3D4'), { put: 'a1b2c3d4' }),
    quotes: warning('"a1b2c3d4"', unlike('"a1b2c3d4"'), { put: 'a1b2c3d4' }),
    'a name': warning('my-api', unlike('my-api'), WORDS),
    'a reference that nothing resolves': warning('${api.id}', unlike('${api.id}'), WORDS),
  },
})
