import { readFileSync, existsSync } from 'node:fs'
import { test } from 'vitest'
import { readAll } from './formats/read-all.ts'
test('real', async () => {
  const expected = JSON.parse(readFileSync('/tmp/real-docs/expected.json', 'utf8'))
  let ok = 0, bad = 0
  for (const [file, { v1, v2, why }] of Object.entries<any>(expected)) {
    const path = '/tmp/real-docs/' + file
    if (!existsSync(path)) { console.log('missing', file); continue }
    const t = Date.now()
    try {
      const { found, failed, formats, notes } = await readAll(readFileSync(path, 'utf8'), { name: path })
      const n2 = found.filter(f => f.kind === 'integration').length, n1 = found.filter(f => f.kind === 'rest').length
      if (n1 === v1 && n2 === v2 && failed.length === 0) ok++
      else { bad++; console.log(`${file}: want v2=${v2} v1=${v1}, got v2=${n2} v1=${n1} [${formats}] failed=${failed.slice(0,2).join(' | ')} notes=${notes.map(n => n.kind + ' ' + n.member + ' ' + n.says).slice(0, 4).join(' ;; ').slice(0, 400)} WHY: ${String(why).slice(0, 300)}`) }
    } catch (e: any) { bad++; console.log(`${file}: CRASH ${e.stack.slice(0, 500)}`) }
    if (Date.now() - t > 1000) console.log(file, Date.now() - t, 'ms')
  }
  console.log({ ok, bad })
}, 200000)
