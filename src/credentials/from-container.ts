import { CliError } from '../errors.ts'
import { repr } from '../python/repr.ts'
import type { JsonMap } from '../value.ts'
import type { HttpRequest } from '../world.ts'
import { jsonMapIn, stringIn } from './json-file.ts'
import { keysOf, unretrievable } from './keys.ts'
import type { Credentials } from './keys.ts'
import type { Outside } from './outside.ts'
import { readToken } from './read-token.ts'
import { renewed } from './renewed.ts'
import type { Lease } from './renewed.ts'
import { readTime } from './time.ts'

const SOURCE = 'container-role'
const ATTEMPTS = 3
/** Seconds for each. */
const PATIENCE = 2
/** Milliseconds between them. */
const PAUSE = 1000

/** ECS, EKS by both protocols of the internet, and the name that every machine has for itself. */
const HOSTS = ['169.254.170.2', '169.254.170.23', 'fd00:ec2::23', 'localhost']

/**
 * The keys that ECS, EKS and their like hand to a container, at the address that AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or
 * …_FULL_URI tells. They are asked for at once. Proxies are not used.
 *
 * @returns `undefined` outside of a container
 * @throws CliError 255
 */
export async function fromContainer(outside: Outside): Promise<Credentials | undefined> {
  const relative = outside.env('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI')
  const full = outside.env('AWS_CONTAINER_CREDENTIALS_FULL_URI')
  const url = relative === undefined ? full : `http://169.254.170.2${relative}`
  if (url === undefined) return undefined
  const load = (): Promise<Lease> => fetchKeys(url, outside)
  return renewed(load, outside.now, await load())
}

async function fetchKeys(url: string, outside: Outside): Promise<Lease> {
  const token = readAuthorization(outside)
  checkHost(url)
  const request: HttpRequest = {
    method: 'GET',
    url,
    headers: new Map([
      ['accept', 'application/json'],
      ...(token === undefined ? [] : ([['authorization', token]] as const)),
    ]),
    timeouts: { connect: PATIENCE, read: PATIENCE },
    mayUseProxy: false,
  }
  for (let made = 1; ; made++) {
    const answer = await attempt(request, outside)
    if (typeof answer !== 'string') return readLease(answer)
    if (made === ATTEMPTS) throw unretrievable(SOURCE, `Error retrieving metadata: ${answer}`)
    await outside.sleep(PAUSE)
  }
}

/** A file wins over the variable, and is read anew each time. @throws CliError 255 */
function readAuthorization(outside: Outside): string | undefined {
  const file = outside.env('AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE')
  const token = file === undefined ? outside.env('AWS_CONTAINER_AUTHORIZATION_TOKEN') : readToken(file, outside)
  if (token !== undefined && /[\r\n]/.test(token))
    throw new CliError('general', 'Auth token value is not a legal header value', {
      hint: 'There is a line break in it, perhaps at its end.',
    })
  return token
}

/** Keys go over https to anyone, else only within the machine or to the addresses of ECS and EKS. @throws CliError 255 */
function checkHost(url: string): void {
  const [, scheme, authority] = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^/?#]*))?/i.exec(url) ?? []
  if (scheme?.toLowerCase() === 'https') return
  const place = authority?.slice(authority.lastIndexOf('@') + 1) ?? ''
  const host = (/^\[([^\]]*)\]/.exec(place)?.[1] ?? place.replace(/:.*$/, '')).toLowerCase()
  if (HOSTS.includes(host) || isLoopback(host)) return
  throw new CliError(
    'general',
    `Unsupported host '${host || 'None'}'.  Can only retrieve metadata from a loopback address or one of these hosts: ` +
      HOSTS.join(', '),
  )
}

const BYTE = '(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])'
const LOOPBACK = new RegExp(`^127(?:\\.${BYTE}){3}$|^::0{0,3}1$|^(?:0{1,4}:){7}0{0,3}1$`)

const isLoopback = (host: string): boolean => LOOPBACK.test(host)

/** The reply, or why there is none; what is not worth another try is thrown. */
async function attempt(request: HttpRequest, { exchange }: Outside): Promise<JsonMap | string> {
  const answer = await exchange(request)
  if ('failure' in answer) {
    if (answer.failure === 'other') throw new CliError('general', answer.message)
    return `Received error when attempting to retrieve container metadata: ${answer.message}`
  }
  if (answer.status !== 200) {
    const text = Buffer.from(answer.body).toString('utf8')
    return `Received non 200 response ${answer.status} from container metadata: ${text}`
  }
  return jsonMapIn(answer.body) ?? 'Unable to parse JSON returned from container metadata services'
}

function readLease(reply: JsonMap): Lease {
  const read = (key: string): string => {
    const text = stringIn(reply, key)
    if (text === undefined) throw unretrievable(SOURCE, `Missing required key in response: ${repr(key)}`)
    return text
  }
  const keys = keysOf(read('AccessKeyId'), read('SecretAccessKey'), read('Token'))
  return { keys, expires: readTime(read('Expiration')) }
}
