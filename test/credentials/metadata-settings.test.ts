import { expect, test } from 'vitest'
import { metadataSettings } from '../../src/credentials/metadata-settings.ts'
import { outsideOf, searchOf } from './support.ts'

const settingsOf = (env: Record<string, string>) =>
  metadataSettings(searchOf({ env }, outsideOf({ env }).outside).sources)

test.each([
  ['the usual one', {}, 'http://169.254.169.254/'],
  ['the one for IPv6', { AWS_IMDS_USE_IPV6: 'true' }, 'http://[fd00:ec2::254]/'],
  ['another one', { AWS_EC2_METADATA_SERVICE_ENDPOINT: 'http://localhost:1/x' }, 'http://localhost:1/x'],
])('%s', (_, env, endpoint) => {
  expect(settingsOf(env).endpoint).toBe(endpoint)
})

test.each(['http://', 'localhost:1', 'http://a_b/', 'http://a b/'])('%s is no endpoint', (endpoint) => {
  expect(() => settingsOf({ AWS_EC2_METADATA_SERVICE_ENDPOINT: endpoint })).toThrow(
    `Invalid endpoint EC2 Instance Metadata endpoint: ${endpoint}`,
  )
})

test('settings are checked before the endpoint', () => {
  const env = { AWS_EC2_METADATA_SERVICE_ENDPOINT: 'http://', AWS_METADATA_SERVICE_TIMEOUT: 'x' }

  expect(() => settingsOf(env)).toThrow("invalid literal for int() with base 10: 'x'")
})
