import { expect, test } from 'vitest'
import { identityOf, leaseOf, throughCache } from '../../src/credentials/role-cache.ts'
import { inMinutes, outsideOf } from './support.ts'

// SHA-1 of "identity"
const PATH = '/home/me/.aws/cli/cache/1db089a9f84e14e95f11dcb5c57fa10d60aa84bb.json'
const response = (members: object = {}) =>
  new Map([
    [
      'Credentials',
      new Map(
        Object.entries({
          AccessKeyId: 'NEW',
          SecretAccessKey: 's',
          SessionToken: 't',
          Expiration: inMinutes(60),
          ...members,
        }),
      ),
    ],
  ])
const kept = (members: object = {}): string =>
  JSON.stringify({
    Credentials: {
      AccessKeyId: 'KEPT',
      SecretAccessKey: 's',
      SessionToken: 't',
      Expiration: inMinutes(60),
      ...members,
    },
  })

test.each([
  ['enough time', kept({ Expiration: inMinutes(15) }), 'KEPT'],
  ["the AWS CLI's own spelling of the time", kept({ Expiration: '2030-01-31T13:00:00UTC' }), 'KEPT'],
  ['too little time', kept({ Expiration: inMinutes(14.9) }), 'NEW'],
  ['no time', kept({ Expiration: undefined }), 'NEW'],
  ['a time that is none', kept({ Expiration: 'soon' }), 'NEW'],
  ['a time without a zone', kept({ Expiration: '2099-01-01T00:00:00' }), 'NEW'],
  ['no token', kept({ SessionToken: undefined }), 'NEW'],
  ['something else', '[]', 'NEW'],
  ['no JSON', 'x', 'NEW'],
  ['nothing', undefined, 'NEW'],
])('a cache with %s', async (_, text, expected) => {
  const { outside, said } = outsideOf({ files: text === undefined ? {} : { [PATH]: text } })

  const { keys } = await throughCache('identity', async () => response(), outside)

  expect(keys.accessKeyId).toBe(expected)
  expect([...said.kept.keys()]).toEqual(expected === 'NEW' ? [PATH] : [])
})

test('what was fetched is kept as it is', async () => {
  const { outside, said } = outsideOf({})

  await throughCache('identity', async () => response({ AccessKeyId: 'é' }), outside)

  expect(said.kept.get(PATH)).toBe(
    '{"Credentials": {"AccessKeyId": "\\u00e9", "SecretAccessKey": "s", "SessionToken": "t", ' +
      '"Expiration": "2030-01-31T13:00:00Z"}}',
  )
})

test('the identity of a role is sorted by name', () => {
  expect(
    identityOf(
      new Map<string, string | bigint>([
        ['RoleArn', 'ü'],
        ['DurationSeconds', 900n],
      ]),
    ),
  ).toBe('{"DurationSeconds": 900, "RoleArn": "\\u00fc"}')
})

test('a response without keys', () => {
  expect(() => leaseOf(new Map())).toThrow('The credentials of the role have no AccessKeyId.')
  expect(() => leaseOf(response({ Expiration: 'soon' }))).toThrow('Unknown string format: soon')
})
