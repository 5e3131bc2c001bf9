import { refusal } from '../../service/faults.ts'
import { jsonOf } from '../../service/reply.ts'
import { isJsonMap, isList } from '../../value.ts'
import type { JsonMap } from '../../value.ts'
import type { Choice } from '../../conversation.ts'
import type { Broken, Reply } from '../../world.ts'
import { connect } from '../connect.ts'
import { brokenError } from './service-line.ts'
import { pagesOf } from './pages-of.ts'
import type { Candidate, Source } from './source.ts'

export const apis: Source = collection('/v2/apis', (item) => {
  const [id, protocol] = [text(item, 'apiId'), text(item, 'protocolType')]
  const about = [text(item, 'apiEndpoint'), created(item)].filter((part) => part !== '')
  return {
    value: id,
    name: words(text(item, 'name'), `(${id})`, protocol),
    ...(about.length > 0 && { description: about.join(', ') }),
    ...((protocol === 'HTTP' || protocol === 'WEBSOCKET') && { protocol }),
  }
})

/** For HTTP APIs. */
export const vpcLinks: Source = collection('/v2/vpclinks', (item) =>
  vpcLink(item, { id: 'vpcLinkId', status: 'vpcLinkStatus', message: 'vpcLinkStatusMessage' }),
)

/** Those of REST APIs, which are for WebSocket APIs too. */
export const restVpcLinks: Source = collection('/vpclinks', (item) =>
  vpcLink(item, { id: 'id', status: 'status', message: 'statusMessage' }),
)

type Names = Readonly<Record<'id' | 'status' | 'message', string>>

function vpcLink(item: JsonMap, names: Names): Choice {
  const id = text(item, names.id)
  const about = text(item, names.message) || text(item, 'description')
  const name = words(text(item, 'name'), `(${id})`, text(item, names.status))
  return { value: id, name, ...(about !== '' && { description: about }) }
}

const words = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ')

const created = (item: JsonMap): string => {
  const date = text(item, 'createdDate').slice(0, '2030-12-31'.length)
  return date === '' ? '' : `created ${date}`
}

function collection(path: string, choiceOf: (item: JsonMap) => Candidate): Source {
  return {
    actions: ['apigateway:GET'],
    async *find({ connection, budget }) {
      const seconds = budget / 1000
      const gateway = connect({ ...connection, connectTimeout: seconds, readTimeout: seconds })
      const pages = pagesOf(async (token) => bodyOf(await gateway.list(path, token)), nextOf)
      for await (const page of pages) yield itemsOf(page).map((item) => choiceOf(item))
    },
  }
}

function bodyOf(outcome: Reply | Broken): JsonMap {
  if (!('status' in outcome)) throw brokenError(outcome)
  if (outcome.status < 200 || outcome.status >= 300) throw refusal(outcome, { made: 1, allowed: 1 })
  const body = jsonOf(outcome.body)
  if (body === undefined || !isJsonMap(body)) throw new Error('the answer cannot be read')
  return body
}

/** Under `item` those of REST APIs are, a single one without its list. */
function itemsOf(page: JsonMap): readonly JsonMap[] {
  const items = page.get('items') ?? page.get('item') ?? []
  return (isList(items) ? items : [items]).filter(isJsonMap)
}

const nextOf = (page: JsonMap): string | undefined => text(page, 'nextToken') || text(page, 'position') || undefined

function text(item: JsonMap, name: string): string {
  const value = item.get(name)
  return typeof value === 'string' ? value : ''
}
