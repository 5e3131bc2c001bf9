import { expect, test } from 'vitest'
import { look, xmlInTurn } from './account.ts'

const trust = (...statements: readonly unknown[]): string =>
  encodeURIComponent(JSON.stringify({ Version: '2012-10-17', Statement: statements }))

const allow = (Service: unknown): object => ({ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' })

const GATEWAY = 'apigateway.amazonaws.com'

const role = (name: string, policy: string): string =>
  `<member><Path>/</Path><RoleName>${name}</RoleName><RoleId>AROA1234567890123456</RoleId>` +
  `<Arn>arn:aws:iam::123456789012:role/${name}</Arn><CreateDate>2026-01-01T00:00:00Z</CreateDate>` +
  `<AssumeRolePolicyDocument>${policy}</AssumeRolePolicyDocument></member>`

const reply = (roles: string, more = '<IsTruncated>false</IsTruncated>'): string =>
  '<ListRolesResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">' +
  `<ListRolesResult>${more}<Roles>${roles}</Roles></ListRolesResult></ListRolesResponse>`

const choice = (name: string): object => {
  const arn = `arn:aws:iam::123456789012:role/${name}`
  return { value: arn, name, description: arn }
}

test('of all pages, the roles that API Gateway may assume', async () => {
  const { loaded, asked } = await look(
    'roles',
    xmlInTurn(
      reply(
        role('lambda', trust(allow('lambda.amazonaws.com'))) + role('one', trust(allow(GATEWAY))),
        '<IsTruncated>true</IsTruncated><Marker>m/1</Marker>',
      ),
      reply(role('few', trust(allow('x'), allow(['lambda.amazonaws.com', GATEWAY])))),
    ),
  )

  expect(loaded).toEqual({ choices: [choice('few'), choice('one')] })
  expect(asked).toEqual([
    'Action=ListRoles&Version=2010-05-08&MaxItems=1000',
    expect.stringMatching(/^Action=ListRoles&Version=2010-05-08(?=.*&MaxItems=1000)(?=.*&Marker=m%2F1)/),
  ])
})

test.each([
  ['a denial', trust({ ...allow(GATEWAY), Effect: 'Deny' })],
  ['another service', trust(allow('ec2.amazonaws.com'))],
  ['an account', trust({ Effect: 'Allow', Principal: { AWS: GATEWAY } })],
  ['everybody', trust({ Effect: 'Allow', Principal: '*' })],
  ['no policy', ''],
  ['no JSON', '%7B'],
  ['no encoding', '%'],
  ['statements of another kind', encodeURIComponent('{"Statement":[1,null,"x"]}')],
])('%s lets nobody in; without others, all roles are shown', async (_, policy) => {
  const alone = await look('roles', xmlInTurn(reply(role('odd', policy))))
  const beside = await look('roles', xmlInTurn(reply(role('odd', policy) + role('one', trust(allow(GATEWAY))))))

  expect(alone.loaded).toEqual({ choices: [choice('odd')] })
  expect(beside.loaded).toEqual({ choices: [choice('one')] })
})

test('a statement that stands without its list', async () => {
  const single = encodeURIComponent(JSON.stringify({ Statement: allow(GATEWAY) }))
  const { loaded } = await look('roles', xmlInTurn(reply(role('odd', '') + role('one', single))))

  expect(loaded).toEqual({ choices: [choice('one')] })
})

test('an account without roles', async () => {
  expect((await look('roles', xmlInTurn(reply('')))).loaded).toEqual({ choices: [] })
})
