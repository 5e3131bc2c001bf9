import { expect, test } from 'vitest'
import { checkSsoSession } from '../../src/credentials/check-sso-session.ts'
import { outsideOf, searchOf } from './support.ts'

const HEAD = 'The profile "default" is configured to use the SSO token provider but'

test.each([
  ['no session', '[default]\n', undefined],
  ['a whole one', '[default]\nsso_session = s\n[sso-session s]\nsso_start_url = x\nsso_region = y\n', undefined],
  [
    'one that is not there',
    '[default]\nsso_session = nope\n',
    `${HEAD} the "nope" sso_session configuration does not exist.`,
  ],
  [
    'an empty one',
    '[default]\nsso_session = s\n[sso-session s]\n',
    `${HEAD} the "s" sso_session configuration does not exist.`,
  ],
  [
    'half of one',
    '[default]\nsso_session = s\n[sso-session s]\nx = 1\n',
    `${HEAD} is missing the following configuration: ['sso_start_url', 'sso_region'].`,
  ],
])('a profile with %s', (_, config, says) => {
  const told = { config, env: { AWS_ACCESS_KEY_ID: 'A', AWS_SECRET_ACCESS_KEY: 's' } }
  const search = searchOf(told, outsideOf(told).outside)

  const check = () => checkSsoSession('default', search.config)

  if (says === undefined) expect(check).not.toThrow()
  else expect(check).toThrow(says)
})
