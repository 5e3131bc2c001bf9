import { expect, test } from 'vitest'
import { scanTemplate } from '../../src/grammar/vtl.ts'

/** Names only; `!` behind what leaves a parenthesis or a quote open. */
function directivesOf(text: string): string {
  return scanTemplate(text)
    .directives.map(({ name, open }) => (open ? `${name}!` : name))
    .join(' ')
}

test.each([
  ['', ''],
  ['{"a": 1}', ''],
  ["#if($a == 'b') x #elseif($c) y #else z #end", 'if elseif else end'],
  ['#if($a)#else$context.requestId#end-rev-$b', 'if else end'],
  ['#{if}($a)x#{else}y#{end}z', 'if else end'],
  ['#foreach($a in $b.keySet())"$a"#if($foreach.hasNext),#end\n#end', 'foreach if end end'],
  ['#macro(hi $a)x#end #define($b)y#end #@hi("c")z#end', 'macro end define end @hi end'],
  ['#if ($a)\n#set ( $b = 1 )\n#end', 'if set end'],
  ['#break #stop #return #parse("a") #include("b") #evaluate("c")', 'parse include evaluate'],
])('directives of %s', (text, directives) => {
  expect(directivesOf(text)).toBe(directives)
})

test.each([
  ['a comment to the end of the line', '## #if($a)\r\n#end', 'end'],
  ['a comment over lines', '#* #if($a)\n#end *##end', 'end'],
  ['a literal', '#[[ #if($a) $input.x ]]##end', 'end'],
  ['a comment that has no end', '#* #if($a)#end', 'if end'],
  ['a literal that has no end', '#[[ #if($a)#end', 'if end'],
  ['an escaped directive', '\\#if($a) \\#end', ''],
  ['an escaped backslash', '\\\\#if($a)\\\\#end', 'if end'],
  ['colors and numbers', '#fff #1 #ifx($a) #endpoint #elsewhere #setting(1)', ''],
  ['placeholders of DynamoDB', '{"#status": "s", "#define": "d", "set #if = :a": 1}', ''],
  ['words without parentheses', '{"note": "#if this, #foreach that"}', ''],
  ['a string with a directive in it', '#set($a = "#if($b)c#end")', 'set'],
  ['a text in single quotes with a directive in it', "$a.replace('#end', '##')#end", 'end'],
  ['a name alone between braces', '#{} #{if}', ''],
])('%s', (_, text, directives) => {
  expect(directivesOf(text)).toBe(directives)
})

test.each([
  ['goes on with the next line', "#set($a = $b.c('x')\n#if($d)y#end", 'set! if end'],
  ['goes on with the next directive', '#if($a #set($b = 1) #end', 'if! set end'],
  ['is looked for in its own line after that', "#set($a = 'x)\n#set($b = (1)\n#set($c = 2)", 'set! set! set'],
])('what is not closed %s', (_, text, directives) => {
  expect(directivesOf(text)).toBe(directives)
})

test('references are found in text, in calls and in directives', () => {
  const text = `{ "a": "$input.json('$.a')", "b": "$util.escapeJavaScript($input.path("$.b").c).d($e.f)" }
#set($g = $input.params().header.get('h').i)
## $no.reference
\\$no.reference $no . \${yes.one} $!yes.two('$no.reference)`

  expect(scanTemplate(text).references.map(({ name, member }) => `${name}.${member}`)).toEqual([
    'input.json',
    'util.escapeJavaScript',
    'input.path',
    'e.f',
    'input.params',
    'yes.one',
    'yes.two',
    'no.reference',
  ])
})

test('whatever is found knows its place', () => {
  expect(scanTemplate('a#if($b.c)\n#end')).toEqual({
    directives: [
      { name: 'if', at: 1 },
      { name: 'end', at: 11 },
    ],
    references: [{ name: 'b', member: 'c', at: 5 }],
  })
})
