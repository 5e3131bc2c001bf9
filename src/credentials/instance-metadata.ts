import type { Sources } from '../config/lookup.ts'
import { CliError } from '../errors.ts'
import { str } from '../python/repr.ts'
import type { HttpRequest, NoReply, Reply } from '../world.ts'
import { metadataSettings } from './metadata-settings.ts'
import type { Outside } from './outside.ts'

/** The metadata service of the machine that the program runs on, if that is one of EC2's. */
export interface InstanceMetadata {
  /**
   * The text at a path; `undefined` where there is none that `isGood`, after as many attempts as the settings allow.
   *
   * @throws CliError 255 where only the second version of the service may be asked, and it gave no token
   */
  readonly read: (path: string, isGood?: (text: string) => boolean) => Promise<string | undefined>
}

type Header = readonly [string, string]

/** For six hours, the longest that there is. */
const LIFETIME: Header = ['x-aws-ec2-metadata-token-ttl-seconds', '21600']

/**
 * Opens the metadata service with a token, as its second version wants it; one that refuses tokens, or does not answer, is
 * asked without, as its first version was.
 *
 * @returns `undefined` where the service is switched off, or where there is none
 */
export async function openMetadata(sources: Sources, outside: Outside): Promise<InstanceMetadata | undefined> {
  const { disabled, timeout, attempts, endpoint } = metadataSettings(sources)
  if (disabled) return undefined
  const base = endpoint.endsWith('/') ? endpoint : `${endpoint}/`
  const request = (method: 'GET' | 'PUT', path: string, headers: readonly Header[]): HttpRequest => ({
    method,
    url: `${base}latest/${path}`,
    headers: new Map(headers),
    timeouts: { connect: timeout, read: timeout },
    mayUseProxy: true,
  })
  const token = await fetchToken(request('PUT', 'api/token', [LIFETIME]), attempts, outside)
  if (token === undefined) return undefined
  return {
    read: async (path, isGood = () => true) => {
      if (token.length === 0) checkFirstVersion(sources)
      for (let made = 0; made < attempts; made++) {
        const text = textIn(await exchanged(request('GET', `meta-data/${path}`, token), outside))
        if (text !== undefined && text !== '' && isGood(text)) return text
      }
      return undefined
    },
  }
}

/** The statuses of a service that knows no tokens. */
const TOKENLESS = [403, 404, 405]

/**
 * The header with the token; none where one should go on without. `undefined` for a service to which there is no way, or
 * which finds the request bad: it need not be asked again.
 */
async function fetchToken(
  request: HttpRequest,
  attempts: number,
  outside: Outside,
): Promise<readonly Header[] | undefined> {
  let reached = true
  for (let made = 0; made < attempts; made++) {
    const answer = await exchanged(request, outside)
    if ('failure' in answer) {
      if (answer.failure === 'read timeout') return []
      reached = answer.failure === 'closed'
      continue
    }
    reached = true
    if (answer.status === 200) return [['x-aws-ec2-metadata-token', Buffer.from(answer.body).toString('utf8')]]
    if (TOKENLESS.includes(answer.status)) return []
    if (answer.status === 400) return undefined
  }
  return reached ? [] : undefined
}

/** @throws CliError 255 for what another try would not mend */
async function exchanged(request: HttpRequest, { exchange }: Outside): Promise<Reply | NoReply> {
  const answer = await exchange(request)
  if ('failure' in answer && answer.failure === 'other') throw new CliError('general', answer.message)
  return answer
}

function textIn(answer: Reply | NoReply): string | undefined {
  return 'status' in answer && answer.status === 200 ? Buffer.from(answer.body).toString('utf8') : undefined
}

/** @throws CliError 255 */
function checkFirstVersion({ env, profile }: Sources): void {
  const disabled = env('AWS_EC2_METADATA_V1_DISABLED') ?? str(profile.get('ec2_metadata_v1_disabled') ?? '')
  if (disabled.toLowerCase() === 'true')
    throw new CliError(
      'general',
      'Error retrieving metadata: Unable to retrieve token for use in IMDSv2 call and IMDSv1 has been disabled',
    )
}
