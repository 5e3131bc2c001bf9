import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

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
  const stdio = ['ignore', 'ignore', 'pipe']
  const { status, stderr } = spawnSync(process.execPath, [script, dist], { cwd: dist, env, stdio, encoding: 'utf8' })
  if (status !== 0) throw new Error(`no code cache, as the program does not run:\n${stderr}`)
}
