import { test } from 'vitest'
import { readCommand, isCommand } from '/work/main/src/formats/aws-command/read.ts'
import { lookupOf } from '/work/main/src/formats/lookup.ts'
const A = 'aws apigatewayv2 create-integration --api-id a --integration-type MOCK'
const N = 1_000_000
const cases: Record<string,string> = {
  many: `${A} --request-parameters '{"a":"b"}' --integration-uri $X\n`.repeat(1e5),
  long: `${A} --description '${'x'.repeat(5e6)}'`,
  longdq: `${A} --description "${'\\"$a'.repeat(N)}"`,
  unclosed1: `${A} --description '${'x\n'.repeat(N)}`,
  unclosed2: `${A} --description "${'$(x '.repeat(N)}`,
  unclosed3: `${A}\n` + '"\n$((\n${a\n`\n'.repeat(3e5),
  quotes: `${A}\n` + "'\n".repeat(N+1),
  dq: `${A}\n` + '\\"\n'.repeat(N+1),
  heredocs: `${A}\n` + Array.from({length: 2e5},(_, i)=>`cat <<E${i}`).join('\n'),
  heredocs2: Array.from({length: 1e5},(_, i)=>`cat <<E\n$x\nE\n`).join('\n')+A,
  double: 'a=xxxxxxxxxxxxxxxxxxxxxxxxx\n' + 'a=$a$a\n'.repeat(2e5) + A + ' $a',
  doubleref: 'a=$z\n' + 'a=$a$a\n'.repeat(2e5) + A + ' $a',
  manywords: `${A} ` + '$a '.repeat(1e6),
  manywords2: `${A} ` + '--x y '.repeat(5e5),
  nest: `${A} ` + '$('.repeat(1e5) ,
  json: `${A} --request-parameters '{` + '\\"'.repeat(N)+"'",
  json2: `${A} --request-parameters "{` + '\\"\\\\'.repeat(N)+'$a"',
  blanks: ' '.repeat(5e6) + A,
  awss: 'aws '.repeat(1e6) + 'create-integration',
  awsl: 'aws \\\n'.repeat(5e5) + 'create-integration',
  ps: `${A} \`\n --x ` + "'a".repeat(N),
  ps2: `${A} \`\n --x ` + '"$('.repeat(N),
  ps3: `${A} \`\n --x ` + '$(a '.repeat(N),
  psmany: `${A} \`\n --x\n`.repeat(5e4),
  cmd: `${A} ^\n --x ` + '%a% "'.repeat(N),
  cmdmany: `${A} ^\n --x %a%\n`.repeat(5e4),
  fences: '```\n'.repeat(1e6)+A,
  prompts: 'a@b:'.repeat(1e6)+A,
  gt: '> '.repeat(1e6)+A,
  lists: `${A} "\${Z[@]}"\nZ=(` + 'a '.repeat(1e6) + ')\n' + `${A} "\${Z[@]}"\n`.repeat(100),
  plus: 'a+=x\n'.repeat(1e6)+A,
  eq: 'A=B '.repeat(1e6)+A,
}
for (const [name, text] of Object.entries(cases)) test(name, async () => {
  const t0 = performance.now()
  const is = isCommand({kind:'text',text: text.slice(0,65536)})
  const t1 = performance.now()
  let out = ''
  try {
    const r = await readCommand({kind:'text',text}, {lookup: lookupOf(new Map()), shipped: async () => new Uint8Array()})
    out = `${r.found.length} found, ${r.notes.length} notes ${r.notes[0]?.says.slice(0,100)}`
  } catch (e) { out = String(e).slice(0,300) }
  console.log(name, text.length, is, Math.round(t1-t0), Math.round(performance.now()-t1), out)
}, 120000)
