import { expect, test } from 'vitest'
import { addressOf, moduleOf, namesOf } from '../../../src/formats/terraform/address.ts'

test.each<[string, string, readonly string[]]>([
  ['x_y.a', 'a', ['x_y.a']],
  ['x_y.a[0]', 'a[0]', ['x_y.a[0]', 'x_y.a', 'a']],
  ['x_y.a["b.c[\\"0\\"]"]', 'a["b.c[\\"0\\"]"]', ['x_y.a["b.c[\\"0\\"]"]', 'x_y.a', 'a']],
  ['module.m.x_y.a', 'm.a', ['module.m.x_y.a', 'a']],
  [
    'module.m["k.module.x."].module.n.x_y.a[1]',
    'm["k.module.x."].n.a[1]',
    ['module.m["k.module.x."].module.n.x_y.a[1]', 'a[1]', 'module.m["k.module.x."].module.n.x_y.a', 'a'],
  ],
  ['what is no address', 'what is no address', []],
  ['', '', []],
])('%j is called %j', (address, name, aliases) => {
  expect(namesOf(address)).toEqual({ name, aliases })
})

test('an address has parts', () => {
  const address = addressOf('module.m[0].x_y.a')

  expect(address).toEqual({ modules: [{ name: 'm', index: '[0]' }], type: 'x_y', name: 'a', index: '' })
  expect(address === undefined ? '' : moduleOf(address)).toBe('module.m[0].')
})

test('a long address is taken apart in time', () => {
  expect(addressOf(`${'module.m["x"].'.repeat(20_000)}!`)).toBeUndefined()
})
