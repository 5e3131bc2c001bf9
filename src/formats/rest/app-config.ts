import type { Made } from './action-template.ts'
import { composedPath, fillingsOf } from './path-parameters.ts'
import type { Way } from './way.ts'

const PATH = /^path\/applications\/([^/?]+)\/environments\/([^/?]+)\/configurations\/([^/?]+)(?:\?([^]*))?$/
/** The query string's names for parameters. */
const QUERIED: ReadonlyMap<string, string> = new Map([
  ['client_id', 'ClientId'],
  ['client_configuration_version', 'ClientConfigurationVersion'],
])

/**
 * What `GET /applications/…/environments/…/configurations/…?client_id=…` sends, by the names of the parameters of
 * AppConfig-GetConfiguration; `undefined` where it is something else.
 *
 * @param fields what is mapped to the query string
 */
export function configurationAsked(resource: string, fields: Made, way: Way): Made | undefined {
  const [, application, environment, configuration, query = ''] = PATH.exec(resource) ?? []
  if (application === undefined || environment === undefined || configuration === undefined) return undefined
  const fillings = fillingsOf(way)
  if ([...fillings.values()].some(({ value }) => value.kind !== 'source' && value.kind !== 'static')) return undefined
  const sent = new Map<string, string | undefined>([
    ['Application', composedPath(application, fillings)],
    ['Environment', composedPath(environment, fillings)],
    ['Configuration', composedPath(configuration, fillings)],
  ])
  for (const pair of query === '' ? [] : query.split('&')) {
    const [, name = '', value = ''] = /^([^=]*)=?([^]*)$/.exec(pair) ?? []
    sent.set(QUERIED.get(name) ?? name, composedPath(value, fillings))
  }
  for (const [name, value] of fields) sent.set(QUERIED.get(name) ?? name, value)
  const known = [...sent].flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]))
  return known.length < sent.size ? undefined : new Map(known)
}
