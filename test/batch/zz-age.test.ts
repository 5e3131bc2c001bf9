import { expect, test } from 'vitest'
import { fakeClock } from './clock.ts'
import { startRun } from './simulated-run.ts'
import { simulateService } from './simulated-service.ts'
import type { Request } from '../../src/model/request.ts'

test('age', async () => {
  const clock = fakeClock(() => 0, () => 0.9)
  const fates = ['throttled', 'throttled', 'throttled', 'throttled', 'throttled', 'throttled'] as const
  let n = 0
  const service = simulateService(clock, { fate: () => fates[n++] ?? 'created', isBlind: () => false, draw: () => 0.9 })
  const left: number[] = []
  const gateway: typeof service.gateway = (alive) => { const g = service.gateway(alive); return { ...g, createIntegration: (w) => { left.push(clock.world.elapsed()); return g.createIntegration(w) } } }
  const disk = { lines: [], writtenAt: 0 }
  const items = [new Map([['ApiId', 'a1'], ['IntegrationType', 'MOCK']]) as unknown as Request]
  const parts = { items, service: { ...service, gateway }, clock, disk, draw: () => 0.9, concurrency: 1, rate: 8 }
  const a = startRun(parts)
  while (left.length < 7) await clock.run(clock.world.elapsed() + 1)
  a.kill()
  const b = startRun(parts)
  await clock.run(clock.world.elapsed() + 100000)

  expect(service.kept).toEqual(1)
})
