import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { open, valueOf } from './open.ts'
test('x', async () => {
  const hcl = await open()
  for (const l of readFileSync('/tmp/h6/tf/q.txt', 'utf8').split('\n').filter(Boolean)) {
    let r; try { r = valueOf(hcl, l) } catch (e) { r = e }
    console.log(l, ' => ', r)
  }
})
