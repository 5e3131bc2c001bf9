import { vtlKnownMembers } from '../../../src/rules/templates/vtl-known-members.ts'
import { checkRule } from '../../support/check-rule.ts'

const mock = (template: string): Record<string, unknown> => ({
  IntegrationType: 'MOCK',
  RequestTemplates: { $default: template },
})

checkRule(vtlKnownMembers, {
  accepts: {
    'no templates': { draft: { IntegrationType: 'MOCK' } },
    'what $input has': {
      draft: mock("$input.body $!input.json('$') ${input.path('$.a').size()} $input.params().header.get('a')"),
    },
    'what $util has': {
      draft: mock(
        '$util.escapeJavaScript($util.parseJson($util.urlEncode($util.urlDecode($util.base64Encode($util.base64Decode("a")))))).b',
      ),
    },
    'other variables': { draft: mock('#set($inputRoot = $input.path("$"))$inputRoot.json $utilities.a $context.x') },
    'no member': { draft: mock('$input $input. $util') },
    'single quotes': { draft: mock("$a.b('$input.x')") },
    'an escaped dollar sign': { draft: mock('\\$input.x') },
    'a comment': { draft: mock('## $input.x\n#* $util.x *#') },
    'a proxy, where templates are not read': {
      protocol: 'WEBSOCKET',
      draft: { ...mock('$input.x'), IntegrationType: 'AWS_PROXY' },
    },
    'an HTTP API': { protocol: 'HTTP', draft: { ...mock('$input.x'), IntegrationType: 'AWS_PROXY' } },
  },
  refuses: {
    'a member that is nearly two': {
      draft: mock('{\n"a": $input.jsonPath("$.x")}'),
      breaches: [
        {
          field: 'RequestTemplates',
          path: ['$default'],
          within: { line: 2, column: 6 },
          says: '"$input" has no "jsonPath".',
          fix: { words: 'write $input.json or $input.path' },
        },
      ],
    },
    'another case, within a call': {
      draft: mock('#set($a = $util.escapeJavascript($input.body))'),
      breaches: [
        {
          field: 'RequestTemplates',
          path: ['$default'],
          within: { line: 1, column: 11 },
          says: '"$util" has no "escapeJavascript".',
          fix: { words: 'write $util.escapeJavaScript' },
        },
      ],
    },
    'a member that is near to none': {
      draft: mock('$!{input.headers}'),
      breaches: [
        {
          field: 'RequestTemplates',
          path: ['$default'],
          within: { line: 1, column: 1 },
          says: '"$input" has no "headers".',
          fix: { words: 'write $input.body, $input.json, $input.params or $input.path' },
        },
      ],
    },
    'what AppSync has': { draft: mock('$util.dynamodb.toDynamoDBJson($a)'), says: '"$util" has no "dynamodb".' },
  },
})
