import { expect, test } from 'vitest'
import { isCommand } from '../../../src/formats/aws-command/detect.ts'
import { readScript } from './reading.ts'

const REST = 'apigatewayv2 create-integration --api-id a'

test.each([
  'aws2',
  'awslocal',
  'aws.cmd',
  '/opt/bin/aws.exe',
  '$AWS',
  '"$AWS"',
  '${AWS_CLI}',
  'sudo awslocal',
  'docker run --rm -it -v ~/.aws:/root/.aws amazon/aws-cli',
  'sudo docker run --rm public.ecr.aws/aws-cli/aws-cli:2.17.0',
  '$ podman run amazon/aws-cli',
  'docker run \\\n  amazon/aws-cli',
])('%s is the AWS CLI', async (program) => {
  const text = `${program} ${REST}`

  expect(isCommand({ kind: 'text', text })).toBe(true)
  expect(await readScript(text)).toEqual({ drafts: [{ ApiId: 'a' }], notes: [] })
})

test.each(['laws', 'awscli-x', '$OTHER', 'docker run other', 'run aws-cli', 'awk'])('%s is not', async (program) => {
  const text = `${program} ${REST}`

  expect(isCommand({ kind: 'text', text })).toBe(false)
  expect(await readScript(text)).toEqual({ drafts: [], notes: [] })
})
