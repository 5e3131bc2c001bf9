import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** What a batch is warmed up with. */
const ITEMS = [
  { ApiId: 'a1b2c3d4', IntegrationType: 'MOCK' },
  {
    ApiId: 'a1b2c3d4',
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: 'arn:aws:lambda:us-west-2:123456789012:function:orders',
    PayloadFormatVersion: '2.0',
    RequestParameters: { 'append:header.from': '$context.requestId' },
  },
]

/** Writes the code cache of the program in the folder `dist`, for this Node. @throws where the program does not run */
export function writeCache(dist) {
  const env = {
    HOME: dist,
    LANG: 'C.UTF-8',
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'SECRETEXAMPLE',
    AWS_REGION: 'us-west-2',
    AWS_EC2_METADATA_DISABLED: 'true',
  }
  const script = join(import.meta.dirname, 'warm-up.js')
  const stdio = ['pipe', 'ignore', 'pipe']
  const input = ITEMS.map((item) => `${JSON.stringify(item)}\n`).join('')
  const { status, stderr } = spawnSync(process.execPath, [script, dist], {
    cwd: dist,
    env,
    stdio,
    input,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`no code cache, as the program does not run:\n${stderr}`)
}
