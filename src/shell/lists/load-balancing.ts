import type { Listener, LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2'
import { clientSettings } from './client-settings.ts'
import { loadPackage } from './load-package.ts'
import { allOf, eachOf, pagesOf } from './pages-of.ts'
import type { Candidate, Source } from './source.ts'

/** Of the load balancers that a VPC link reaches: those for gateways have no listener to name. */
export const listeners: Source = {
  actions: ['elasticloadbalancing:DescribeLoadBalancers', 'elasticloadbalancing:DescribeListeners'],
  async *find(look) {
    const name = '@aws-sdk/client-elastic-load-balancing-v2'
    const sdk = await loadPackage(name, () => import('@aws-sdk/client-elastic-load-balancing-v2'))
    const client = new sdk.ElasticLoadBalancingV2Client(clientSettings(look, 'elastic_load_balancing_v2'))
    const listenersOf = async (balancer: LoadBalancer): Promise<readonly Candidate[]> => {
      const { LoadBalancerArn } = balancer
      const ask = (Marker?: string) => client.send(new sdk.DescribeListenersCommand({ LoadBalancerArn, Marker }))
      const found = await allOf(
        pagesOf(ask, ({ NextMarker }) => NextMarker),
        ({ Listeners }) => Listeners,
      )
      return found.map((listener) => choiceOf(listener, balancer))
    }
    const ask = (Marker?: string) => client.send(new sdk.DescribeLoadBalancersCommand({ Marker }))
    for await (const { LoadBalancers = [] } of pagesOf(ask, ({ NextMarker }) => NextMarker))
      yield* eachOf(
        LoadBalancers.filter(({ Type }) => Type !== 'gateway'),
        listenersOf,
      )
  },
}

function choiceOf({ ListenerArn = '', Protocol, Port }: Listener, balancer: LoadBalancer): Candidate {
  const { LoadBalancerName = '', Scheme, Type = 'application', VpcId } = balancer
  const scheme = Scheme === undefined ? '' : ` (${Scheme})`
  const place = VpcId === undefined ? '' : ` in ${VpcId}`
  return {
    value: ListenerArn,
    name: `${LoadBalancerName} ${Protocol ?? ''}:${Port ?? ''}${scheme}`,
    description: `${Type} load balancer${place}`,
  }
}
