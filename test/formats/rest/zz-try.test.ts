import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { readTemplateYaml } from '/work/main/src/yaml/read.ts'
import { readTemplate } from '/work/main/src/formats/cloudformation/read.ts'
import { lookupOf } from '/work/main/src/formats/lookup.ts'
import { restToV2 } from '/work/main/src/formats/rest/to-v2.ts'
test('x', async () => {
  const { value, placeOf } = readTemplateYaml(readFileSync('/work/main/test/formats/samples/_v1/method.cfn.yaml', 'utf8'))
  const r = await readTemplate({ kind: 'document', value: value as any, place: placeOf, syntax: 'yaml' }, { lookup: lookupOf(new Map()), shipped: null as any })
  for (const protocol of ['HTTP', 'WEBSOCKET'] as const) {
    const c = restToV2(r.found[0] as any, { protocol, lookup: lookupOf(new Map()) })
    console.log(c.found?.draft); for (const n of c.notes) console.log(JSON.stringify(n))
  }
})
