import { vtlClosedParentheses } from '../../../src/rules/templates/vtl-closed-parentheses.ts'
import { checkRule } from '../../support/check-rule.ts'

const mock = (template: string): Record<string, unknown> => ({
  IntegrationType: 'MOCK',
  RequestTemplates: { $default: template },
})

checkRule(vtlClosedParentheses, {
  accepts: {
    'no templates': { draft: { IntegrationType: 'MOCK' } },
    'nested parentheses': { draft: mock("#set($a = $util.urlDecode($input.path('$.a')))") },
    'parentheses in strings': { draft: mock('#if($a == \')\' || $b == "(")1#end') },
    'quotes in strings': { draft: mock("#set($a = \"it's\")#set($b = 'it''s')#set($c = '\"')") },
    'a backslash in a string': { draft: mock('#set($a=$b.replaceAll("\\\\\'","\'"))\n{ "input": "$a" }') },
    'a backslash that was meant to escape': { draft: mock("#set($a = $b.replaceAll('\\'', ''))") },
    'a map over several lines': { draft: mock('#set($a = {\n  "b": [1, 2],\n  "c": "(d"\n})') },
    'quotes and parentheses in text': { draft: mock('{"a": "it\'s (open"}#if($b)(#end') },
    'a parenthesis in a comment': { draft: mock('## #set($a = (') },
    'a proxy, where templates are not read': {
      protocol: 'WEBSOCKET',
      draft: { ...mock('#if(('), IntegrationType: 'AWS_PROXY' },
    },
    'an HTTP API': { protocol: 'HTTP', draft: { ...mock('#if(('), IntegrationType: 'AWS_PROXY' } },
  },
  refuses: {
    'an open parenthesis': {
      draft: mock("{}\n #set($a = $input.path('$.x')\n{}"),
      breaches: [
        {
          field: 'RequestTemplates',
          path: ['$default'],
          within: { line: 2, column: 2 },
          says: 'The parenthesis of "#set" is not closed.',
          fix: { words: 'close the parenthesis' },
        },
      ],
    },
    'an open quote': {
      draft: mock("#if($a == 'b)1#end"),
      breaches: [
        {
          field: 'RequestTemplates',
          path: ['$default'],
          within: { line: 1, column: 1 },
          says: 'A quote in "#if(…)" is not closed.',
          fix: { words: 'close the quote, and write a quote within a string twice' },
        },
      ],
    },
    'the one of several that is open': {
      draft: mock('#foreach($a in $b)#if($a)1#elseif($c#end#end'),
      says: 'The parenthesis of "#elseif" is not closed.',
    },
  },
})
