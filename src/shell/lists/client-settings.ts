import { partitionOf } from '../../service/partitions.ts'
import type { Connection } from '../../world.ts'
import { signing } from '../connect.ts'
import { serviceLine } from './service-line.ts'
import type { Look } from './source.ts'

/**
 * What each client of the SDK is opened with: everything that it would otherwise look up by itself, and in its own order.
 *
 * @param service the name of the service in the settings
 */
export function clientSettings(look: Look, service: string) {
  // On Node 20 the SDK would tell the user, in five lines, which Node it likes better.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true'
  const { connection } = look
  const endpoint = connection.elsewhere?.(service)
  return {
    // An empty region goes with a custom endpoint, for which any region will do the SDK's rules.
    region: connection.region || 'us-east-1',
    ...(endpoint === undefined ? { ignoreConfiguredEndpointUrls: true } : { endpoint }),
    ...kindOfHost(connection),
    maxAttempts: 1,
    retryMode: 'standard',
    defaultsMode: 'standard' as const,
    authSchemePreference: [],
    userAgentAppId: async () => undefined,
    ...signing(connection),
    requestHandler: serviceLine(look),
  }
}

/** Where API Gateway is asked at a host of a special kind, so are the others. */
function kindOfHost({ url, region }: Connection): Kind {
  const { hostname } = new URL(url)
  return {
    useFipsEndpoint: hostname.startsWith('apigateway-fips.'),
    useDualstackEndpoint:
      /^apigateway[.-]/.test(hostname) && hostname.endsWith(`.${partitionOf(region).dualstackSuffix}`),
  }
}

interface Kind {
  readonly useFipsEndpoint: boolean
  readonly useDualstackEndpoint: boolean
}
