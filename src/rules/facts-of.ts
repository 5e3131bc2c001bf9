import { callsLambda, isCloudMapArn, isListenerArn } from '../grammar/arn.ts'
import type { Draft } from '../model/draft.ts'
import type { ConnectionType, Facts, IntegrationType, Protocol } from '../model/facts.ts'
import type { FieldName } from '../model/fields.ts'
import { FIELDS } from '../model/fields.ts'
import type { Known } from './known.ts'

/** What is known of a draft. `told` is what somebody said the API is; without it the fields may prove it. */
export function factsOf(known: Known, draft: Draft, told?: Protocol): Facts {
  return {
    protocol: told ?? provenProtocol(known),
    told: told !== undefined,
    type: oneOf<IntegrationType>(known.IntegrationType, FIELDS.IntegrationType.shape.oneOf),
    connection: draft.has('ConnectionType')
      ? oneOf<ConnectionType>(known.ConnectionType, FIELDS.ConnectionType.shape.oneOf)
      : 'INTERNET',
    subtype: (draft.get('IntegrationSubtype')?.value ?? null) !== null,
    lambda: lambdaOf(known, draft),
  }
}

const oneOf = <T extends string>(value: string | undefined, choices: readonly string[] = []): T | undefined =>
  choices.find((choice): choice is T => choice === value)

/** An absent URI calls nothing; one that is no text is not known. */
function lambdaOf({ IntegrationUri: uri }: Known, draft: Draft): boolean | undefined {
  if (uri !== undefined) return callsLambda(uri)
  return draft.has('IntegrationUri') ? undefined : false
}

/** The fields that only one kind of API can have. A draft with signs of both suits neither. */
export interface Signs {
  readonly HTTP: readonly FieldName[]
  readonly WEBSOCKET: readonly FieldName[]
}

export function signsOf(known: Known): Signs {
  const { IntegrationType: type, IntegrationUri: uri = '', RequestParameters: parameters } = known
  const keys = [...(parameters?.keys() ?? [])]
  const signs: readonly (readonly [Protocol, FieldName, boolean])[] = [
    ['HTTP', 'IntegrationSubtype', known.IntegrationSubtype !== undefined],
    ['HTTP', 'RequestParameters', keys.some((key) => /^(?:append|overwrite|remove):/.test(key))],
    ['HTTP', 'PayloadFormatVersion', known.PayloadFormatVersion === '2.0'],
    ['HTTP', 'IntegrationUri', isListenerArn(uri) || isCloudMapArn(uri)],
    ['WEBSOCKET', 'IntegrationType', type === 'AWS' || type === 'HTTP' || type === 'MOCK'],
    ['WEBSOCKET', 'RequestParameters', keys.some((key) => key.startsWith('integration.request.'))],
  ]
  const of = (protocol: Protocol): FieldName[] =>
    signs.filter(([sign, , seen]) => sign === protocol && seen).map(([, field]) => field)
  return { HTTP: of('HTTP'), WEBSOCKET: of('WEBSOCKET') }
}

function provenProtocol(known: Known): Protocol | undefined {
  const { HTTP: http, WEBSOCKET: webSocket } = signsOf(known)
  if (http.length > 0) return webSocket.length > 0 ? undefined : 'HTTP'
  return webSocket.length > 0 ? 'WEBSOCKET' : undefined
}
