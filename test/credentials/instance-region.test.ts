import { expect, test } from 'vitest'
import { instanceRegion } from '../../src/credentials/instance-region.ts'
import { outsideOf, searchOf } from './support.ts'
import type { Told } from './support.ts'

test.each<[string, Told, string | undefined]>([
  ['on an instance', { answers: ['tok', 'eu-north-1b'] }, 'eu-north-1'],
  ['elsewhere', { answers: ['unconnected'] }, undefined],
  ['where nobody answers', { answers: [{ status: 404 }, { status: 404 }] }, undefined],
  ['where it is switched off', { env: { AWS_EC2_METADATA_DISABLED: 'true' } }, undefined],
])('the region %s', async (_, told, expected) => {
  const { outside, said } = outsideOf(told)

  expect(await instanceRegion(searchOf(told, outside).sources, outside)).toBe(expected)
  if (expected !== undefined)
    expect(said.requests[1]?.url).toBe('http://169.254.169.254/latest/meta-data/placement/availability-zone/')
})
