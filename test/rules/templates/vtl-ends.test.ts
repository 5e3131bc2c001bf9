import { vtlEnds } from '../../../src/rules/templates/vtl-ends.ts'
import { checkRule } from '../../support/check-rule.ts'

const mock = (template: string): Record<string, unknown> => ({
  IntegrationType: 'MOCK',
  RequestTemplates: { 'application/json': template },
})

checkRule(vtlEnds, {
  accepts: {
    'no templates': { draft: { IntegrationType: 'MOCK' } },
    'an empty template': { draft: mock('') },
    'blocks in blocks': { draft: mock('#foreach($a in $b)#if($a)1#elseif($c)2#else 3#end#end') },
    'blocks with braces': { draft: mock('#{if}($a)1#{else}2#{end}') },
    macros: { draft: mock('#macro(a $b)$b#end#define($c)d#end#a(1)#@e()f#end') },
    'directives without an end': { draft: mock('#set($a = 1)#break#stop') },
    'an #end in a comment': { draft: mock('## #end\n#* #end *##[[ #end ]]#') },
    'an escaped #end': { draft: mock('\\#end') },
    'words and colors': { draft: mock('{"a": "#fff", "b": "#1", "c": "#ending", "d": "#if so", "#foreach": "x"}') },
    'an open parenthesis, which is looked at elsewhere': { draft: mock('#if($a #end #end') },
    'a proxy, where templates are not read': {
      protocol: 'WEBSOCKET',
      draft: { ...mock('#if($a)'), IntegrationType: 'AWS_PROXY' },
    },
    'an HTTP API': { protocol: 'HTTP', draft: { ...mock('#if($a)'), IntegrationType: 'AWS_PROXY' } },
  },
  refuses: {
    'a block without an end': {
      draft: mock('{\n  #if($a)"statusCode": 200\n}'),
      breaches: [
        {
          field: 'RequestTemplates',
          path: ['application/json'],
          within: { line: 2, column: 3 },
          says: '"#if" has no #end.',
          fix: { words: 'close the block with #end' },
        },
      ],
    },
    'the outer block': { draft: mock('#foreach($a in $b)#if($a)1#end'), says: '"#foreach" has no #end.' },
    'an end and an else of nothing': {
      draft: mock('#else#if($a)1#end\n#end'),
      breaches: [
        {
          field: 'RequestTemplates',
          path: ['application/json'],
          within: { line: 1, column: 1 },
          says: '"#else" stands outside of any block.',
          fix: { words: 'leave it out, or open a block before it' },
        },
        {
          field: 'RequestTemplates',
          path: ['application/json'],
          within: { line: 2, column: 1 },
          says: '"#end" stands outside of any block.',
          fix: { words: 'leave it out, or open a block before it' },
        },
      ],
    },
    'one template of several': {
      draft: { IntegrationType: 'HTTP', RequestTemplates: { a: '#if($b)c#end', d: '#define($e)f' } },
      says: '"#define" has no #end.',
    },
  },
})
