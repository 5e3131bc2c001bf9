import { readFileSync, existsSync } from 'node:fs'
import { test } from 'vitest'
import { readAll, write } from './formats/read-all.ts'
import { FORMATS } from '../src/formats/index.ts'
import { restToV2 } from '../src/formats/rest/to-v2.ts'
import { lookupOf } from '../src/formats/lookup.ts'
import { judge } from '../src/rules/judge.ts'
import { judgeRest } from '../src/rules/judge-rest.ts'
import { referencesIn } from '../src/formats/references/template.ts'
import { plainOf } from './formats/arbitrary.ts'
import { repr } from '../src/python/repr.ts'
test('real', async () => {
  const expected = JSON.parse(readFileSync('/tmp/real-docs/expected.json', 'utf8'))
  const log: string[] = []; let n = 0, rt = 0
  for (const file of Object.keys(expected)) {
    const path = '/tmp/real-docs/' + file
    if (!existsSync(path)) continue
    const { found } = await readAll(readFileSync(path, 'utf8'), { name: path })
    const items: any[] = []
    for (const f of found) {
      if (f.kind === 'integration') items.push({ name: f.name, draft: f.draft, protocol: f.protocol, route: f.route })
      else for (const protocol of ['HTTP', 'WEBSOCKET'] as const) {
        const c = restToV2(f, { protocol, lookup: lookupOf(new Map()) })
        if (c.found) items.push({ name: f.name + protocol, draft: c.found.draft, protocol })
        for (const x of judgeRest(f.integration)) if (x.tier !== 'advice') log.push(`${file} ${f.name} REST ${x.rule} ${x.field} ${x.says.slice(0, 150)}`)
      }
    }
    for (const item of items) {
      n++
      for (const x of judge(item.draft, { protocol: item.protocol })) if (x.tier !== 'advice') log.push(`${file} ${item.name} ${x.rule} ${x.field} ${x.says.slice(0, 160)}`)
    }
    if (items.length) for (const format of FORMATS.filter(f => f.write)) {
      try {
        const { text } = write(format.name, items)
        if (!format.read) continue
        const back = await readAll(text)
        const noRef = items.every(i => referencesIn([...i.draft.values()].map((v: any) => v.value)).length === 0)
        if (back.failed.length || back.found.length !== items.length) log.push(`${file} ${format.name}: back ${back.found.length} of ${items.length} ${back.failed[0] ?? ''} ${back.formats}`)
        else if (noRef || !['aws-json', 'aws-yaml', 'openapi'].includes(format.name)) {
          const strip = (d: any) => repr(JSON.parse(JSON.stringify(plainOf(d), (k, v) => typeof v === 'bigint' ? 'n' + v : k === "text" || k === "name" ? undefined : v))).replace(/,? ?'text'.*/, '')
          items.forEach((it, i) => { rt++; const a = JSON.stringify(plainOf(it.draft), (k, v) => typeof v === 'bigint' ? 'n' + v : k === "text" || k === "name" ? undefined : v); const b = JSON.stringify(plainOf((back.found[i] as any).draft), (k, v) => typeof v === 'bigint' ? 'n' + v : k === "text" || k === "name" ? undefined : v); if (a !== b) log.push(`${file} ${it.name} ${format.name}\n   ${a.slice(0, 700)}\n   ${b.slice(0, 700)}`) })
        }
      } catch (e: any) { log.push(`${file} ${format.name}: CRASH ${e.stack.slice(0, 400)}`) }
    }
  }
  console.log(log.join('\n')); console.log({ n, rt, problems: log.length })
}, 300000)
