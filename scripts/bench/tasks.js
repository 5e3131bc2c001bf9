import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const LAMBDA = [
  ...['--api-id', 'a1b2c3d4', '--integration-type', 'AWS_PROXY', '--payload-format-version', '2.0'],
  ...['--integration-uri', 'arn:aws:lambda:us-west-2:123456789012:function:orders'],
  ...['--request-parameters', 'overwrite:path=$request.path,append:header.from=$context.requestId'],
]
const DOCUMENT = `ApiId: a1b2c3d4
IntegrationType: AWS_PROXY
PayloadFormatVersion: '2.0'
IntegrationUri: arn:aws:lambda:us-west-2:123456789012:function:orders
RequestParameters:
  overwrite:path: $request.path
TimeoutInMillis: 12000
`

/** What is measured: the words for either program; none for what the AWS CLI does not know. */
export function tasksIn(folder, endpoint) {
  writeFileSync(join(folder, 'input.yaml'), DOCUMENT)
  const create = ['apigatewayv2', 'create-integration']
  const both = (words) => ({ ours: words, theirs: words })
  return {
    version: both(['--version']),
    help: both([...create, 'help']),
    skeleton: both([...create, '--generate-cli-skeleton']),
    'dry run': { ours: [...create, ...LAMBDA, '--dry-run'] },
    'dry run of YAML': { ours: [...create, '--cli-input-yaml', 'file://input.yaml', '--dry-run'] },
    ...(canAsk() && { 'first question': { ours: [...create, '--endpoint-url', endpoint], asks: true } }),
    call: both([...create, ...LAMBDA, '--endpoint-url', endpoint]),
  }
}

/** A terminal can be made where `script` of util-linux is. */
const canAsk = () => process.platform === 'linux' && spawnSync('script', ['--version']).status === 0

/** The environment of a machine that is set up for nothing, save credentials and a Region. */
export function bareEnvironment(folder) {
  const home = join(folder, 'home')
  mkdirSync(home)
  return {
    PATH: process.env.PATH,
    HOME: home,
    LANG: 'C.UTF-8',
    TERM: 'dumb',
    PAGER: 'cat',
    AWS_PAGER: '',
    AWS_REGION: 'us-west-2',
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_CONFIG_FILE: join(home, 'none'),
    AWS_SHARED_CREDENTIALS_FILE: join(home, 'none'),
    AWS_EC2_METADATA_DISABLED: 'true',
  }
}

/** The AWS CLI in version 2, wherever it is installed. */
export function findAws() {
  return ['aws', '/usr/bin/aws', '/usr/local/bin/aws'].find((aws) =>
    /^aws-cli\/2/.test(spawnSync(aws, ['--version'], { encoding: 'utf8' }).stdout ?? ''),
  )
}
